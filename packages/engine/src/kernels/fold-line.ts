import { type CellValues, NOTHING, nothingIn } from './cell-values.ts';
import type { Levels, Line } from './line.ts';

/**
 * The kernels under every operator: a minimum or maximum along one line of an array that runs over
 * the product of all options. Each costs one pass over the array (times the successors of a level
 * where moves are listed).
 *
 * Cells that are neighbours in memory are folded together, row by row: the rows of two levels lie
 * one stride apart. Only where a row is shorter than SHORT_ROW lines are folded one by one.
 */
const SHORT_ROW = 8;

/** Cells of a row that are folded at a time, so that all that is read twice stays in the cache. */
const ROW = 1024;

/**
 * Which of two values a fold keeps. A value is compared as value ^ kept: ~x turns the order of
 * 32-bit numbers round, so that one kernel serves for both.
 */
export type Kept = typeof LEAST | typeof GREATEST;
export const LEAST = 0;
export const GREATEST = -1;

/**
 * In place: each cell takes the least or greatest value over what its level may become, itself
 * included.
 */
export function foldLine(values: CellValues, line: Line, kept: Kept): void {
  const { stride, levels, reach } = line;
  const span = stride * levels;
  const listed = new Int32Array(levels);
  for (let outer = 0; outer < values.length; outer += span) {
    if (reach === 'all') foldFreely(values, outer, line, kept);
    else if (reach === 'onward') foldOnward(values, outer, line, kept);
    else {
      for (let first = outer; first < outer + stride; first++) {
        foldListed(values, first, stride, reach, listed, kept);
      }
    }
  }
}

function foldFreely(values: CellValues, outer: number, line: Line, kept: Kept): void {
  const { stride } = line;
  if (stride < SHORT_ROW) {
    for (let c = outer; c < outer + stride; c++) foldFreeLine(values, c, line, kept);
    return;
  }
  for (let row = outer; row < outer + stride; row += ROW) {
    foldFreeRows(values, row, Math.min(ROW, outer + stride - row), line, kept);
  }
}

function foldFreeLine(values: CellValues, first: number, line: Line, kept: Kept): void {
  const { stride, levels } = line;
  const end = first + stride * levels;
  let least = values[first]! ^ kept;
  for (let c = first + stride; c < end; c += stride) {
    const value = values[c]! ^ kept;
    if (value < least) least = value;
  }
  for (let c = first; c < end; c += stride) values[c] = least ^ kept;
}

/** The first row gathers the result, then it is copied to the others. */
function foldFreeRows(
  values: CellValues,
  first: number,
  width: number,
  { stride, levels }: Line,
  kept: Kept,
): void {
  for (let k = 1; k < levels; k++) takeRow(values, first, first + k * stride, width, kept);
  for (let k = 1; k < levels; k++) {
    values.copyWithin(first + k * stride, first, first + width);
  }
}

/** From the last level down each takes the best of itself and of the level after it. */
function foldOnward(values: CellValues, outer: number, { stride, levels }: Line, kept: Kept): void {
  for (let k = levels - 2; k >= 0; k--) {
    takeRow(values, outer + k * stride, outer + (k + 1) * stride, stride, kept);
  }
}

/** Each cell of one row takes the value beside it in the other if that is to be kept. */
function takeRow(values: CellValues, row: number, other: number, width: number, kept: Kept): void {
  for (let c = 0; c < width; c++) {
    const here = values[row + c]! ^ kept;
    const there = values[other + c]! ^ kept;
    values[row + c] = Math.min(here, there) ^ kept;
  }
}

function foldListed(
  values: CellValues,
  first: number,
  stride: number,
  successors: readonly Levels[],
  listed: Int32Array,
  kept: Kept,
): void {
  for (let k = 0; k < listed.length; k++) listed[k] = values[first + k * stride]! ^ kept;
  for (let k = 0; k < listed.length; k++) {
    let least = listed[k]!;
    for (const next of successors[k]!) if (listed[next]! < least) least = listed[next]!;
    values[first + k * stride] = least ^ kept;
  }
}

