import { sha256 } from '../desk/sha256.ts';
import type { ShownConflict } from '../desk/shown-conflict.ts';
import { useWorkspace } from '../document/workspace.ts';
import { isCase } from '../shelf/opening.ts';
import { mayPassFor } from '../shelf/original.ts';
import { provenanceNow, sayChanged } from '../shelf/provenance.ts';
import { titleOf } from '../shelf/title-of.ts';
import { stemOfSubject } from './file-name.ts';
import { makeStamp, type Stamp } from './stamp.ts';

const { getState: now } = useWorkspace;

/**
 * The stamp of what the page shows. The text that was analysed counts, which may be older than what is being
 * typed.
 */
export async function stampHere(conflict: ShownConflict): Promise<Stamp> {
  const { text, analysedText = text, variant } = now();
  const { isChanged, says } = await provenanceNow();
  return makeStamp({
    conflict,
    variant,
    // A page that came over plain HTTP cannot hash.
    sha256: crypto.subtle === undefined ? undefined : await sha256(analysedText),
    made: new Date(),
    ...(isChanged && { changes: `A copy of the bundled conflict, ${says}.` }),
  });
}

/** What the names of files begin with that are made from what the page shows. */
export function stemHere(): string {
  const { text, base, origin, variant } = now();
  const published = isCase(origin) ? origin : mayPassFor({ origin, base, text });
  const changed = sayChanged() !== '';
  const isOfCatalog = isCase(origin) || changed;
  return stemOfSubject({
    title: titleOf(text),
    ...(isOfCatalog && { published }),
    changed,
    variant,
  });
}

/** A name for a file that shows something of the conflict: `korea-2017-map.svg`. */
export function nameHere(shows: string, ending: string): string {
  return `${stemHere()}-${shows}.${ending}`;
}
