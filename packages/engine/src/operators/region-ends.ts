import { type BallotBox, openBallotBox, type RankedSeats } from '../moves/votes/ballot-box.ts';
import { MOST_WORDS, wordsFor } from '../moves/votes/standings.ts';
import type { Reach } from './reach-in-region.ts';
import type { VotesOnEnds } from './votes-on-ends.ts';

/** Ends that are looked at one by one before the votes on all ends of a region are taken together. */
const FEW_ENDS = 8;

/** Looks at single ends in the time in which one is sorted for a voter, and words of a row written in that of a look. */
const SORTING = 5;
const WORDS_OF_A_LOOK = 16;

/** The ends in a region. */
export interface Ends {
  /** Whether one of those that are reached deters the body from leaving a state. */
  deter(state: number, reach: Reach, row: number): boolean;
  /** How many were looked at since this was last asked. */
  looks(): number;
}

export function openEnds(votes: VotesOnEnds, seats: RankedSeats, cells: Int32Array): Ends {
  const words = wordsFor(cells.length);
  // Where more than a number of votes settles each they are not taken together.
  const few = seats.byVotes === undefined ? FEW_ENDS : cells.length;
  const worth = new Int32Array(seats.orders.length);
  const carried = new Int32Array(words);
  let box: BallotBox | undefined;
  let looks = 0;
  const open = (): BallotBox => {
    const rows = Math.min(cells.length * words, MOST_WORDS) / WORDS_OF_A_LOOK;
    looks += seats.orders.length * (cells.length * SORTING + rows);
    const keys = seats.orders.map(({ ranks }) => Int32Array.from(cells, (cell) => ranks[cell]!));
    return openBallotBox(seats, keys, cells.length);
  };
  const deters = (end: number, state: number, isKnown: boolean): boolean =>
    (isKnown || !votes.isCarried(end, state)) && !votes.isCountered(end, state);
  const takeVotes = (state: number): void => {
    box ??= open();
    votes.readWorth(state, worth);
    box.carried(worth, carried);
    looks += (words * seats.voters.length) >>> 3;
  };
  return {
    deter(state, { rows }, row) {
      let left = few;
      for (let w = 0; w < words; w++) {
        let rest = left < 0 ? rows[row + w]! & ~carried[w]! : rows[row + w]!;
        for (; rest !== 0; rest &= rest - 1) {
          if (left === 0) {
            takeVotes(state);
            rest &= ~carried[w]!;
            left = -1;
            if (rest === 0) break;
          }
          const end = cells[32 * w + 31 - Math.clz32(rest & -rest)]!;
          if (deters(end, state, left < 0)) return true;
          looks++;
          if (left > 0) left--;
        }
      }
      return false;
    },
    looks() {
      const spent = looks;
      looks = 0;
      return spent;
    },
  };
}
