import { subsetsOf } from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';

/** All coalitions of so many are gone through, and of no more: their number doubles with each. */
export const MOST_IN_COALITIONS = 10;

/** That there are too many who could join forces. */
export interface TooManyCoalitions {
  readonly status: 'too-many-coalitions';
  /** How many can move. */
  readonly movers: number;
}

/**
 * The coalitions of two or more of the decision makers that can move. One that cannot move adds nothing
 * that a coalition could do, only one more that it has to please; a body has no interest of its own.
 */
export function coalitionsOf({
  space,
  decisionMakers,
}: Pick<Casebook, 'space' | 'decisionMakers'>): number[][] | TooManyCoalitions {
  const movers = [...decisionMakers.keys()].filter((dm) => space.movers[dm]!.canMove);
  if (movers.length > MOST_IN_COALITIONS) {
    return { status: 'too-many-coalitions', movers: movers.length };
  }
  return subsetsOf(movers).filter(({ length }) => length > 1);
}
