import { prefers } from '../preference/order.ts';
import type { Situation } from '../situation/situation.ts';

/** R⁺(state): the unilateral improvements of a decision maker. */
export function improvementsFrom(situation: Situation, mover: number, state: number): number[] {
  const improvements: number[] = [];
  const { forEachTarget, onlyImproves } = situation.space.movers[mover]!;
  const order = situation.orders[mover]!;
  forEachTarget(state, (target) => {
    if (onlyImproves || prefers(order, target, state)) improvements.push(target);
  });
  return improvements;
}
