import { alsoSay } from '../kinds/known.ts';
import { numbersClauses } from '../kinds/numbers.ts';

/** Brings the words for what two can get: called once by whatever tells of that. */
export function speakOfNumbers(): void {
  alsoSay(numbersClauses);
}
