import { type Term, TRUE } from '../logic/terms.ts';
import { isTransitive } from '../translation/moves.ts';
import { type SymbolicState, varyState } from '../translation/symbolic-state.ts';
import type { SanctionComputation, Translation } from '../translation/translate-model.ts';

/**
 * Some feasible state that differs from `start` in options of the others, as far as the limits on
 * their options let them differ after any number of moves. Responses lead to no other states; whether
 * they lead to all of these is what `responsesAreFree` says.
 */
export function anyResponse(
  { terms, form, moves }: Translation,
  focal: number,
  start: SymbolicState,
): { readonly state: SymbolicState; readonly possible: Term } {
  const isTheirs = ({ owner }: { readonly owner: number }) => owner !== focal;
  const { state, wellFormed } = varyState(terms, form.options, start, isTheirs);
  const reachable = moves.othersMayReach(focal, start, state);
  return { state, possible: terms.and([wellFormed, reachable, moves.feasible(state)]) };
}

/**
 * Whether the others can always bring about every such state, each of them moving once at most: any
 * reply counts, every combination of levels is feasible, nothing is forbidden to them, and each may
 * change all its options at once to whatever several changes would lead to.
 */
export function responsesAreFree(
  { form, moves, terms }: Translation,
  { response }: SanctionComputation,
  focal: number,
): boolean {
  const anything = form.options.map(({ levels }) =>
    Array.from({ length: levels }, () => terms.variable()),
  );
  const theirs = form.options.filter(({ owner }) => owner !== focal);
  const several = theirs.length > new Set(theirs.map(({ owner }) => owner)).size;
  return (
    response === 'any' &&
    moves.feasible(anything) === TRUE &&
    form.forbiddenMoves.every(({ mover }) => mover === focal) &&
    theirs.every(isTransitive) &&
    !(form.oneOptionAtATime && several)
  );
}
