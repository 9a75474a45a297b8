import { prefers } from '../preference/order.ts';
import type { Situation } from '../situation/situation.ts';

/** One decision maker's part in a simultaneous move. */
export interface SimultaneousMove {
  readonly mover: number;
  readonly cell: number;
}

/**
 * Moves of others which, made together with the improvement, lead to a feasible state that is no
 * better than `state` for the focal decision maker. Each of the others may also stay. The smallest
 * number of joiners is tried first.
 */
export function simultaneousSanction(
  { space, orders }: Situation,
  focal: number,
  state: number,
  improvement: number,
  parts: readonly (readonly SimultaneousMove[])[],
): SimultaneousMove[] | undefined {
  const own = { mover: focal, cell: improvement };
  const deters = (moves: readonly SimultaneousMove[]): boolean => {
    const result = space.combine(state, [own, ...moves]);
    return result !== undefined && result >= 0 && !prefers(orders[focal]!, result, state);
  };
  for (let joiners = 1; joiners <= parts.length; joiners++) {
    const found = firstCombination(parts, joiners, deters);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The first choice of one move from each of exactly `size` parts that satisfies the test. */
function firstCombination(
  parts: readonly (readonly SimultaneousMove[])[],
  size: number,
  test: (moves: readonly SimultaneousMove[]) => boolean,
  chosen: readonly SimultaneousMove[] = [],
): SimultaneousMove[] | undefined {
  if (size === 0) return test(chosen) ? [...chosen] : undefined;
  for (let k = 0; k + size <= parts.length; k++) {
    for (const move of parts[k]!) {
      const found = firstCombination(parts.slice(k + 1), size - 1, test, [...chosen, move]);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
