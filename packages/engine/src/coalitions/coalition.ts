import type { CoalitionReading } from './coalition-reading.ts';

/**
 * A coalition and the reading of its improvements. Members are decision makers or bodies; a body with decision makers beside it adopts
 * what these agree on, and is not asked whether it gains.
 */
export interface Coalition {
  /** Positions, ascending, each once. */
  readonly members: readonly number[];
  readonly reading: CoalitionReading;
}

/** Throws a RangeError where the members are no list of movers in ascending order. */
export function checkMembers({ members }: Coalition, movers: number): void {
  const fits = members.every(
    (member, k) => member >= 0 && member < movers && (k === 0 || members[k - 1]! < member),
  );
  if (members.length === 0 || !fits) {
    throw new RangeError('a coalition is a list of movers in ascending order');
  }
}
