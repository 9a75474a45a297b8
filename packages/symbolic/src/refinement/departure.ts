import type { Solver } from '../logic/solver.ts';
import { type SymbolicState, varyState } from '../translation/symbolic-state.ts';
import { type JointMoves, translateJointMoves } from './joint-moves.ts';
import { isOwn, type Party } from './party.ts';
import { Sanctions } from './sanctions.ts';
import type { StabilityQuestion } from './stability-question.ts';

/** A party's leaving the asked state, in terms. */
export interface Departure {
  readonly question: StabilityQuestion;
  readonly party: Party;
  readonly jointMoves: JointMoves;
  /** The state that it brings about: its own options anywhere, the others' as in the asked state. */
  readonly left: SymbolicState;
  readonly sanctions: Sanctions;
  /** A solver that knows of the two states only that they are states and the asked one feasible. */
  createSolver(): Solver;
}

export function createDeparture(question: StabilityQuestion, party: Party): Departure {
  const { translation, asked } = question;
  const { terms, form } = translation;
  const left = varyState(terms, form.options, asked.state, isOwn(party));
  const jointMoves = translateJointMoves(translation, party);
  return {
    question,
    party,
    jointMoves,
    left: left.state,
    sanctions: new Sanctions(question, party, jointMoves),
    createSolver() {
      const solver = question.createSolver();
      solver.assert(left.wellFormed);
      return solver;
    },
  };
}
