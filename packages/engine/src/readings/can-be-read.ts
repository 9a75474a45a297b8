import { isOfSanctions } from '../concepts/concept-kinds.ts';
import type { Concept } from '../concepts/define-concept.ts';
import type { Reading } from './define-reading.ts';
import { readings } from './index.ts';

/**
 * Whether a concept has a version in every reading: what deters must be an end that the others bring
 * about in a legal sequence. Of simultaneous moves, of what is foreseen or exchanged further, and of what
 * the others could do in one's favour no such version was found in the literature.
 */
export function canBeRead({ computation }: Concept, reading?: Reading): boolean {
  return reading === readings[0] || isOfSanctions(computation);
}

/** That a concept has only the general reading. */
export function sayCannotBeRead({ symbol }: Concept): string {
  return `${symbol} has only the general reading`;
}