/**
 * The fold of a single free line fused with what would follow it: in place each state takes the
 * least value of its line, cells that are not states keep 'no such value'. Without `feasible` every cell is
 * a state. Says whether anything changed.
 */
export function lowerFreeLine(
  values: CellValues,
  feasible: Uint8Array | undefined,
  line: Line,
): boolean {
  const { stride, levels } = line;
  const span = stride * levels;
  const nothing = nothingIn(values);
  const row = new Int32Array(Math.min(ROW, stride));
  let changed = 0;
  for (let outer = 0; outer < values.length; outer += span) {
    if (stride < SHORT_ROW) {
      for (let c = outer; c < outer + stride; c++) {
        changed |= lowerLine(values, feasible, c, line, nothing);
      }
      continue;
    }
    for (let first = outer; first < outer + stride; first += ROW) {
      const width = Math.min(ROW, outer + stride - first);
      gatherLeast(values, first, width, line, row);
      for (let at = first; at < first + span; at += stride) {
        changed |= spreadRow(values, feasible, at, width, row, nothing);
      }
    }
  }
  return changed !== 0;
}

function lowerLine(
  values: CellValues,
  feasible: Uint8Array | undefined,
  first: number,
  { stride, levels }: Line,
  nothing: number,
): number {
  const end = first + stride * levels;
  let least = nothing;
  for (let c = first; c < end; c += stride) if (values[c]! < least) least = values[c]!;
  if (least === nothing) return 0;
  let changed = 0;
  for (let c = first; c < end; c += stride) {
    const next = feasible === undefined ? least : least | hidden(feasible[c]!, nothing);
    changed |= values[c]! ^ next;
    values[c] = next;
  }
  return changed;
}

function gatherLeast(
  values: CellValues,
  first: number,
  width: number,
  { stride, levels }: Line,
  row: Int32Array,
): void {
  row.fill(NOTHING);
  for (let k = 0, at = first; k < levels; k++, at += stride) {
    for (let c = 0; c < width; c++) {
      const value = values[at + c]!;
      if (value < row[c]!) row[c] = value;
    }
  }
}

function spreadRow(
  values: CellValues,
  feasible: Uint8Array | undefined,
  at: number,
  width: number,
  row: Int32Array,
  nothing: number,
): number {
  let changed = 0;
  for (let c = 0; c < width; c++) {
    const next = feasible === undefined ? row[c]! : row[c]! | hidden(feasible[at + c]!, nothing);
    changed |= values[at + c]! ^ next;
    values[at + c] = next;
  }
  return changed;
}

/** All bits of `nothing` where a cell is not a state, none where it is: without a branch. */
export function hidden(feasible: number, nothing: number): number {
  return (feasible - 1) & nothing;
}

/**
 * Into `out`, keeping what is smaller there: the minimum of `values` over what a cell's level may
 * become, itself left out.
 */
export function foldMinimumOfOthers(values: CellValues, line: Line, out: CellValues): void {
  const { stride, levels, reach } = line;
  const span = stride * levels;
  for (let outer = 0; outer < values.length; outer += span) {
    for (let first = outer; first < outer + stride; first++) {
      if (reach === 'all') foldFreeLineOfOthers(values, first, stride, levels, out);
      else if (reach === 'onward') foldOnwardOfOthers(values, first, stride, levels, out);
      else foldListedOfOthers(values, first, stride, reach, out);
    }
  }
}

function foldFreeLineOfOthers(
  values: CellValues,
  first: number,
  stride: number,
  levels: number,
  out: CellValues,
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

function foldOnwardOfOthers(
  values: CellValues,
  first: number,
  stride: number,
  levels: number,
  out: CellValues,
): void {
  let least = NOTHING;
  for (let c = first + (levels - 1) * stride; c >= first; c -= stride) {
    const value = values[c]!;
    if (least < out[c]!) out[c] = least;
    if (value < least) least = value;
  }
}

function foldListedOfOthers(
  values: CellValues,
  first: number,
  stride: number,
  successors: readonly Levels[],
  out: CellValues,
): void {
  for (let k = 0; k < successors.length; k++) {
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
