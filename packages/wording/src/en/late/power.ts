import { alsoSay } from '../kinds/known.ts';
import { powerClauses } from '../kinds/power.ts';

/** Brings the words for how much votes weigh: called once by whatever tells of that. */
export function speakOfPower(): void {
  alsoSay(powerClauses);
}
