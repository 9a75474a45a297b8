import type { CellArrays } from '../../kernels/cell-arrays.ts';
import type { Width } from '../../kernels/cell-values.ts';
import { MOST_IN_ROW, ROWS_HEAD, rowsAt, type SortedRows } from '../../kernels/sorted-rows.ts';
import { NARROW } from './block-groups.ts';
import { placeSteps } from './place-steps.ts';
import { createPlaces } from './places.ts';
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
  cells: number,
  groups: SortedGroups,
  width: Width,
  arrays: CellArrays,
): LinedUpGroups {
  const { bases, baseStarts, offsets } = groups;
  const lanes = arrays.vectorBytes / width;
  const inBlocks = Uint8Array.from(groups.starts.subarray(1), (_, order) =>
    Number(countInBlocks(baseStarts, order, lanes) > 0),
  );
  const places = createPlaces(cells);
  forEachRun(groups, lanes, (g) => places.count(bases[g]!));
  const blocks = places.counted();
  const placed = placeSteps(groups, inBlocks, rowsAt({ lanes }, blocks));
  const numbers = arrays.values(4, placed.end) as Int32Array;
  placed.write(numbers);
  forEachRun(groups, lanes, (g, count, order) => {
    const at = rowsAt({ lanes }, places.next(bases[g]!));
    numbers.set(placed.stepsOf(order), at + 1);
    numbers[at + 3] = count;
    for (let k = 0; k < lanes; k++) {
      numbers[at + ROWS_HEAD + k] = bases[g + Math.min(k, count - 1)]!;
    }
  });
  const left: number[] = [];
  for (let order = 0; order < inBlocks.length; order++) {
    const from = baseStarts[order]! + countInBlocks(baseStarts, order, lanes);
    for (let g = from; g < baseStarts[order + 1]!; g++) left.push(g);
  }
  const rows = { numbers, blocks, lanes, size: offsets.length };
  return { rows, left: Int32Array.from(left) };
}

/** Visits the groups of each block: the position of the first in the bases, how many, and their order. */
function forEachRun(
  { baseStarts }: SortedGroups,
  lanes: number,
  visit: (first: number, count: number, order: number) => void,
): void {
  for (let order = 0; order + 1 < baseStarts.length; order++) {
    const end = baseStarts[order]! + countInBlocks(baseStarts, order, lanes);
    for (let g = baseStarts[order]!; g < end; g += lanes) {
      visit(g, Math.min(lanes, end - g), order);
    }
  }
}

/** How many groups of an order are taken into blocks: all, but for a rest of few. */
function countInBlocks(baseStarts: Int32Array, order: number, lanes: number): number {
  const count = baseStarts[order + 1]! - baseStarts[order]!;
  const rest = count % lanes;
  return rest < NARROW ? count - rest : count;
}
