import { nothingIn } from '../kernels/cell-values.ts';
import type { RankedOrder } from '../orders/order.ts';
import { prefers } from '../orders/order.ts';
import { createPace } from '../run/pace.ts';
import type { Steps } from '../run/steps.ts';
import { type CellSet, markedCells } from '../sets/cell-set.ts';
import type { Situation } from '../situation/situation.ts';
import { searchReplies } from './replies.ts';
import { borrowArray, giveBack } from './work-arrays.ts';
import { otherMovers, worstResponse } from './worst-response.ts';

/**
 * The states from which the others cannot bring about anything that the decision maker likes better,
 * by any legal sequence of moves: Berge stability. With ranks that is the fold of the worst response
 * over the ranks turned upside down.
 */
export function* supportStability(situation: Situation, focal: number): Steps<CellSet> {
  const order = situation.orders[focal]!;
  return order.kind === 'ranked'
    ? yield* stabilityByRanks(situation, focal, order)
    : yield* stabilityBySearch(situation, focal);
}

function* stabilityByRanks(
  situation: Situation,
  focal: number,
  { ranks, rankCount }: RankedOrder,
): Steps<CellSet> {
  const { space } = situation;
  const stable = new Uint8Array(space.cells);
  const values = borrowArray(space, ranks);
  const nothing = nothingIn(values);
  for (let cell = 0; cell < space.cells; cell++) {
    values[cell] = ranks[cell]! < 0 ? nothing : rankCount - 1 - ranks[cell]!;
  }
  yield* worstResponse(situation, otherMovers(situation, focal), 'any', values);
  for (let cell = 0; cell < space.cells; cell++) {
    const rank = ranks[cell]!;
    if (rank >= 0 && values[cell]! >= rankCount - 1 - rank) stable[cell] = 1;
  }
  giveBack(space, values);
  return markedCells(stable);
}

function* stabilityBySearch(situation: Situation, focal: number): Steps<CellSet> {
  const { space, orders } = situation;
  const stable = new Uint8Array(space.cells);
  const pace = createPace();
  for (let state = 0; state < space.cells; state++) {
    if (pace.spend(1)) yield { what: 'looking for help', passes: 0, share: 0 };
    if (!space.isState(state)) continue;
    const accept = (end: number) => prefers(orders[focal]!, end, state);
    const question = { focal, from: state, response: 'any', accept } as const;
    const found = yield* searchReplies(situation, question, pace);
    stable[state] = 'sequence' in found ? 0 : 1;
  }
  return markedCells(stable);
}
