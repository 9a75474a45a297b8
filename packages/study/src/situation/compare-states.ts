import type { StateCode } from '@standoff/engine';
import type { Proposition } from '@standoff/propositions';
import type { Casebook } from '../casebook/casebook.ts';
import { isBody } from '../casebook/moves.ts';
import { type Reason, reasonFor } from '../reasons/reasons.ts';
import { sayChanges } from '../words/state-words.ts';

/** Why this state and not that one: what differs, and who would rather have which. */
export interface StateComparison {
  /** Codes of the states. */
  readonly first: StateCode;
  readonly second: StateCode;
  /** What is the case in the second that is not in the first. */
  readonly changes: string;
  /** For each decision maker how it likes the second beside the first, what settles it, and the same as data. */
  readonly reasons: readonly (Reason & { readonly means: Proposition })[];
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
    reasons: casebook.decisionMakers.map((_, dm) => {
      const reason = reasonFor(casebook, dm, second, first);
      const means = claimOfOrder(casebook, dm, { first: second, second: first }, reason);
      return { ...reason, means };
    }),
  };
}

/** How somebody compares a first state with a second, as data; of a body, whether it goes there from the second. */
export function claimOfOrder(
  casebook: Casebook,
  mover: number,
  states: { readonly first: StateCode; readonly second: StateCode },
  { order, greatly }: Pick<Reason, 'order' | 'greatly'>,
): Proposition {
  const { id } = casebook.movers[mover]!;
  const [first, second] = [states.first, states.second].map(casebook.stateId);
  if (isBody(casebook, mover)) {
    return { kind: 'passes', body: id, from: second!, draft: first!, so: order === 'better' };
  }
  const who = [id];
  return {
    ...{ kind: 'compares', who, first: first!, order, second: second! },
    ...(greatly && { greatly }),
    so: true,
  };
}
