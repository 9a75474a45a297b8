import type { SanctionComputation } from '../concepts/define-concept.ts';
import type { CellValues } from '../kernels/cell-values.ts';
import type { Mover } from '../moves/movers/mover.ts';
import type { Arcs } from '../moves/tables/arcs.ts';
import type { RankedOrder } from '../orders/order.ts';
import type { Steps } from '../run/steps.ts';
import { countFold } from '../run/work.ts';
import { CellSet, wordsFor } from '../sets/cell-set.ts';
import type { Situation } from '../situation/situation.ts';
import { improvementsByBeginning } from '../situation/written-moves.ts';
import type { Space } from '../space/space.ts';
import { borrowArray, giveBack } from './work-arrays.ts';
import { worstByArcs } from './worst-by-arcs.ts';
import { worstRanks } from './worst-ranks.ts';
import { followsArcs } from './worst-response.ts';

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
  const { response, counter } = computation;
  const mover = space.movers[focal]!;
  if (!mover.canMove) return space.arrays.kernels.statesAtMost(ranks, ranks);
  if (response !== 'none' && followsArcs(situation, focal, response)) {
    const worst = worstByArcs(situation, focal, ranks, response, counter);
    return stableByImprovements(improvementsByBeginning(situation), focal, worst, ranks);
  }
  countFold(space, mover.cellsPerFold ?? space.cells);
  if (response === 'none') return stableStates(space, mover, ranks, ranks);
  const values = borrowArray(space, ranks);
  yield* worstRanks(situation, focal, order, computation, values);
  const stable = stableStates(space, mover, values, ranks);
  giveBack(space, values);
  return stable;
}

/** The formula, once w is known and all improvements are written down. */
function stableByImprovements(
  { movers, starts, neighbours }: Arcs,
  focal: number,
  worst: CellValues,
  ranks: CellValues,
): CellSet {
  const words = new Uint32Array(wordsFor(ranks.length));
  for (let cell = 0; cell < ranks.length; cell++) {
    const rank = ranks[cell]!;
    if (rank < 0) continue;
    const place = cell * movers + focal;
    const end = starts[place + 1]!;
    let next = starts[place]!;
    while (next < end && worst[neighbours[next]!]! <= rank) next++;
    if (next === end) words[cell >>> 5]! |= 1 << (cell & 31);
  }
  return new CellSet(ranks.length, words);
}

/** The formula, once w is known; for Nash, where nobody responds, the ranks stand for w as well. */
export function stableStates(
  space: Space,
  mover: Mover,
  worst: CellValues,
  ranks: CellValues,
): CellSet {
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
