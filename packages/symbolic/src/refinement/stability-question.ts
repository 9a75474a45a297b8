import type { Solver } from '../logic/solver.ts';
import type { Term } from '../logic/terms.ts';
import type { FreshState } from '../translation/symbolic-state.ts';
import {
  anyState,
  type SanctionComputation,
  type Translation,
} from '../translation/translate-model.ts';

/** What stability means in one question, and the state that it is about. */
export interface StabilityQuestion {
  readonly translation: Translation;
  readonly computation: SanctionComputation;
  /** Some feasible state: the one whose stability is asked, in terms. */
  readonly asked: FreshState;
  /** The longest response that is searched for, in moves. */
  readonly longestResponse: number;
  /** A solver that knows of the asked state only that it is feasible. */
  createSolver(): Solver;
}

export function createQuestion(
  translation: Translation,
  computation: SanctionComputation,
  longestResponse: number,
  newSolver: () => Solver,
): StabilityQuestion {
  const asked = anyState(translation);
  const given: Term[] = [asked.wellFormed, translation.moves.feasible(asked.state)];
  return {
    translation,
    computation,
    asked,
    longestResponse,
    createSolver() {
      const solver = newSolver();
      for (const term of given) solver.assert(term);
      return solver;
    },
  };
}
