/** Four cells in which a statement holds: truths take a byte for each cell, four cells to a word. */
export const ALL_TRUE = 0x01010101;

/** Into `out`, which may be one of both: where both hold. */
export function both(one: Int32Array, other: Int32Array, out: Int32Array): void {
  for (let w = 0; w < out.length; w++) out[w] = one[w]! & other[w]!;
}

/** Into `out`, which may be one of both: where one of both holds or both do. */
export function either(one: Int32Array, other: Int32Array, out: Int32Array): void {
  for (let w = 0; w < out.length; w++) out[w] = one[w]! | other[w]!;
}

/** Into `out`, which is another array: where both hold or none. */
export function alike(one: Int32Array, other: Int32Array, out: Int32Array): void {
  for (let w = 0; w < out.length; w++) out[w] = one[w]! ^ other[w]! ^ ALL_TRUE;
}

/** Into `out`, which is another array: where a statement does not hold. */
export function opposite(truth: Int32Array, out: Int32Array): void {
  for (let w = 0; w < out.length; w++) out[w] = truth[w]! ^ ALL_TRUE;
}

/**
 * Adds what has changed from the truths before, so many times, and takes the truths over there. Words are numbers here:
 * since bytes add up as digits of the word, so do differences, even those that borrow from the next byte for a while.
 */
export function addDifference(
  sums: Int32Array,
  truth: Int32Array,
  before: Int32Array,
  weight: number,
): void {
  for (let w = 0; w < sums.length; w++) {
    sums[w]! += Math.imul(truth[w]! - before[w]!, weight);
    before[w] = truth[w]!;
  }
}
