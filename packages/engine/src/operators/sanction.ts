import type { SanctionComputation } from '../concepts/define-concept.ts';
import { prefers } from '../preference/order.ts';
import type { Situation } from '../situation/situation.ts';

/** Whether ending there deters: it is no better than `state`, and with a counter stays so. */
export function isSanction(
  situation: Situation,
  focal: number,
  state: number,
  end: number,
  counter: SanctionComputation['counter'],
): boolean {
  const order = situation.orders[focal]!;
  if (prefers(order, end, state)) return false;
  return counter === 'none' || counterMove(situation, focal, state, end) === undefined;
}

/** A move from `end` to something better than `state`, if the decision maker has one. */
export function counterMove(
  situation: Situation,
  focal: number,
  state: number,
  end: number,
): number | undefined {
  let counter: number | undefined;
  situation.space.movers[focal]!.forEachTarget(end, (target) => {
    if (counter === undefined && prefers(situation.orders[focal]!, target, state)) counter = target;
  });
  return counter;
}
