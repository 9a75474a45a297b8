import type { PageFiles } from '../../desk/shown-briefing.ts';

interface Loaded {
  readonly files: PageFiles;
  readonly inPreview: string;
}

let loaded: Promise<Loaded> | undefined;

/** What pages are made of, fetched when the first one is drawn. */
export function pageFiles(): Promise<Loaded> {
  loaded ??= load();
  // Who comes back once there is a network again tries again.
  loaded.catch(() => {
    loaded = undefined;
  });
  return loaded;
}

async function load(): Promise<Loaded> {
  const built = await import('virtual:briefings');
  const [css, script, engine, ...fonts] = await Promise.all([
    built.css(),
    built.script(),
    fetched(built.engine).then((answer) => answer.text()),
    ...Object.entries(built.fonts).map(
      async ([name, address]) =>
        [name, new Uint8Array(await (await fetched(address)).arrayBuffer())] as const,
    ),
  ]);
  const texts = { css: css.default, script: script.default, engine };
  return { files: { ...texts, fonts: new Map(fonts) }, inPreview: built.inPreview };
}

async function fetched(address: string): Promise<Response> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} was not loaded`);
  return answer;
}
