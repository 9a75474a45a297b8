/** Windows of a block. */
export const WINDOWS = 4;

/** Numbers of a block: whether something fell in it, where its steps begin and end, and two for each window. */
export const BLOCK = 3 + 2 * WINDOWS;

/** The first number holds how many cells the last sweep went through; the blocks follow it. */
export const FIRST_BLOCK = 1;

/**
 * Groups of cells, each with its states in an order, best first, as a kernel goes through them: those with one order
 * that lie side by side, or nearly, at once. A window is a run of as many neighbouring cells as a vector holds, of
 * which those begin a group whose bit is set; with an equal distance from all of them the cells of the groups lie
 * side by side as well. No two windows of a block overlap, and none reaches over the end at any distance. A block
 * is four windows with one order; those that it lacks are the last one once more, in which no bit is set.
 *
 * All stand in one array, so that they take few pages.
 */
export interface SortedBlocks {
  /**
   * The blocks, from `FIRST_BLOCK` on, then the steps, then the stretches. A step is the distance of a cell of a group
   * from its first, in an order, or its complement (~) where a new, lower rank begins.
   */
  readonly numbers: Int32Array;
  readonly blocks: number;
  /** Cells of a window. */
  readonly lanes: number;
  /** Where the stretches begin: first and last distance of the cells of a group that lie close together. */
  readonly stretches: number;
  /** Where they end. */
  readonly end: number;
}
