import type { AskedCoalitions } from './shown-coalitions.ts';
import type { StateKey } from './shown-conflict.ts';

/** What a map is to show. */
export interface MapQuestion {
  /** The state that everything is seen from. */
  readonly from: StateKey;
  /** By the moves it takes, or by how many like a state better than the start. */
  readonly layering: 'moves' | 'liking';
  /** States to show besides those that are shown anyway. */
  readonly also: readonly StateKey[];
  /** Coalitions whose joint moves from the start are worth showing. */
  readonly together: AskedCoalitions;
}
