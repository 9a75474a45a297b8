import type { Axis } from './axis.ts';
import { NOTHING } from './mover.ts';

/**
 * The two kernels under every operator: a minimum along one axis of an array that runs over the
 * product of all options. Both cost one pass over the array (times the successors of a level where
 * an option's moves are limited).
 */

/**
 * In place: each cell takes the minimum over the levels that its level may become, itself included.
 */
export function foldMinimum(values: Int32Array, axis: Axis): void {
  const { stride, levels } = axis;
  const line = new Int32Array(levels);
  const span = stride * levels;
  for (let outer = 0; outer < values.length; outer += span) {
    for (let first = outer; first < outer + stride; first++) {
      if (axis.free) foldFreeLine(values, first, stride, levels);
      else foldLimitedLine(values, first, axis, line);
    }
  }
}

function foldFreeLine(values: Int32Array, first: number, stride: number, levels: number): void {
  let least = NOTHING;
  for (let k = 0, c = first; k < levels; k++, c += stride) {
    const value = values[c]!;
    if (value < least) least = value;
  }
  for (let k = 0, c = first; k < levels; k++, c += stride) values[c] = least;
}

function foldLimitedLine(
  values: Int32Array,
  first: number,
  { stride, levels, successors }: Axis,
  line: Int32Array,
): void {
  for (let k = 0; k < levels; k++) line[k] = values[first + k * stride]!;
  for (let k = 0; k < levels; k++) {
    let least = NOTHING;
    for (const next of successors[k]!) if (line[next]! < least) least = line[next]!;
    values[first + k * stride] = least;
  }
}

/**
 * Into `out`, keeping what is smaller there: the minimum of `values` over the levels that a cell's
 * level may become, itself left out.
 */
export function foldMinimumOfOthers(values: Int32Array, axis: Axis, out: Int32Array): void {
  const { stride, levels } = axis;
  const span = stride * levels;
  for (let outer = 0; outer < values.length; outer += span) {
    for (let first = outer; first < outer + stride; first++) {
      if (axis.free) foldFreeLineOfOthers(values, first, stride, levels, out);
      else foldLimitedLineOfOthers(values, first, axis, out);
    }
  }
}

function foldFreeLineOfOthers(
  values: Int32Array,
  first: number,
  stride: number,
  levels: number,
  out: Int32Array,
): void {
  let least = NOTHING;
  let second = NOTHING;
  let leastAt = -1;
  for (let k = 0, c = first; k < levels; k++, c += stride) {
    const value = values[c]!;
    if (value < least) {
      second = least;
      least = value;
      leastAt = c;
    } else if (value < second) second = value;
  }
  for (let k = 0, c = first; k < levels; k++, c += stride) {
    const other = c === leastAt ? second : least;
    if (other < out[c]!) out[c] = other;
  }
}

function foldLimitedLineOfOthers(
  values: Int32Array,
  first: number,
  { stride, levels, successors }: Axis,
  out: Int32Array,
): void {
  for (let k = 0; k < levels; k++) {
    const cell = first + k * stride;
    let least = out[cell]!;
    for (const next of successors[k]!) {
      if (next === k) continue;
      const value = values[first + next * stride]!;
      if (value < least) least = value;
    }
    out[cell] = least;
  }
}
