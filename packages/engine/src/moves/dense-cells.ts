import type { CellArrays } from '../kernels/cell-arrays.ts';
import { type CellValues, type Width, widthOf } from '../kernels/cell-values.ts';
import type { Cells } from './cells.ts';

/** The cells of the product of all options, and room to work in. */
export interface DenseCells extends Cells {
  /** Whether every cell is a state, so that nothing needs to be hidden. */
  readonly everyCell: boolean;
  readonly arrays: CellArrays;
  /**
   * One array over the cells, as wide as the given one, that all movers share, so that no operator
   * allocates. What is in it is lost at the next call of any operator.
   */
  scratch(like: CellValues): CellValues;
}

export function createDenseCells(feasible: Uint8Array, arrays: CellArrays): DenseCells {
  const scratches = new Map<Width, CellValues>();
  return {
    cells: feasible.length,
    feasible,
    everyCell: !feasible.includes(0),
    arrays,
    scratch(like) {
      const width = widthOf(like);
      const scratch = scratches.get(width) ?? arrays.values(width, feasible.length);
      scratches.set(width, scratch);
      return scratch;
    },
  };
}
