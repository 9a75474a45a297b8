import type { CellArrays } from './cell-arrays.ts';

/** What an array is lent for. */
type Purpose = 'truths' | 'scores' | 'places';

/** Longer ones would fill the memory that ranks are to have: 64 MB. */
export const LONGEST_LOAN = 2 ** 24;

/** An array of zeros for the time of one piece of work. */
export interface Loan {
  readonly array: Int32Array;
  /** What the array is a view of: the memory is its own as long as something refers to this. */
  readonly whole: Int32Array;
}

/**
 * The array of each purpose that last came back: fresh ones would wait to be collected, in a memory that does
 * not shrink. Whoever needs the memory may have it.
 */
const returned = new WeakMap<CellArrays, Map<Purpose, WeakRef<Int32Array>>>();

/** Lends an array where the kernels are fast on it, or an ordinary one if it is long or none are. */
export function lend(arrays: CellArrays, purpose: Purpose, length: number): Loan {
  if (arrays.vectorBytes === 0 || length > LONGEST_LOAN) {
    const whole = new Int32Array(length);
    return { array: whole, whole };
  }
  const own = returned.get(arrays);
  const last = own?.get(purpose)?.deref();
  own?.delete(purpose);
  if (last === undefined || last.length < length) {
    const whole = arrays.values(4, length) as Int32Array;
    return { array: whole, whole };
  }
  const array = last.subarray(0, length);
  arrays.kernels.fill(array, 0);
  return { array, whole: last };
}

/** What was lent may be lent again. */
export function giveBack(arrays: CellArrays, purpose: Purpose, { whole }: Loan): void {
  if (arrays.vectorBytes === 0 || whole.length > LONGEST_LOAN) return;
  const own = returned.get(arrays) ?? new Map<Purpose, WeakRef<Int32Array>>();
  returned.set(arrays, own.set(purpose, new WeakRef(whole)));
}
