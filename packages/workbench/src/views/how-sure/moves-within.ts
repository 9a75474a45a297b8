import type { DoubtedOrder } from './swept.ts';

type Neighbourhood = Pick<DoubtedOrder, 'places' | 'mayPass'>;

/** The places of the file in the order of the file. */
export function asWritten({ places }: Pick<DoubtedOrder, 'places'>): readonly number[] {
  return places.map((_, place) => place);
}

/** How many swaps of neighbours an order is away from the file. */
export function countSwaps(order: readonly number[]): number {
  return order.reduce(
    (sum, place, at) => sum + order.slice(at + 1).filter((later) => later < place).length,
    0,
  );
}

/** Whether what stands at a position and what follows it may change places, and so few swaps lead there. */
export function maySwap(
  { mayPass }: Neighbourhood,
  order: readonly number[],
  at: number,
  within: number,
): boolean {
  return mayPass[at] === true && countSwaps(swapped(order, at)) <= within;
}

/** What stands at a position goes towards another one, as far as it may. */
export function moveTowards(
  neighbourhood: Neighbourhood,
  order: readonly number[],
  from: number,
  to: number,
  within: number,
): readonly number[] {
  let [now, at] = [order, from];
  while (at !== to) {
    const upper = to > at ? at : at - 1;
    if (!maySwap(neighbourhood, now, upper, within)) break;
    now = swapped(now, upper);
    at += to > at ? 1 : -1;
  }
  return now;
}

/** Whether an order that an address says is one of the neighbourhood. */
export function isWithin(
  { places, mayPass }: Neighbourhood,
  order: readonly number[],
  within: number,
): boolean {
  if (order.length !== places.length || countSwaps(order) > within) return false;
  // Nothing passes a line that no swap crosses.
  return mayPass.every((may, at) => may || order.slice(0, at + 1).every((place) => place <= at));
}

function swapped(order: readonly number[], at: number): readonly number[] {
  return order.with(at, order[at + 1]!).with(at + 1, order[at]!);
}
