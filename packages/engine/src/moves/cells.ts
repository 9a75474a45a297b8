/** What a mover needs to know of the space it moves in. */
export interface Cells {
  readonly cells: number;
  /** 1 for feasible states, 0 for cells that are not states. */
  readonly feasible: Uint8Array;
}
