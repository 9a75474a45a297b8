import { alsoSay } from '../kinds/known.ts';
import { solverClauses } from '../kinds/solver.ts';

/** Brings the words for what a solver found: called once by whatever tells of that. */
export function speakOfSolver(): void {
  alsoSay(solverClauses);
}
