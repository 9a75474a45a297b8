const DIGIT_BITS = 11;
const DIGITS = 2 ** DIGIT_BITS;
/** Below this many items comparing is quicker than counting digits. */
const FEW = 512;

/**
 * The positions of the keys in ascending order of key, equal keys in the order in which they stand.
 * Keys are whole numbers from 0 to below 2^53. Sorting by digits: a few passes over the keys.
 */
export function sortByKey(keys: Float64Array): Int32Array {
  const order = Int32Array.from(keys, (_, position) => position);
  if (keys.length <= FEW) return order.sort((a, b) => keys[a]! - keys[b]! || a - b);
  const largest = keys.reduce((most, key) => Math.max(most, key), 0);
  let from = order;
  let to = new Int32Array(keys.length);
  for (let unit = 1; unit <= largest; unit *= DIGITS) {
    sortByDigit(keys, unit, from, to);
    [from, to] = [to, from];
  }
  return from;
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
