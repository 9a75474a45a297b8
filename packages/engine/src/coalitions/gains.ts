import { type Order, prefers } from '../preference/order.ts';
import type { CoalitionReading } from './coalition-reading.ts';

/** Whether a state is an improvement on another for some who act together. */
export function isGain(
  orders: readonly Order[],
  party: readonly number[],
  reading: CoalitionReading,
  better: number,
  worse: number,
): boolean {
  const likes = (member: number) => prefers(orders[member]!, better, worse);
  if (reading !== 'pareto') return party.every(likes);
  const minds = (member: number) => prefers(orders[member]!, worse, better);
  return party.some(likes) && party.every((member) => likes(member) || !minds(member));
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
