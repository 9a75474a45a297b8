import { prefers } from '../orders/order.ts';
import type { Pace } from '../run/pace.ts';
import type { Steps } from '../run/steps.ts';
import type { Situation } from '../situation/situation.ts';
import { choices } from './choices.ts';

/** One decision maker's part in a simultaneous move. */
export interface SimultaneousMove {
  readonly mover: number;
  readonly cell: number;
}

/** An improvement from a state, and what others may do at the same time. */
export interface SimultaneousThreat {
  readonly focal: number;
  readonly state: number;
  readonly improvement: number;
  /** The moves of each decision maker that may join. */
  readonly parts: readonly (readonly SimultaneousMove[])[];
}

/**
 * Moves of others which, made together with the improvement, lead to a feasible state that is no
 * better than `state` for the focal decision maker. Each of the others may also stay. The smallest
 * number of joiners is tried first.
 */
export function* simultaneousSanction(
  { space, orders }: Situation,
  { focal, state, improvement, parts }: SimultaneousThreat,
  pace: Pace,
): Steps<SimultaneousMove[] | undefined> {
  const own = { mover: focal, cell: improvement };
  for (let joiners = 1; joiners <= parts.length; joiners++) {
    for (const moves of choices(parts, joiners)) {
      const result = space.combine(state, [own, ...moves]);
      if (result !== undefined && result >= 0 && !prefers(orders[focal]!, result, state)) {
        return moves;
      }
      if (pace.spend(COMBINATION)) {
        yield { what: 'combining simultaneous moves', passes: 0, share: 0 };
      }
    }
  }
  return undefined;
}

/** To combine moves costs as much as to look at so many single ones. */
const COMBINATION = 16;
