import { type CellValues, nothingIn } from './cell-values.ts';
import type { ChangeMarks } from './change-marks.ts';
import { BLOCK, FIRST_BLOCK, type SortedBlocks, WINDOWS } from './sorted-blocks.ts';

/** The sweep of sorted groups in TypeScript; see the kernels. */
export function lowerSorted(values: CellValues, sorted: SortedBlocks, marks: ChangeMarks): boolean {
  const { numbers, blocks } = sorted;
  const end = FIRST_BLOCK + BLOCK * blocks;
  for (let block = FIRST_BLOCK; block < end; block += BLOCK) {
    numbers[block] = Number(hasFallenIn(sorted, block, marks));
  }
  let fell = false;
  numbers[0] = 0;
  for (let block = FIRST_BLOCK; block < end; block += BLOCK) {
    if (numbers[block] === 0) continue;
    for (let k = 0; k < WINDOWS; k++) {
      if (lowerWindow(values, sorted, block, block + 3 + 2 * k, marks)) fell = true;
    }
  }
  marks.visited += numbers[0]!;
  return fell;
}

function hasFallenIn(
  { numbers, stretches, end, lanes }: SortedBlocks,
  block: number,
  marks: ChangeMarks,
): boolean {
  const first = numbers[block + 3]!;
  const last = numbers[block + BLOCK - 2]! + lanes - 1;
  for (let k = stretches; k < end; k += 2) {
    if (marks.hasFallen(first + numbers[k]!, last + numbers[k + 1]!)) return true;
  }
  return false;
}

function lowerWindow(
  values: CellValues,
  { numbers, lanes }: SortedBlocks,
  block: number,
  window: number,
  marks: ChangeMarks,
): boolean {
  const start = numbers[window]!;
  const steps = numbers.subarray(numbers[block + 1]!, numbers[block + 2]!);
  let fell = false;
  for (let lane = 0; lane < lanes; lane++) {
    if (((numbers[window + 1]! >> lane) & 1) === 0) continue;
    numbers[0]! += steps.length;
    lowerGroup(values, steps, start + lane, (distance) => {
      marks.markFallen(start + distance, start + distance + lanes - 1);
      fell = true;
    });
  }
  return fell;
}

/** One group, and calls `mark` with the distance of each cell that falls. */
export function lowerGroup(
  values: CellValues,
  steps: Int32Array,
  first: number,
  mark: (distance: number) => void,
): void {
  let better = nothingIn(values);
  let soFar = better;
  for (const step of steps) {
    if (step < 0) better = soFar;
    const distance = step < 0 ? ~step : step;
    const cell = first + distance;
    if (better < values[cell]!) {
      values[cell] = better;
      mark(distance);
    }
    soFar = Math.min(soFar, values[cell]!);
  }
}
