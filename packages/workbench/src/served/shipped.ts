import { useWorkspace } from '../document/workspace.ts';

const { getState: now, setState: set } = useWorkspace;

/** The briefing that a bundled conflict comes with, and the files of its media; undefined where there is none. */
async function shippedWith(origin: string) {
  const { shipped } = await import('virtual:briefings');
  return Object.hasOwn(shipped, origin) ? shipped[origin] : undefined;
}

/** Opens the briefing that the conflict comes with, unless one is begun. It is no change of the document. */
export async function openShipped(): Promise<void> {
  const { document, origin } = now();
  const found = await shippedWith(origin);
  const text = found && (await found.text()).default;
  if (text === undefined || now().document !== document || now().briefing !== undefined) return;
  set({ briefing: text, savedBriefing: text });
}

/** The file of a picture that the briefing of a bundled conflict names. */
export async function shippedPicture(origin: string, name: string): Promise<Blob | undefined> {
  const found = await shippedWith(origin);
  if (found === undefined || !Object.hasOwn(found.media, name)) return undefined;
  const answer = await fetch(found.media[name]!);
  return answer.ok ? answer.blob() : undefined;
}
