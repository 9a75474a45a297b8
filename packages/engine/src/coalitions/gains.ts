import { isVote, type Order, prefers } from '../orders/order.ts';
import type { CoalitionReading } from './coalition-reading.ts';

/** Whether a state is an improvement on another for some who act together. Of decision makers and bodies the latter are not asked. */
export function isGain(
  orders: readonly Order[],
  party: readonly number[],
  reading: CoalitionReading,
  better: number,
  worse: number,
): boolean {
  // A plain loop: every two states may be asked about.
  let someLike = false;
  const areBodies = isVote(orders[party[0]!]!);
  for (const member of party) {
    const order = orders[member]!;
    if (!areBodies && isVote(order)) break;
    if (prefers(order, better, worse)) someLike = true;
    else if (reading !== 'pareto' || prefers(order, worse, better)) return false;
  }
  return someLike;
}

/**
 * Who of a coalition may act together: all of it, or any of its parts that is not empty, for each of which the bodies do what it agrees
 * on. Bodies alone are such parts themselves.
 */
export function partiesOf(
  coalition: readonly number[],
  reading: CoalitionReading,
  isBody: (member: number) => boolean = () => false,
): number[][] {
  if (reading !== 'movers') return [[...coalition]];
  const bodies = coalition.filter(isBody);
  if (bodies.length === coalition.length) return subsetsOf(coalition);
  const deciders = coalition.filter((member) => !bodies.includes(member));
  return subsetsOf(deciders).map((part) => [...part, ...bodies]);
}

/** All parts of a list but the empty one, small ones first. */
export function subsetsOf(members: readonly number[]): number[][] {
  let subsets: number[][] = [[]];
  for (const member of members) {
    subsets = subsets.flatMap((subset) => [subset, [...subset, member]]);
  }
  return subsets.filter(({ length }) => length > 0).sort((a, b) => a.length - b.length);
}
