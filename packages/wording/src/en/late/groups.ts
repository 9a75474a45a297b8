import { groupClauses } from '../kinds/groups.ts';
import { jointArgumentClauses } from '../kinds/joint-arguments.ts';
import { alsoSay } from '../kinds/known.ts';
import { splitClauses } from '../kinds/splits.ts';

/** Brings the words for coalitions and what splits them: called once by whatever tells of that. */
export function speakOfGroups(): void {
  alsoSay(groupClauses, jointArgumentClauses, splitClauses);
}
