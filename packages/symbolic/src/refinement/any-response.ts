import type { Term } from '../logic/terms.ts';
import { type SymbolicState, varyState } from '../translation/symbolic-state.ts';
import type { SanctionComputation, Translation } from '../translation/translate-model.ts';
import { movesAreFree } from './free-moves.ts';
import { isTheirs, type Party } from './party.ts';

/**
 * Some feasible state that differs from `start` in options of those outside, as far as the limits on
 * their options let them differ after any number of moves. Responses lead to no other states; whether
 * they lead to all of these is what `responsesAreFree` says.
 */
export function anyResponse(
  { terms, form, moves }: Translation,
  party: Party,
  start: SymbolicState,
): { readonly state: SymbolicState; readonly possible: Term } {
  const theirs = isTheirs(party);
  const { state, wellFormed } = varyState(terms, form.options, start, theirs);
  const reachable = moves.mayReach(theirs, start, state);
  return { state, possible: terms.and([wellFormed, reachable, moves.feasible(state)]) };
}

/** Whether those outside can always bring about every such state. */
export function responsesAreFree(
  translation: Translation,
  { response }: SanctionComputation,
  party: Party,
): boolean {
  return response === 'any' && movesAreFree(translation, isTheirs(party));
}
