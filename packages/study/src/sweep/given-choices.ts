import { countAmong, countOrders, type DoubtedOrder } from './choices.ts';
import type { Box } from './follow-traces.ts';

/** For each decision maker the positions of the choices that are left to it; absent of one who may have any. */
export type GivenChoices = readonly (ReadonlySet<number> | undefined)[];

/**
 * The choices in which the places of the file stand in an order, by their numbers from 0, whatever else is
 * changed in them; none where so many swaps do not lead there.
 */
export function choicesInOrder(
  { inDoubt, choices }: DoubtedOrder,
  places: readonly number[],
): ReadonlySet<number> {
  const passed = new Set(passedIn(places).map(String));
  const pairs = inDoubt.map((one) =>
    one.kind === 'above' ? String([one.upper, one.lower]) : undefined,
  );
  const found = choices.flatMap(({ changed, apart }, position) => {
    if (apart) return [];
    const own = pairs.filter((pair, k) => pair !== undefined && changed.has(k));
    return own.length === passed.size && own.every((pair) => passed.has(pair!)) ? [position] : [];
  });
  return new Set(found);
}

/** The pairs of places of which the lower one stands above the other. */
export function passedIn(places: readonly number[]): (readonly [upper: number, lower: number])[] {
  return places.flatMap((upper, at) =>
    places.slice(at + 1).flatMap((lower) => (upper > lower ? [[upper, lower] as const] : [])),
  );
}

/** In how many models the finding holds of those in which everybody has one of the choices that are left. */
export function standingGiven(
  boxes: readonly Box[],
  orders: readonly DoubtedOrder[],
  given: GivenChoices,
): bigint {
  return boxes.reduce((sum, { choices, holds }) => {
    const own = choices.map((some, dm) => left(some, orders[dm]!, given[dm]));
    return holds ? sum + productOf(own) : sum;
  }, 0n);
}

function left(own: readonly number[], order: DoubtedOrder, given: GivenChoices[number]): number {
  if (given === undefined) return countAmong(own, order);
  // What is left are few, and the choices of a box many.
  return given.size < own.length
    ? [...given].filter((choice) => includes(own, choice)).length
    : own.filter((choice) => given.has(choice)).length;
}

/** Positions ascend. */
function includes(own: readonly number[], choice: number): boolean {
  let [from, to] = [0, own.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (own[middle]! < choice) from = middle + 1;
    else to = middle;
  }
  return own[from] === choice;
}

function productOf(factors: readonly number[]): bigint {
  return factors.reduce((product, factor) => product * BigInt(factor), 1n);
}

/** How many models there are in which everybody has one of the choices that are left. */
export function modelsGiven(
  models: bigint,
  orders: readonly DoubtedOrder[],
  given: GivenChoices,
): bigint {
  return orders.reduce((product, order, dm) => {
    const own = given[dm];
    return own === undefined ? product : (product / BigInt(countOrders(order))) * BigInt(own.size);
  }, models);
}
