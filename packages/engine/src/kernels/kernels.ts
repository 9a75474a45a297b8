import type { CellSet } from '../sets/cell-set.ts';
import type { CellValues } from './cell-values.ts';
import type { ChangeMarks } from './change-marks.ts';
import type { Kept } from './fold-line.ts';
import type { Digits } from './keys.ts';
import type { Line } from './line.ts';
import type { SortedBlocks } from './sorted-blocks.ts';
import type { SortedRows } from './sorted-rows.ts';

/**
 * The passes over whole arrays that operators are made of. Arrays run over the cells of one space;
 * all values and ranks in one pass have the same width. `ranks` hold -1 and other values 'no such
 * value' in cells that are not states, `feasible` 0. Every implementation does exactly what the plain
 * one does.
 */
export interface Kernels {
  /**
   * In place: each cell takes the least or greatest value over what its level may become, itself
   * included.
   */
  foldLine(values: CellValues, line: Line, kept: Kept): void;
  /**
   * The fold of a single free line fused with what would follow it: in place each state takes the
   * least value of its line, cells that are not states keep 'no such value'. Without `feasible` every cell
   * is a state. Says whether anything changed.
   */
  lowerFreeLine(values: CellValues, feasible: Uint8Array | undefined, line: Line): boolean;
  /**
   * Into `out`, keeping what is smaller there: the minimum of `values` over what a cell's level may
   * become, itself left out.
   */
  foldMinimumOfOthers(values: CellValues, line: Line, out: CellValues): void;
  /**
   * Copies what holds of states; other cells become 'no such value', though a fold along several lines
   * passes through them. Says whether anything changed.
   */
  takeStates(folded: CellValues, feasible: Uint8Array, out: CellValues): boolean;
  /** Puts 'no such value' into the cells that are not states. */
  hideInfeasible(feasible: Uint8Array, out: CellValues): void;
  /** The same, by the ranks. */
  hideUnranked(values: CellValues, ranks: CellValues): void;
  /** Copies all values: in a shared memory faster than `set`. */
  copy(values: CellValues, out: CellValues): void;
  /** Takes the smaller of both arrays into the first; says whether that changed it. */
  lower(values: CellValues, other: CellValues): boolean;
  /** Takes the greater of both arrays into the first. */
  raise(values: CellValues, other: CellValues): void;
  /** The states whose value is at most their rank. */
  statesAtMost(values: CellValues, ranks: CellValues): CellSet;
  /**
   * The states of whose free line no cell has both its value and its rank above theirs: the
   * smaller of both, its greatest along the line, and the comparison in one pass.
   */
  stableOnFreeLine(values: CellValues, ranks: CellValues, line: Line): CellSet;
  /**
   * In place, for the mover whose sorted groups these are: each state takes the least value of itself and those
   * of its group that rank higher. Looks only into blocks of which marks say that something fell in them since the
   * mover last looked, says how many cells it has looked at, marks the windows in which something falls, and says
   * whether anything did. No value may be negative.
   */
  lowerSorted(values: CellValues, sorted: SortedBlocks, marks: ChangeMarks): boolean;
  /** The same of groups whose cells are neighbours; marks of a group as many neighbours as a vector holds. */
  lowerRows(values: CellValues, rows: SortedRows, marks: ChangeMarks): boolean;
  /** Puts one number into all cells: in a shared memory faster than the method of arrays. */
  fill(values: CellValues, value: number): void;
  /** The truths of statements that are made of others, four cells to a word, and what they add to sums. */
  both(one: Int32Array, other: Int32Array, out: Int32Array): void;
  either(one: Int32Array, other: Int32Array, out: Int32Array): void;
  alike(one: Int32Array, other: Int32Array, out: Int32Array): void;
  opposite(truth: Int32Array, out: Int32Array): void;
  addDifference(sums: Int32Array, truth: Int32Array, before: Int32Array, weight: number): void;
  /** Keys that statements make of cells, and a table of the places of keys. */
  appendDigits(keys: Int32Array, first: Digits, second?: Digits): void;
  markKeys(keys: Int32Array, table: Int32Array): void;
  numberMarks(marks: Int32Array, count: number): number;
  lookUp(keys: Int32Array, table: Int32Array, out: CellValues): void;
}
