import type { RankedSeats } from '../moves/votes/ballot-box.ts';
import type { VotesOnEnds } from './votes-on-ends.ts';

/** States that a body is known to leave, by all that can follow the draft that it leaves them for. */
export interface KnownLeft {
  /** Whether a state is left as well, where so much can follow. */
  covers(row: number, state: number): boolean;
  add(row: number, state: number): void;
}

/** So many states are kept for each row at most. */
const MOST_KEPT = 2 ** 10;

/**
 * What everybody who votes gains over one state it gains over any that counts no more for anybody: whatever cannot deter a body from
 * leaving the one cannot deter it from leaving the other, where the same rules lead on from both.
 */
export function rememberLeft({ ranks, voters }: VotesOnEnds, seats: RankedSeats): KnownLeft {
  const { needed, sponsors, byVotes } = seats;
  const rule = byVotes?.rule;
  // A state is no draft of itself. Where something is carried that nobody gains by, another state may be such a draft.
  const takesGain = needed > 0 || sponsors !== undefined;
  const isSameOnly = rule !== undefined && !rule.isMonotone;
  const known = new Map<number, number[]>();
  const isCovered = (state: number, by: number): boolean => {
    for (let voter = 0; voter < voters; voter++) {
      const over = ranks[by * voters + voter]! - ranks[state * voters + voter]!;
      if (over < 0 || (isSameOnly && over > 0)) return false;
    }
    return rule === undefined || rule.areAlike(state, by);
  };
  return {
    covers(row, state) {
      const left = takesGain ? known.get(row) : undefined;
      if (left === undefined) return false;
      for (let k = 0; k < left.length; k++) if (isCovered(state, left[k]!)) return true;
      return false;
    },
    add(row, state) {
      const left = known.get(row) ?? [];
      known.set(row, left);
      if (left.length < MOST_KEPT) left.push(state);
    },
  };
}
