import type { StateCode } from '@standoff/engine';
import type { Proposition, Telling } from '@standoff/propositions';
import type { Casebook } from '../casebook/casebook.ts';
import type { Reason } from '../reasons/reasons.ts';
import type { ArgumentStep } from './explanation.ts';

/** Two states that somebody compares, and what settles that. */
export interface Compared {
  readonly who: number;
  readonly first: StateCode;
  readonly second: StateCode;
  readonly reason: Reason;
}

type Details = Partial<Pick<ArgumentStep, 'mover' | 'states' | 'steps'>> & {
  /** The comparison that the sentence states: its claims and consequences become the step's. */
  readonly reason?: Reason;
};

/** One sentence of an argument. */
export function step(
  kind: ArgumentStep['kind'],
  told: ArgumentStep['told'],
  { reason, ...details }: Details = {},
): ArgumentStep {
  return {
    kind,
    told,
    claims: reason?.claims ?? [],
    consequences: reason?.consequences ?? [],
    states: [],
    steps: [],
    ...details,
  };
}

/** What is told of a comparison, because of what settles it where anything does. */
export function because(casebook: Casebook, says: Proposition, compared: Compared): Telling<never> {
  const settled = settledBy(casebook, compared);
  return settled === undefined
    ? { says }
    : { says, joined: [{ by: 'because', told: { says: settled } }] };
}

function settledBy(
  { movers, stateId }: Casebook,
  { who, first, second, reason: { order, ground } }: Compared,
): Proposition | undefined {
  if (ground === undefined || order === 'equal' || order === 'unknown') return undefined;
  return {
    kind: 'settled',
    who: movers[who]!.id,
    first: stateId(first),
    second: stateId(second),
    order,
    ...ground,
  };
}
