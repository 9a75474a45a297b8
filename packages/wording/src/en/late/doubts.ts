import { doubtClauses } from '../kinds/doubts.ts';
import { alsoSay } from '../kinds/known.ts';
import { sweepClauses } from '../kinds/sweeps.ts';
import { writtenClauses } from '../kinds/written.ts';

/** Brings the words for how sure something is: called once by whatever tells of that. */
export function speakOfDoubts(): void {
  alsoSay(doubtClauses, sweepClauses, writtenClauses);
}
