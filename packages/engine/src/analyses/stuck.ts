import { isVote, prefers } from '../orders/order.ts';
import type { Situation } from '../situation/situation.ts';
import { distanceTo, type Reachability } from './evolution.ts';

/**
 * Whether every decision maker prefers `better` to `worse`; those that cannot move count as well. A
 * body has no interest of its own, so it is not asked.
 */
export function isPreferredByAll({ orders }: Situation, better: number, worse: number): boolean {
  return orders.every((order) => isVote(order) || prefers(order, better, worse));
}

/**
 * How many decision makers prefer `better` to `worse`, if nobody prefers `worse` to `better`; undefined
 * if somebody does. A body is not asked.
 */
export function countGainers(
  { orders }: Situation,
  better: number,
  worse: number,
): number | undefined {
  let gainers = 0;
  for (const order of orders) {
    if (isVote(order)) continue;
    if (prefers(order, worse, better)) return undefined;
    if (prefers(order, better, worse)) gainers++;
  }
  return gainers;
}

/**
 * Whether a state is *stuck*: every decision maker prefers it to the start, and no sequence of
 * unilateral improvements leads there.
 */
export function isStuck(
  situation: Situation,
  byImprovements: Reachability,
  state: number,
): boolean {
  return (
    distanceTo(byImprovements, state) === undefined &&
    isPreferredByAll(situation, state, byImprovements.from)
  );
}
