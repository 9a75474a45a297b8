import { inverseClauses } from '../kinds/inverse.ts';
import { alsoSay } from '../kinds/known.ts';

/** Brings the words for preferences that would have to change: called once by whatever tells of that. */
export function speakOfInverse(): void {
  alsoSay(inverseClauses);
}
