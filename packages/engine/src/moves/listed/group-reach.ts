import type { StateWords } from '../../model/state-words.ts';
import type { Axis } from '../axis.ts';
import { leastByHalves, reverseHalves } from './half-table.ts';
import { type LimitedHalves, splitLimited } from './limited-halves.ts';
import { limitedLevels, mayBecome } from './limited-levels.ts';
import { leastByLooking, leastOfAll, type ReachableLeast } from './reachable-least.ts';

/** Which states of a group reach which in one move, and how to fold over those that are reached. */
export interface GroupReach {
  /** Whether the mover can go from one state to another of the same group. */
  reaches(from: number, to: number): boolean;
  /** What folds a group of this size at the least cost. */
  leastFor(groupSize: number): ReachableLeast;
}

/** Moves forward and, for sources, backward. `largest` is the size of the largest group. */
export function createReach(
  states: StateWords,
  own: readonly Axis[],
  largest: number,
): { readonly forward: GroupReach; readonly backward: GroupReach } {
  if (own.every((axis) => axis.free)) {
    const all = leastOfAll();
    const reach = { reaches: () => true, leastFor: () => all };
    return { forward: reach, backward: reach };
  }
  const limited = limitedLevels(states, own);
  const halves = once(() => splitLimited(limited));
  const reversed = once(() => {
    const forward = halves();
    return forward && reverseHalves(forward);
  });
  return {
    forward: limitedReach((from, to) => mayBecome(limited, from, to), halves, largest),
    backward: limitedReach((from, to) => mayBecome(limited, to, from), reversed, largest),
  };
}

/** Groups up to this size are looked at pair by pair without further thought. */
const SMALL_GROUP = 64;

function limitedReach(
  reaches: GroupReach['reaches'],
  halves: () => LimitedHalves | undefined,
  largest: number,
): GroupReach {
  const byLooking = leastByLooking(largest, reaches);
  const byHalves = once(() => {
    const split = halves();
    return split && { least: leastByHalves(split), cost: split.cost };
  });
  return {
    reaches,
    leastFor(groupSize) {
      if (groupSize <= SMALL_GROUP) return byLooking;
      const table = byHalves();
      return table === undefined || groupSize <= table.cost ? byLooking : table.least;
    },
  };
}

/** Does the work when first asked for, and keeps the answer. */
function once<T>(work: () => T): () => T {
  let answer: { readonly value: T } | undefined;
  return () => {
    answer ??= { value: work() };
    return answer.value;
  };
}
