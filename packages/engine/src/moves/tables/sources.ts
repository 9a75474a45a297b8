import type { Axis } from '../axis.ts';

/** The moves of one decision maker as a table: from where each cell is reached in one move. */
export interface Sources {
  /** The list that holds for each cell. */
  readonly listOf: Int32Array;
  /** Where each list starts in `distances`; one more than lists. */
  readonly starts: Int32Array;
  /**
   * From the cell to those from which it is reached. Not all of these need be states, nor need the
   * cell itself.
   */
  readonly distances: Int32Array;
}

/** The table of any moves, by visiting all of them: a list for each cell. */
export function visitedSources(
  cells: number,
  visitSources: (cell: number, visit: (source: number) => void) => void,
): Sources {
  const distances: number[] = [];
  const starts = new Int32Array(cells + 1);
  for (let cell = 0; cell < cells; cell++) {
    visitSources(cell, (source) => distances.push(source - cell));
    starts[cell + 1] = distances.length;
  }
  return {
    listOf: Int32Array.from(starts.subarray(0, cells), (_, cell) => cell),
    starts,
    distances: Int32Array.from(distances),
  };
}

/**
 * The table where cells are combinations of levels and any of the mover's own options may change at
 * once: a list for each combination of its own levels, whatever the others' are.
 */
export function jointSources(cells: number, axes: readonly Axis[]): Sources {
  const size = axes.reduce((product, { levels }) => product * levels, 1);
  const starts = new Int32Array(size + 1);
  const distances: number[] = [];
  for (let position = 0; position < size; position++) {
    addDistances(axes, 0, position, 0, distances);
    starts[position + 1] = distances.length;
  }
  return { listOf: positionsInGroups(cells, axes), starts, distances: Int32Array.from(distances) };
}

/** The distances to the combinations that may become the one at this position, without its own. */
export function distancesTo(axes: readonly Axis[], position: number): Int32Array {
  const distances: number[] = [];
  addDistances(axes, 0, position, 0, distances);
  return Int32Array.from(distances);
}

/** Adds the distances to the combinations that may become the one whose levels are the digits of `rest`. */
function addDistances(
  axes: readonly Axis[],
  k: number,
  rest: number,
  distance: number,
  distances: number[],
): void {
  const axis = axes[k];
  if (axis === undefined) {
    if (distance !== 0) distances.push(distance);
    return;
  }
  const { levels, stride } = axis;
  const level = rest % levels;
  const others = (rest - level) / levels;
  for (const before of axis.predecessors[level]!) {
    addDistances(axes, k + 1, others, distance + (before - level) * stride, distances);
  }
}

/** For each cell the combination of the own levels, the first axis varying fastest. */
function positionsInGroups(cells: number, axes: readonly Axis[]): Int32Array {
  const positions = new Int32Array(cells);
  let unit = 1;
  let filled = 1;
  for (const { stride, levels } of axes) {
    repeat(positions, filled, stride);
    for (let level = 1; level < levels; level++) {
      const shift = level * stride;
      for (let c = 0; c < stride; c++) positions[shift + c] = positions[c]! + level * unit;
    }
    unit *= levels;
    filled = stride * levels;
  }
  repeat(positions, filled, cells);
  return positions;
}

/** Repeats what fills the beginning of an array until it fills so much of it. */
function repeat(array: Int32Array, filled: number, length: number): void {
  for (let done = filled; done < length; done *= 2) {
    array.copyWithin(done, 0, Math.min(done, length - done));
  }
}
