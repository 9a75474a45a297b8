import { FIRST_BLOCK } from './sorted-blocks.ts';

/** A kernel has room for groups of so many cells. */
export const MOST_IN_ROW = 1024;

/** Numbers of a block before the first cells of its groups. */
export const ROWS_HEAD = 4;

/**
 * Sorted groups whose cells are neighbours, as a kernel goes through them: as many groups with one order as a vector
 * holds cells, wherever they lie. Of a block stand whether something fell in it, where its steps begin and end, of
 * how many groups it is, and the first cell of each; those that it lacks are the last one once more. Groups begin
 * at multiples of a vector's cells and fill some.
 */
export interface SortedRows {
  /** How many cells the last sweep went through, the blocks, and the steps: see sorted blocks. */
  readonly numbers: Int32Array;
  readonly blocks: number;
  /** Groups of a block. */
  readonly lanes: number;
  /** Cells of a group. */
  readonly size: number;
}

/** Where a block stands. */
export function rowsAt({ lanes }: Pick<SortedRows, 'lanes'>, block: number): number {
  return FIRST_BLOCK + (ROWS_HEAD + lanes) * block;
}
