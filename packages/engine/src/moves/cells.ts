/** What a mover needs to know of the space it moves in. */
export interface Cells {
  readonly cells: number;
  /** 1 for feasible states, 0 for cells that are not states. */
  readonly feasible: Uint8Array;
}

/** So many cells, all of which are states. */
export function allFeasible(cells: number): Cells {
  return { cells, feasible: new Uint8Array(cells).fill(1) };
}
