import type { CellValues } from './cell-values.ts';
import type { ChangeMarks } from './change-marks.ts';
import { lowerGroup } from './lower-sorted.ts';
import { ROWS_HEAD, rowsAt, type SortedRows } from './sorted-rows.ts';

/** The sweep of sorted groups of neighbours in TypeScript; see the kernels. */
export function lowerRows(values: CellValues, rows: SortedRows, marks: ChangeMarks): boolean {
  const { numbers, blocks, lanes, size } = rows;
  const groupsOf = (block: number) => {
    const first = rowsAt(rows, block) + ROWS_HEAD;
    return numbers.subarray(first, first + numbers[first - 1]!);
  };
  for (let block = 0; block < blocks; block++) {
    const fell = groupsOf(block).some((cell) => marks.hasFallen(cell, cell + size - 1));
    numbers[rowsAt(rows, block)] = Number(fell);
  }
  let fell = false;
  numbers[0] = 0;
  for (let block = 0; block < blocks; block++) {
    const at = rowsAt(rows, block);
    if (numbers[at] === 0) continue;
    const steps = numbers.subarray(numbers[at + 1]!, numbers[at + 2]!);
    for (const first of groupsOf(block)) {
      numbers[0]! += steps.length;
      const mark = (distance: number) => {
        const row = first + distance - (distance % lanes);
        marks.markFallen(row, row);
        fell = true;
      };
      lowerGroup(values, steps, first, mark);
    }
  }
  marks.visited += numbers[0]!;
  return fell;
}
