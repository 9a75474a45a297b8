import type { StateCode } from '@standoff/engine';
import type { Judgement } from '@standoff/language';

/** Changes after which some state holds. */
export interface InverseSet {
  /** One after the other. */
  readonly judgements: readonly Judgement[];
  /** For each decision maker, by position, where its choice stands among those of its order. */
  readonly choices: readonly number[];
  /** The states that hold then, of those that were asked about. */
  readonly states: readonly StateCode[];
}
