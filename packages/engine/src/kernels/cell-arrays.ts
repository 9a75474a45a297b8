import type { Kernels } from './kernels.ts';
import { plainKernels } from './plain-kernels.ts';

/** Where the arrays over the cells of one space come from, and the kernels that are fast on them. */
export interface CellArrays {
  readonly kernels: Kernels;
  /**
   * A new array of zeros. It may be a part of a buffer that lives as long as the space; that part is
   * used again once nothing refers to this very array. A view made of it does not count.
   */
  int32(length: number): Int32Array;
  /** The array itself where it is one of these, or else a copy of it that is. */
  takeIn(array: Int32Array): Int32Array;
  /** The same as `int32` for bytes. */
  bytes(length: number): Uint8Array;
}

/** Ordinary arrays. */
export const plainArrays: CellArrays = {
  kernels: plainKernels,
  int32: (length) => new Int32Array(length),
  takeIn: (array) => array,
  bytes: (length) => new Uint8Array(length),
};
