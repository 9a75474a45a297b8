import type { Kept } from '../moves/fold-line.ts';
import type { Line } from '../moves/line.ts';
import type { CellSet } from '../sets/cell-set.ts';

/**
 * The passes over whole arrays that operators are made of. Arrays run over the cells of one space;
 * `ranks` hold -1 and other values NOTHING in cells that are not states, `feasible` 0. Every
 * implementation does exactly what the plain one does.
 */
export interface Kernels {
  /**
   * In place: each cell takes the least or greatest value over what its level may become, itself
   * included.
   */
  foldLine(values: Int32Array, line: Line, kept: Kept): void;
  /**
   * The fold of a single free line fused with what would follow it: in place each state takes the
   * least value of its line, cells that are not states keep NOTHING. Without `feasible` every cell
   * is a state. Says whether anything changed.
   */
  lowerFreeLine(values: Int32Array, feasible: Uint8Array | undefined, line: Line): boolean;
  /**
   * Into `out`, keeping what is smaller there: the minimum of `values` over what a cell's level may
   * become, itself left out.
   */
  foldMinimumOfOthers(values: Int32Array, line: Line, out: Int32Array): void;
  /**
   * Copies what holds of states; other cells become NOTHING, though a fold along several lines
   * passes through them. Says whether anything changed.
   */
  takeStates(folded: Int32Array, feasible: Uint8Array, out: Int32Array): boolean;
  /** Puts NOTHING into the cells that are not states. */
  hideInfeasible(feasible: Uint8Array, out: Int32Array): void;
  /** The same, by the ranks. */
  hideUnranked(values: Int32Array, ranks: Int32Array): void;
  /** Copies all values: in a shared memory faster than `set`. */
  copy(values: Int32Array, out: Int32Array): void;
  /** Takes the smaller of both arrays into the first; says whether that changed it. */
  lower(values: Int32Array, other: Int32Array): boolean;
  /** Takes the greater of both arrays into the first. */
  raise(values: Int32Array, other: Int32Array): void;
  /** The states whose value is at most their rank. */
  statesAtMost(values: Int32Array, ranks: Int32Array): CellSet;
  /**
   * The states of whose free line no cell has both its value and its rank above theirs: the
   * smaller of both, its greatest along the line, and the comparison in one pass.
   */
  stableOnFreeLine(values: Int32Array, ranks: Int32Array, line: Line): CellSet;
}
