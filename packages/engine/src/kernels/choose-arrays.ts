import { type CellArrays, plainArrays } from './cell-arrays.ts';
import { openWasmArrays } from './wasm-arrays.ts';

/** From so many cells on a fold takes longer than opening a memory for the kernels. */
const WORTH_MEMORY = 2 ** 14;

/** Arrays for a space of so many cells: in a WebAssembly memory where that is possible and pays. */
export function chooseArrays(cells: number): CellArrays {
  return (cells >= WORTH_MEMORY ? openWasmArrays() : undefined) ?? plainArrays;
}
