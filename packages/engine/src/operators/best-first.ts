import { type Order, prefers } from '../orders/order.ts';

/** More states than this are not compared pair by pair. */
const MOST_COMPARED = 256;

/**
 * The same cells, what somebody likes best first. Of cells that it likes alike the order stays. Where
 * its preference is no ranking, those come first to which it prefers the fewest of the others, and
 * with very many cells the order stays.
 */
export function bestFirst(order: Order, cells: readonly number[]): number[] {
  if (order.kind === 'ranked') {
    const { ranks } = order;
    return [...cells].sort((a, b) => ranks[b]! - ranks[a]!);
  }
  if (cells.length > MOST_COMPARED) return [...cells];
  const preferred = new Map(
    cells.map((cell) => [cell, cells.filter((other) => prefers(order, other, cell)).length]),
  );
  return [...cells].sort((a, b) => preferred.get(a)! - preferred.get(b)!);
}
