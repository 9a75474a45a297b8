import { TRUE } from '../logic/terms.ts';
import { isTransitive, type Movable } from '../translation/moves.ts';
import type { Translation } from '../translation/translate-model.ts';

/**
 * Whether those who can change some options can always bring about everything that the limits on these
 * options allow, each of them moving once at most: each option has one who can change it, every
 * combination of levels is feasible, nothing is forbidden to them, none is a body, which only does what
 * its members carry, and each may change all its options at once to whatever several changes would lead to.
 */
export function movesAreFree(
  { form, moves, terms, isBody }: Translation,
  theirs: Movable,
): boolean {
  const anything = form.options.map(({ levels }) =>
    Array.from({ length: levels }, () => terms.variable()),
  );
  const options = form.options.filter(theirs);
  const several = options.length > new Set(options.map(({ owner }) => owner)).size;
  return (
    moves.feasible(anything) === TRUE &&
    form.forbiddenMoves.every(({ mover }) => !theirs({ owner: mover })) &&
    options.every(
      (option) => option.shared === undefined && !isBody(option.owner) && isTransitive(option),
    ) &&
    !(form.oneOptionAtATime && several)
  );
}
