import { prefers } from '../preference/order.ts';
import type { Situation } from '../situation/situation.ts';

/** R⁺(state): the unilateral improvements of a decision maker. */
export function improvementsFrom(situation: Situation, mover: number, state: number): number[] {
  const improvements: number[] = [];
  situation.space.movers[mover]!.forEachTarget(state, (target) => {
    if (prefers(situation.orders[mover]!, target, state)) improvements.push(target);
  });
  return improvements;
}
