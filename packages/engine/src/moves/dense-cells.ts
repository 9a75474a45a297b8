import type { CellArrays } from '../kernels/cell-arrays.ts';
import type { Cells } from './mover.ts';

/** The cells of the product of all options, and room to work in. */
export interface DenseCells extends Cells {
  /** Whether every cell is a state, so that nothing needs to be hidden. */
  readonly everyCell: boolean;
  readonly arrays: CellArrays;
  /**
   * One array over the cells that all movers share, so that no operator allocates. What is in it is
   * lost at the next call of any operator.
   */
  scratch(): Int32Array;
}

export function createDenseCells(feasible: Uint8Array, arrays: CellArrays): DenseCells {
  let scratch: Int32Array | undefined;
  return {
    cells: feasible.length,
    feasible,
    everyCell: !feasible.includes(0),
    arrays,
    scratch() {
      scratch ??= arrays.int32(feasible.length);
      return scratch;
    },
  };
}
