import { type CellArrays, plainArrays } from './cell-arrays.ts';
import { openWasmArrays } from './wasm-arrays.ts';

/**
 * From so many cells on opening a memory for the kernels pays. A product of options has at least 13 moves from each of so
 * many cells, too many to be written down, so they are folded.
 */
const WORTH_MEMORY = 2 ** 13;

/** Arrays for a space of so many cells: in a WebAssembly memory where that is possible and pays. */
export function chooseArrays(cells: number): CellArrays {
  return (cells >= WORTH_MEMORY ? openWasmArrays() : undefined) ?? plainArrays;
}
