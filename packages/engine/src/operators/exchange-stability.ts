import type { ExchangeComputation } from '../concepts/define-concept.ts';
import type { Steps } from '../run/steps.ts';
import { type CellSet, markedCells } from '../sets/cell-set.ts';
import type { Situation } from '../situation/situation.ts';
import { exchangeValues, ranksFrom } from './exchange-values.ts';
import { improvementsFrom } from './improvements.ts';
import { stableStates } from './sanction-stability.ts';
import { giveBack } from './work-arrays.ts';

/**
 * Stability of every state for one decision maker in an exchange of moves. Where its order is ranked a
 * fold for each turn decides all states at once, by the formula of sanctions with what it can secure in
 * place of the worst response; with an explicit relation, or a vote, each state takes these folds.
 */
export function* exchangeStability(
  situation: Situation,
  focal: number,
  computation: ExchangeComputation,
): Steps<CellSet> {
  const { space, orders } = situation;
  const order = orders[focal]!;
  if (order.kind !== 'ranked') return yield* stabilityOneByOne(situation, focal, computation);
  const secured = yield* exchangeValues(situation, focal, order, computation);
  space.arrays.kernels.hideUnranked(secured, order.ranks);
  const stable = stableStates(space, space.movers[focal]!, secured, order.ranks);
  giveBack(space, secured);
  return stable;
}

function* stabilityOneByOne(
  situation: Situation,
  focal: number,
  computation: ExchangeComputation,
): Steps<CellSet> {
  const { space } = situation;
  const stable = new Uint8Array(space.cells);
  for (let state = 0; state < space.cells; state++) {
    if (!space.isState(state)) continue;
    const improvements = improvementsFrom(situation, focal, state);
    if (improvements.length > 0) {
      const order = ranksFrom(situation, focal, state);
      const secured = yield* exchangeValues(situation, focal, order, computation);
      const gains = improvements.some((improvement) => secured[improvement]! > 0);
      giveBack(space, secured);
      giveBack(space, order.ranks);
      if (gains) continue;
    }
    stable[state] = 1;
  }
  return markedCells(stable);
}
