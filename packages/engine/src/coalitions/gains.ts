import { type Order, prefers } from '../orders/order.ts';
import type { CoalitionReading } from './coalition-reading.ts';

/** Whether a state is an improvement on another for some who act together. */
export function isGain(
  orders: readonly Order[],
  party: readonly number[],
  reading: CoalitionReading,
  better: number,
  worse: number,
): boolean {
  // A plain loop: every two states may be asked about.
  let someLike = false;
  for (const member of party) {
    const order = orders[member]!;
    if (prefers(order, better, worse)) someLike = true;
    else if (reading !== 'pareto' || prefers(order, worse, better)) return false;
  }
  return someLike;
}

/** Who of a coalition may act together: all of it, or any of its parts that is not empty. */
export function partiesOf(coalition: readonly number[], reading: CoalitionReading): number[][] {
  return reading === 'movers' ? subsetsOf(coalition) : [[...coalition]];
}

/** All parts of a list but the empty one, small ones first. */
export function subsetsOf(members: readonly number[]): number[][] {
  let subsets: number[][] = [[]];
  for (const member of members) {
    subsets = subsets.flatMap((subset) => [subset, [...subset, member]]);
  }
  return subsets.filter(({ length }) => length > 0).sort((a, b) => a.length - b.length);
}
