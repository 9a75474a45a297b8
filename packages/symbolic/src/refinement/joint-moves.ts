import type { Term } from '../logic/terms.ts';
import type { SymbolicState } from '../translation/symbolic-state.ts';
import type { Translation } from '../translation/translate-model.ts';
import { movesAreFree } from './free-moves.ts';
import { isOwn, type Party } from './party.ts';

/** Where a party can go by itself, in terms. */
export interface JointMoves {
  /** What must hold of two states if it can go from one to the other and gains by it. */
  mayLead(from: SymbolicState, to: SymbolicState): Term;
  /** Whether it then can. Otherwise a legal sequence of its moves has to be looked for. */
  readonly exact: boolean;
}

export function translateJointMoves(translation: Translation, party: Party): JointMoves {
  const { terms, moves } = translation;
  const [only, ...others] = party.members;
  if (others.length === 0) {
    return { exact: true, mayLead: (from, to) => moves.move(only!, from, to) };
  }
  const own = isOwn(party);
  return {
    exact: movesAreFree(translation, own),
    mayLead: (from, to) => terms.and([moves.mayReach(own, from, to), moves.feasible(to)]),
  };
}
