import { prefers } from '../orders/order.ts';
import type { Situation } from '../situation/situation.ts';

/**
 * R⁺(state): the unilateral improvements of a decision maker. In a reading in which what is not known
 * is a reason to leave, all moves that may be improvements.
 */
export function improvementsFrom(situation: Situation, mover: number, state: number): number[] {
  const improvements: number[] = [];
  const { forEachTarget, onlyImproves } = situation.space.movers[mover]!;
  const { leaves } = situation.judgementOf(mover);
  forEachTarget(state, (target) => {
    if (onlyImproves || prefers(leaves, target, state)) improvements.push(target);
  });
  return improvements;
}

/** Whether there is any. */
export function hasImprovement(situation: Situation, mover: number, state: number): boolean {
  const { forEachTarget, onlyImproves } = situation.space.movers[mover]!;
  const { leaves } = situation.judgementOf(mover);
  let found = false;
  forEachTarget(state, (target) => {
    found ||= onlyImproves === true || prefers(leaves, target, state);
  });
  return found;
}
