import { alsoSay } from '../kinds/known.ts';
import { moveClauses } from '../kinds/moves.ts';
import { reasonClauses } from '../kinds/reasons.ts';

/** Brings the words for why somebody stays or leaves, and for moves: called once by whatever tells of that. */
export function speakOfReasons(): void {
  alsoSay(reasonClauses, moveClauses);
}
