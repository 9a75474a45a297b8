import type { StateCode } from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';
import { type Reason, reasonFor } from '../reasons/reasons.ts';
import { sayChanges } from '../words/state-words.ts';

/** Why this state and not that one: what differs, and who would rather have which. */
export interface StateComparison {
  /** Codes of the states. */
  readonly first: StateCode;
  readonly second: StateCode;
  /** What is the case in the second that is not in the first. */
  readonly changes: string;
  /** For each decision maker how it likes the second beside the first, and what settles it. */
  readonly reasons: readonly Reason[];
}

/** Puts two feasible states side by side. */
export function compareTwoStates(
  casebook: Casebook,
  first: StateCode,
  second: StateCode,
): StateComparison {
  return {
    first,
    second,
    changes: sayChanges(casebook, first, second),
    reasons: casebook.decisionMakers.map((_, dm) => reasonFor(casebook, dm, second, first)),
  };
}
