/**
 * Ranks, or values that folds make of them: a number for each cell. -1 stands in the ranks of cells
 * that are not states, and the largest number that an entry can hold for 'no such value'.
 */
export type CellValues = Int8Array | Int16Array | Int32Array;

/** Bytes of an entry. */
export type Width = 1 | 2 | 4;

/** 'No such value' in 32 bits. Compared with the values of a narrower array it is no less than any. */
export const NOTHING = 0x7fffffff;

/** What stands for 'no such value' in an array. */
export function nothingIn({ BYTES_PER_ELEMENT }: CellValues): number {
  return NOTHING >>> (32 - 8 * BYTES_PER_ELEMENT);
}

export function widthOf(values: CellValues): Width {
  return values.BYTES_PER_ELEMENT as Width;
}

/** The narrowest width of ranks from 0 up to below this, and a number above them for no rank. */
export function narrowestFor(rankCount: number): Width {
  if (rankCount <= 0x7f) return 1;
  return rankCount <= 0x7fff ? 2 : 4;
}

/** The arrays of each width. */
export const valueArrays = { 1: Int8Array, 2: Int16Array, 4: Int32Array } as const;

/** An ordinary array of zeros of the same width and length. */
export function zerosLike(values: CellValues): CellValues {
  return new valueArrays[widthOf(values)](values.length);
}
