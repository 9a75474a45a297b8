import { nodeAt, type Path } from './content.ts';
import type { Draft } from './draft.ts';

/** The offset after the colon of the key with which a path ends. */
export function colonAfterKey({ root, text }: Draft, path: Path): number | undefined {
  const parent = nodeAt(root, path.slice(0, -1));
  if (parent?.kind !== 'mapping') return undefined;
  const key = parent.entries.find((entry) => entry.key.text === path.at(-1))?.key;
  const colon = key ? text.indexOf(':', key.span.end) : -1;
  return colon < 0 ? undefined : colon + 1;
}
