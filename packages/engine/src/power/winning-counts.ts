/** How many coalitions win, by how many members they have, from none to all. */
export interface WinningCounts {
  readonly status: 'counted';
  readonly total: readonly bigint[];
  /** For each member those to which it belongs. */
  readonly having: readonly (readonly bigint[])[];
}

/** That a yes in place of a no makes some coalition lose. */
export interface YesHarms {
  readonly status: 'yes-can-harm';
}
