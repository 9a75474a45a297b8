import type { CellArrays } from '../../kernels/cell-arrays.ts';
import type { Width } from '../../kernels/cell-values.ts';
import { MOST_IN_ROW, ROWS_HEAD, rowsAt, type SortedRows } from '../../kernels/sorted-rows.ts';
import { NARROW } from './block-groups.ts';
import { placeSteps } from './place-steps.ts';
import type { SortedGroups } from './sorted-groups.ts';

/** Sorted groups of neighbours in blocks for a kernel, and what is left over. */
export interface LinedUpGroups {
  readonly rows: SortedRows;
  /** Positions in the bases of the groups that are in no block, ascending. */
  readonly left: Int32Array;
}

/** Whether the cells of each group are neighbours, and fill vectors of so many cells. */
export function areRows({ offsets }: SortedGroups, lanes: number): boolean {
  const size = offsets.length;
  return (
    size % lanes === 0 && size <= MOST_IN_ROW && offsets.every((offset, place) => offset === place)
  );
}

/** Puts groups of neighbours into blocks of as many as a kernel takes cells of this width at once. */
export function lineUpGroups(
  groups: SortedGroups,
  width: Width,
  arrays: CellArrays,
): LinedUpGroups {
  const { bases, baseStarts, offsets } = groups;
  const lanes = arrays.vectorBytes / width;
  const inBlocks = Uint8Array.from(groups.starts.subarray(1), (_, order) =>
    Number(countInBlocks(baseStarts, order, lanes) > 0),
  );
  let blocks = 0;
  for (let order = 0; order < inBlocks.length; order++) {
    blocks += Math.ceil(countInBlocks(baseStarts, order, lanes) / lanes);
  }
  const placed = placeSteps(groups, inBlocks, rowsAt({ lanes }, blocks));
  const numbers = arrays.values(4, placed.end) as Int32Array;
  placed.write(numbers);
  const left: number[] = [];
  let block = 0;
  for (let order = 0; order < inBlocks.length; order++) {
    const end = baseStarts[order + 1]!;
    const endInBlocks = baseStarts[order]! + countInBlocks(baseStarts, order, lanes);
    for (let g = baseStarts[order]!; g < endInBlocks; g += lanes) {
      const at = rowsAt({ lanes }, block++);
      const count = Math.min(lanes, endInBlocks - g);
      numbers.set(placed.stepsOf(order), at + 1);
      numbers[at + 3] = count;
      for (let k = 0; k < lanes; k++) {
        numbers[at + ROWS_HEAD + k] = bases[g + Math.min(k, count - 1)]!;
      }
    }
    for (let g = endInBlocks; g < end; g++) left.push(g);
  }
  const rows = { numbers, blocks, lanes, size: offsets.length };
  return { rows, left: Int32Array.from(left) };
}

/** How many groups of an order are taken into blocks: all, but for a rest of few. */
function countInBlocks(baseStarts: Int32Array, order: number, lanes: number): number {
  const count = baseStarts[order + 1]! - baseStarts[order]!;
  const rest = count % lanes;
  return rest < NARROW ? count - rest : count;
}
