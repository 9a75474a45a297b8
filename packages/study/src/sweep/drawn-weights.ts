import type { DoubtedOrder } from './choices.ts';
import { wilsonInterval } from './random-draws.ts';

/** By how many points the part of the ranges is known that orders take; undefined where it is known exactly. */
function fewestPoints(orders: readonly DoubtedOrder[]): number | undefined {
  const drawn = orders.flatMap(({ ofWeights }) => ofWeights?.drawn?.points ?? []);
  return drawn.length === 0 ? undefined : Math.min(...drawn);
}

/**
 * Between which shares the share of all models by weight lies, with 95 %, where orders count by points that were drawn. Points of
 * several decision makers are drawn by themselves, so that the share varies no more than by as many draws of whole models.
 */
export function intervalByPoints(
  share: number,
  orders: readonly DoubtedOrder[],
): readonly [low: number, high: number] | undefined {
  const points = fewestPoints(orders);
  return points === undefined ? undefined : wilsonInterval(share * points, points);
}

/** As how many models so many count that are drawn from orders that count by points themselves. */
export function drawnAsMany(samples: number, orders: readonly DoubtedOrder[]): number {
  const points = fewestPoints(orders);
  return points === undefined ? samples : (samples * points) / (samples + points);
}
