import type { Order, RankedOrder } from './order.ts';

/** Whether two orders of the same cells are the same. Of relations that is not known, unless they are one. */
export function isSameOrder(first: Order, second: Order): boolean {
  if (first === second) return true;
  return first.kind === 'ranked' && second.kind === 'ranked' && hasSameRanks(first, second);
}

function hasSameRanks(first: RankedOrder, second: RankedOrder): boolean {
  if (first.rankCount !== second.rankCount) return false;
  const { length } = first.ranks;
  for (let c = 0; c < length; c++) if (first.ranks[c] !== second.ranks[c]) return false;
  return true;
}
