import type { CellSet, Order } from '@standoff/engine';

/** The best and the worst place of some states in an order; places count from 1 for the best. */
export interface PlaceRange {
  readonly best: number;
  readonly worst: number;
}

/** Whether a change of what may hold serves somebody: by the best and the worst place before and after. */
export type Service = 'gains' | 'loses' | 'same' | 'mixed' | 'incomparable';

/** Undefined where there are no states, or the order has no places. */
export function placeRange(order: Order, cells: CellSet): PlaceRange | undefined {
  if (order.kind !== 'ranked') return undefined;
  let best = Number.POSITIVE_INFINITY;
  let worst = 0;
  for (const cell of cells) {
    const place = order.rankCount - order.ranks[cell]!;
    best = Math.min(best, place);
    worst = Math.max(worst, place);
  }
  return worst === 0 ? undefined : { best, worst };
}

/** A lower number is a gain. */
export function serviceOf(before: PlaceRange | undefined, after: PlaceRange | undefined): Service {
  if (before === undefined || after === undefined) return 'incomparable';
  const changes = [before.best - after.best, before.worst - after.worst];
  if (changes.every((change) => change === 0)) return 'same';
  if (changes.every((change) => change >= 0)) return 'gains';
  return changes.every((change) => change <= 0) ? 'loses' : 'mixed';
}
