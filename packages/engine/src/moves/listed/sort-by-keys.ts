/** Keys are whole numbers from 0 to below this. */
export const LARGEST_KEY = 2 ** 53;

const DIGIT_BITS = 11;
const DIGITS = 2 ** DIGIT_BITS;
/** Below this many items comparing is quicker than counting digits. */
const FEW = 512;

/**
 * The positions of things in ascending order of their keys, equal ones in the order in which they
 * stand. A thing has a key in each of the lists, the last counting most. Sorting by digits: a
 * few passes over the keys.
 */
export function sortByKeys(lists: readonly Float64Array[]): Int32Array {
  const order = new Int32Array(lists[0]!.length).map((_, position) => position);
  if (order.length <= FEW) return order.sort((a, b) => compareKeys(lists, a, b) || a - b);
  let from = order;
  let to = new Int32Array(order.length);
  for (const keys of lists) {
    const largest = keys.reduce((most, key) => Math.max(most, key), 0);
    for (let unit = 1; unit <= largest; unit *= DIGITS) {
      sortByDigit(keys, unit, from, to);
      [from, to] = [to, from];
    }
  }
  return from;
}

/** Negative, zero or positive, as the keys of the first are below, equal to or above the second's. */
export function compareKeys(lists: readonly Float64Array[], first: number, second: number): number {
  for (let k = lists.length - 1; k >= 0; k--) {
    const difference = lists[k]![first]! - lists[k]![second]!;
    if (difference !== 0) return difference;
  }
  return 0;
}

function sortByDigit(keys: Float64Array, unit: number, from: Int32Array, to: Int32Array): void {
  const next = new Int32Array(DIGITS);
  for (const key of keys) next[Math.floor(key / unit) % DIGITS]!++;
  let before = 0;
  for (let digit = 0; digit < DIGITS; digit++) {
    const count = next[digit]!;
    next[digit] = before;
    before += count;
  }
  for (const position of from) {
    const digit = Math.floor(keys[position]! / unit) % DIGITS;
    to[next[digit]!++] = position;
  }
}
