import type { Comparison, Order, StateCode } from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';

/** How a mover likes one state beside another. */
export type Compare = (first: StateCode, second: StateCode) => Comparison['order'];

/** Compares states for a mover: by ranks, where its order is given and has some, which takes no reading of its preference. */
export function comparing(
  casebook: Casebook,
  mover: number,
  orders: readonly Order[] | undefined,
): Compare {
  const order = orders?.[mover];
  if (order?.kind !== 'ranked') {
    return (first, second) => casebook.compare(mover, first, second).order;
  }
  const { cellOf } = casebook.space;
  return (first, second) => {
    const difference = order.ranks[cellOf(first)]! - order.ranks[cellOf(second)]!;
    if (difference === 0) return 'equal';
    return difference > 0 ? 'better' : 'worse';
  };
}
