import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { partsInline, withFonts } from '@standoff/briefing';
import type { Plugin } from 'vite';

const MODULE = 'virtual:briefings';
const RESOLVED = `\0${MODULE}`;

const IN_PREVIEW = fileURLToPath(new URL('./in-preview.js', import.meta.url));

const require = createRequire(import.meta.url);
const ASSETS = join(dirname(require.resolve('@standoff/briefing/package.json')), 'dist/assets');
const asset = (name: string) => join(ASSETS, name);

/** The fonts of a page lie in the workbench already, where it uses the same ones. */
function fontFiles(): string[] {
  return readdirSync(ASSETS)
    .filter((name) => name.endsWith('.woff2'))
    .map((name) => {
      const family = /^(source-[a-z]+-\d)-/.exec(name)?.[1] ?? '';
      return require.resolve(`@fontsource-variable/${family}/files/${name}`);
    });
}

/**
 * Offers what pages of briefings are made of, each part to be loaded when it is needed: their style and programs as they
 * are published, and the briefings of bundled conflicts. A preview is a page within the page, so that the policy of the
 * workbench has to allow by their fingerprints what stands in it.
 */
export function briefings(): Plugin {
  return {
    name: 'standoff-briefings',
    resolveId: (id) => (id === MODULE ? RESOLVED : null),
    load: (id) => (id === RESOLVED ? moduleText() : null),
    transformIndexHtml: (html) => withPreviews(html),
  };
}

function moduleText(): string {
  const fonts = fontFiles();
  const cases = shippedBriefings();
  const media = cases.flatMap((one) => one.media);
  const url = (path: string, name: string) =>
    `import ${name} from ${JSON.stringify(`${path}?url`)};`;
  const imports = [
    ...fonts.map((path, k) => url(path, `font${k}`)),
    ...media.map((path, k) => url(path, `media${k}`)),
    url(asset('engine.js'), 'engineFile'),
  ];
  const raw = (path: string) => `() => import(${JSON.stringify(`${path}?raw`)})`;
  const named = (paths: readonly string[], name: (path: string) => string) =>
    `{ ${paths.map((path) => `${JSON.stringify(basename(path))}: ${name(path)}`).join(', ')} }`;
  const shipped = cases.map(
    ({ id, text, media: own }) =>
      `${JSON.stringify(id)}: { text: ${raw(text)}, media: ${named(own, (path) => `media${media.indexOf(path)}`)} }`,
  );
  return `${imports.join('\n')}
export const shipped = { ${shipped.join(', ')} };
export const css = ${raw(asset('briefing.css'))};
export const script = ${raw(asset('briefing-whole.js'))};
export const engine = engineFile;
export const fonts = ${named(fonts, (path) => `font${fonts.indexOf(path)}`)};
export const inPreview = ${JSON.stringify(readFileSync(IN_PREVIEW, 'utf8'))};`;
}

/** The bundled conflicts that come with a briefing. */
function shippedBriefings(): { id: string; text: string; media: string[] }[] {
  const folder = dirname(require.resolve('@standoff/catalog/index.yaml'));
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: id }) => {
      const text = join(folder, id, `${id}.briefing.md`);
      if (!existsSync(text)) return [];
      const media = join(folder, id, 'media');
      const files = existsSync(media) ? readdirSync(media).map((file) => join(media, file)) : [];
      return [{ id, text, media: files }];
    });
}

/** The page with a policy that lets previews be what will be published, and nothing more. */
function withPreviews(html: string): string {
  const read = (path: string) => readFileSync(path, 'utf8');
  const fonts = new Map(fontFiles().map((path) => [basename(path), readFileSync(path)]));
  const { scripts, styles } = partsInline(
    {
      css: withFonts(read(asset('briefing.css')), fonts),
      script: read(asset('briefing-whole.js')),
      engine: '',
      texts: { briefing: '', model: '' },
    },
    [read(IN_PREVIEW)],
  );
  const allowed = [
    ["script-src 'self'", scripts],
    ["style-src 'self'", styles],
    ["font-src 'self'", 'data:'],
    ["worker-src 'self'", 'blob:'],
  ] as const;
  return allowed.reduce((whole, [directive, further]) => {
    if (!whole.includes(directive)) throw new Error(`the policy of the page lacks ${directive}`);
    return whole.replace(directive, `${directive} ${further}`);
  }, html);
}
