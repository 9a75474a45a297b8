import type { SanctionComputation } from '../concepts/define-concept.ts';
import type { CellValues } from '../kernels/cell-values.ts';
import type { Mover } from '../moves/mover.ts';
import type { RankedOrder } from '../preference/order.ts';
import type { Steps } from '../run/steps.ts';
import { countFold } from '../run/work.ts';
import type { CellSet } from '../sets/cell-set.ts';
import type { Situation } from '../situation/situation.ts';
import type { Space } from '../space/space.ts';
import { borrowArray, giveBack } from './work-arrays.ts';
import { worstEnds } from './worst-ends.ts';

/**
 * Stability of every state for one decision maker with a ranked order, by one formula for every
 * concept of this kind:
 *
 *     s is stable  ⇔  max over s₁ in R(s) of min( rank(s₁), w(s₁) ) ≤ rank(s)
 *
 * where w(s₁) is the worst that the others can do from s₁. An improvement s₁ is left standing
 * exactly if both its own rank and w(s₁) exceed the rank of s.
 */
export function* sanctionStability(
  situation: Situation,
  focal: number,
  order: RankedOrder,
  computation: SanctionComputation,
): Steps<CellSet> {
  const { space } = situation;
  const { ranks } = order;
  const mover = space.movers[focal]!;
  countFold(space, mover.cellsPerFold ?? space.cells);
  if (computation.response === 'none') return stableStates(space, mover, ranks, ranks);
  const values = borrowArray(space, ranks);
  yield* worstEnds(situation, focal, order, computation, values);
  const stable = stableStates(space, mover, values, ranks);
  giveBack(space, values);
  return stable;
}

/** The formula, once w is known; for Nash, where nobody responds, the ranks stand for w as well. */
function stableStates(space: Space, mover: Mover, worst: CellValues, ranks: CellValues): CellSet {
  if (mover.stableStates !== undefined) return mover.stableStates(worst, ranks);
  const { kernels } = space.arrays;
  const least = borrowArray(space, ranks);
  const best = borrowArray(space, ranks);
  kernels.copy(worst, least);
  kernels.lower(least, ranks);
  mover.best(least, best);
  const stable = kernels.statesAtMost(best, ranks);
  giveBack(space, least);
  giveBack(space, best);
  return stable;
}
