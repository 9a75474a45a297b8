import type { SanctionComputation } from '../concepts/define-concept.ts';
import type { CellValues } from '../kernels/cell-values.ts';
import type { Mover } from '../moves/movers/mover.ts';
import type { Arcs } from '../moves/tables/arcs.ts';
import type { RankedOrder } from '../orders/order.ts';
import type { Steps } from '../run/steps.ts';
import { countFold } from '../run/work.ts';
import { CellSet } from '../sets/cell-set.ts';
import type { Situation } from '../situation/situation.ts';
import { movesOf, writtenImprovements, writtenMoves } from '../situation/written-moves.ts';
import type { Space } from '../space/space.ts';
import { type States, statesOf } from '../space/states-of.ts';
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
    const arcs = response === 'any' ? writtenMoves(space) : writtenImprovements(situation);
    return stableByArcs(statesOf(space), arcs[focal]!, worst, ranks);
  }
  countFold(space, mover.cellsPerFold ?? space.cells);
  if (response === 'none') {
    return space.small
      ? stableByArcs(statesOf(space), movesOf(space, mover), ranks, ranks)
      : stableStates(space, mover, ranks, ranks);
  }
  const values = borrowArray(space, ranks);
  yield* worstRanks(situation, focal, order, computation, values);
  const stable = stableStates(space, mover, values, ranks);
  giveBack(space, values);
  return stable;
}

/**
 * The formula, once w is known and its moves are written down by the state in which they end: each of the
 * focal decision maker's unsettles the state in which it begins, or does not. Moves that are no
 * improvements may be among them, since they never do.
 */
function stableByArcs(
  { cells, set }: States,
  { starts, neighbours }: Arcs,
  worst: CellValues,
  ranks: CellValues,
): CellSet {
  const words = set.words.slice();
  for (const end of cells) {
    const value = Math.min(ranks[end]!, worst[end]!);
    const last = starts[end + 1]!;
    for (let arc = starts[end]!; arc < last; arc++) {
      const from = neighbours[arc]!;
      if (ranks[from]! < value) words[from >>> 5]! &= ~(1 << (from & 31));
    }
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
