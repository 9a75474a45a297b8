import type { ExchangeComputation } from '../concepts/define-concept.ts';
import { createPace } from '../run/pace.ts';
import type { Steps } from '../run/steps.ts';
import { type CellSet, markedCells } from '../sets/cell-set.ts';
import type { Situation } from '../situation/situation.ts';
import { exchangeGains, listExchange } from './exchange-gains.ts';
import { exchangeValues } from './exchange-values.ts';
import { improvementsFrom } from './improvements.ts';
import { stableStates } from './sanction-stability.ts';
import { giveBack } from './work-arrays.ts';

/**
 * Stability of every state for one decision maker in an exchange of moves. Where its order is ranked a
 * fold for each turn decides all states at once, by the formula of sanctions with what it can secure in
 * place of the worst response; an explicit relation is looked at state by state, which takes the
 * square of the states and memory for the replies from each.
 */
export function* exchangeStability(
  situation: Situation,
  focal: number,
  computation: ExchangeComputation,
): Steps<CellSet> {
  const { space, orders } = situation;
  const order = orders[focal]!;
  if (order.kind !== 'ranked') return yield* stabilityByGains(situation, focal, computation);
  const secured = yield* exchangeValues(situation, focal, order, computation);
  space.arrays.kernels.hideUnranked(secured, order.ranks);
  const stable = stableStates(space, space.movers[focal]!, secured, order.ranks);
  giveBack(space, secured);
  return stable;
}

function* stabilityByGains(
  situation: Situation,
  focal: number,
  computation: ExchangeComputation,
): Steps<CellSet> {
  const { space } = situation;
  const pace = createPace();
  const listed = yield* listExchange(situation, focal, computation, pace);
  const stable = new Uint8Array(space.cells);
  for (let state = 0; state < space.cells; state++) {
    if (!space.isState(state)) continue;
    const improvements = improvementsFrom(situation, focal, state);
    if (improvements.length > 0) {
      const gains = yield* exchangeGains(situation, focal, state, listed, computation, pace);
      if (improvements.some((improvement) => gains[improvement] === 1)) continue;
    }
    stable[state] = 1;
  }
  return markedCells(stable);
}
