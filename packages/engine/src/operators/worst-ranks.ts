import type { SanctionComputation } from '../concepts/define-concept.ts';
import type { CellValues } from '../kernels/cell-values.ts';
import type { RankedOrder } from '../orders/order.ts';
import type { Steps } from '../run/steps.ts';
import { countFold } from '../run/work.ts';
import type { Situation } from '../situation/situation.ts';
import { worstByArcs } from './worst-by-arcs.ts';
import { followsArcs, otherMovers, worstResponse } from './worst-response.ts';

/**
 * w, into `values`: for each state the lowest rank in which the others can make things end for the
 * focal decision maker; with a counter-move, of the best that it can then move on to. 'No such value'
 * in cells that are not states. The concept must count some response.
 */
export function* worstRanks(
  situation: Situation,
  focal: number,
  { ranks }: RankedOrder,
  { response, counter }: SanctionComputation,
  values: CellValues,
): Steps<void> {
  if (response === 'none') throw new RangeError('nobody responds');
  const { space } = situation;
  const { kernels } = space.arrays;
  if (followsArcs(situation, focal, response)) {
    return kernels.copy(worstByArcs(situation, focal, ranks, response, counter), values);
  }
  const mover = space.movers[focal]!;
  if (counter === 'any') {
    mover.best(ranks, values);
    countFold(space, mover.cellsPerFold ?? space.cells);
  } else kernels.copy(ranks, values);
  kernels.hideUnranked(values, ranks);
  const asked = `${focal} ${counter}`;
  yield* worstResponse(situation, otherMovers(situation, focal), response, values, asked);
}
