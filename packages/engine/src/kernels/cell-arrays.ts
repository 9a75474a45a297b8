import { type CellValues, valueArrays, type Width } from './cell-values.ts';
import type { Kernels } from './kernels.ts';
import { plainKernels } from './plain-kernels.ts';

/** Where the arrays over the cells of one space come from, and the kernels that are fast on them. */
export interface CellArrays {
  readonly kernels: Kernels;
  /** Bytes that the kernels take at once; 0 where they go cell by cell. */
  readonly vectorBytes: number;
  /**
   * A new array of zeros. It may be a part of a buffer that lives as long as the space; that part is
   * used again once nothing refers to this very array. A view made of it does not count.
   */
  values(width: Width, length: number): CellValues;
  /** How wide the arrays for so many different ranks should be. */
  widthFor(rankCount: number): Width;
  /** The array itself where it is one of these, or else a copy of it that is. */
  takeIn(array: CellValues): CellValues;
  /** The same as `values` for marks. */
  bytes(length: number): Uint8Array;
}

/**
 * Ordinary arrays. They all have the same width: code that is compiled while it runs is slower where
 * it meets several kinds of arrays, and there are not many cells.
 */
export const plainArrays: CellArrays = {
  kernels: plainKernels,
  vectorBytes: 0,
  values: (width, length) => new valueArrays[width](length),
  widthFor: () => 4,
  takeIn: (array) => array,
  bytes: (length) => new Uint8Array(length),
};
