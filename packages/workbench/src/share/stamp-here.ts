import { sha256 } from '../analysis/sha256.ts';
import type { ShownConflict } from '../analysis/shown-conflict.ts';
import { isCase } from '../document/opening.ts';
import { useWorkspace } from '../document/workspace.ts';
import { titleOf } from '../shelf/title-of.ts';
import { stemOfSubject } from './file-name.ts';
import { makeStamp, type Stamp } from './stamp.ts';

const { getState: now } = useWorkspace;

/**
 * The stamp of what the page shows. The text that was analysed counts, which may be older than what is being
 * typed. `changes` says in one sentence how that differs from the original that it began as.
 */
export async function stampHere(conflict: ShownConflict, changes?: string): Promise<Stamp> {
  const { text, analysedText = text, variant } = now();
  // A page that came over plain HTTP cannot hash.
  const hash = crypto.subtle === undefined ? undefined : await sha256(analysedText);
  return makeStamp({ conflict, variant, sha256: hash, made: new Date(), changes });
}

/** What the names of files begin with that are made from what the page shows. */
export function stemHere(): string {
  const { text, base, origin, variant } = now();
  return stemOfSubject({
    title: titleOf(text),
    ...(isCase(origin) && { published: origin }),
    changed: text !== base,
    variant,
  });
}

/** A name for a file that shows something of the conflict: `korea-2017-map.svg`. */
export function nameHere(shows: string, ending: string): string {
  return `${stemHere()}-${shows}.${ending}`;
}
