import type { SanctionComputation } from '../concepts/define-concept.ts';
import { type CellValues, nothingIn } from '../kernels/cell-values.ts';
import type { RankedOrder } from '../orders/order.ts';
import { inChunks } from '../run/in-chunks.ts';
import type { Steps } from '../run/steps.ts';
import { countFold, countSweep } from '../run/work.ts';
import { type CellSet, markedCells } from '../sets/cell-set.ts';
import type { Situation } from '../situation/situation.ts';
import { sanctionStability } from './sanction-stability.ts';
import { borrowArray, giveBack } from './work-arrays.ts';
import { worstRanks } from './worst-ranks.ts';

/**
 * Stability of every state for one decision maker with a ranked order whom an end deters up to a rank
 * `thresholds[rank(s)]` that lies below that of the state s:
 *
 *     s is stable  ⇔  max over s₁ in R⁺(s) of w(s₁) ≤ threshold(s)
 *
 * where w(s₁) is the worst that the others can do from s₁, as in `sanctionStability`. There all moves
 * could be folded, because the smaller of w(s₁) and rank(s₁) exceeds rank(s) for improvements only;
 * it may well exceed the threshold for others. So the improvements alone are folded here: the least
 * of the numbers turned round, since that is the fold that movers have.
 */
export function* thresholdStability(
  situation: Situation,
  focal: number,
  order: RankedOrder,
  thresholds: () => Steps<Int32Array>,
  computation: SanctionComputation,
): Steps<CellSet> {
  if (computation.response === 'none') {
    return yield* sanctionStability(situation, focal, order, computation);
  }
  const { space } = situation;
  const { ranks, rankCount } = order;
  const thresholdOf = yield* thresholds();
  const values = borrowArray(space, ranks);
  yield* worstRanks(situation, focal, order, computation, values);
  yield* turnRound(values, ranks, rankCount);
  const folded = borrowArray(space, ranks);
  const improvements = situation.improvementsOf(focal);
  countSweep(space, improvements.cellsPerFold ?? space.cells);
  improvements.worst(values, folded);
  const stable = yield* compare(folded, order, thresholdOf);
  countFold(space, space.cells);
  giveBack(space, values);
  giveBack(space, folded);
  return stable;
}

const WHAT = 'comparing with what is greatly worse';

/** Of states the highest rank less the value, and 0 where there is none: nothing is better then. */
function* turnRound(values: CellValues, ranks: CellValues, rankCount: number): Steps<void> {
  yield* inChunks(values.length, WHAT, (start, end) => {
    for (let c = start; c < end; c++) {
      if (ranks[c]! >= 0) values[c] = rankCount - 1 - Math.min(values[c]!, rankCount - 1);
    }
  });
}

function* compare(
  folded: CellValues,
  { ranks, rankCount }: RankedOrder,
  thresholdOf: Int32Array,
): Steps<CellSet> {
  const nothing = nothingIn(folded);
  const stable = new Uint8Array(folded.length);
  yield* inChunks(folded.length, WHAT, (start, end) => {
    for (let c = start; c < end; c++) {
      const rank = ranks[c]!;
      if (rank < 0) continue;
      const least = folded[c]!;
      stable[c] = least === nothing || least >= rankCount - 1 - thresholdOf[rank]! ? 1 : 0;
    }
  });
  return markedCells(stable);
}
