import { prefers, type Situation } from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';

/** How a state is for the decision makers, by position, beside where a deal sets out. */
export interface BesideStart {
  /** Who prefers it, and who prefers where it sets out. */
  readonly gainers: readonly number[];
  readonly losers: readonly number[];
  /** For each by how many places it rises in its order; absent where the order has no places. */
  readonly places: readonly (number | undefined)[];
}

/** The same of a cell beside the cell of the start. */
export function besideStart(
  { casebook, situation }: { readonly casebook: Casebook; readonly situation: Situation },
  start: number,
  cell: number,
): BesideStart {
  const { orders } = situation;
  const all = casebook.decisionMakers.map((_, dm) => dm);
  return {
    gainers: all.filter((dm) => prefers(orders[dm]!, cell, start)),
    losers: all.filter((dm) => prefers(orders[dm]!, start, cell)),
    places: all.map((dm) => placesGained(situation, dm, start, cell)),
  };
}

/** By how many places a decision maker rises: they are counted in an order of ranks, ties sharing one. */
export function placesGained(
  { orders }: Situation,
  dm: number,
  start: number,
  cell: number,
): number | undefined {
  const order = orders[dm]!;
  return order.kind === 'ranked' ? order.ranks[cell]! - order.ranks[start]! : undefined;
}
