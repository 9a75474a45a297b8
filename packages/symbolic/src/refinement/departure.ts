import type { Solver } from '../logic/solver.ts';
import { type SymbolicState, varyState } from '../translation/symbolic-state.ts';
import { Sanctions } from './sanctions.ts';
import type { StabilityQuestion } from './stability-question.ts';

/** One decision maker's leaving the asked state, in terms. */
export interface Departure {
  readonly question: StabilityQuestion;
  readonly focal: number;
  /** The state that it brings about: its own options anywhere, the others' as in the asked state. */
  readonly left: SymbolicState;
  readonly sanctions: Sanctions;
  /** A solver that knows of the two states only that they are states and the asked one feasible. */
  createSolver(): Solver;
}

export function createDeparture(question: StabilityQuestion, focal: number): Departure {
  const { terms, form } = question.translation;
  const isOwn = ({ owner }: { readonly owner: number }) => owner === focal;
  const left = varyState(terms, form.options, question.asked.state, isOwn);
  return {
    question,
    focal,
    left: left.state,
    sanctions: new Sanctions(question, focal),
    createSolver() {
      const solver = question.createSolver();
      solver.assert(left.wellFormed);
      return solver;
    },
  };
}
