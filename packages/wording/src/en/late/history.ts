import { historyClauses } from '../kinds/history.ts';
import { alsoSay } from '../kinds/known.ts';

/** Brings the words for a timeline: called once by whatever tells of that. */
export function speakOfHistory(): void {
  alsoSay(historyClauses);
}
