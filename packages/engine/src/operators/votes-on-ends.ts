import type { Mover } from '../moves/movers/mover.ts';
import type { RankedSeats } from '../moves/votes/ballot-box.ts';
import type { Pace } from '../run/pace.ts';
import type { Progress, Steps } from '../run/steps.ts';
import type { Space } from '../space/space.ts';
import { statesOf } from '../space/states-of.ts';

/** What a body makes of ends, for all of whose voters there are ranks. */
export interface VotesOnEnds {
  /** The states, by what they count for those who vote, the least first. */
  readonly ascending: Int32Array;
  /** That by cell; where counters count that of the best that the body can make of it. */
  readonly worthOf: Float64Array;
  /** Sets what a state is worth to each who votes, with which ends are then compared. */
  compareWith(state: number, worth: Int32Array): void;
  /** Whether an end is carried over something that is worth so much. */
  isCarried(end: number, worth: Int32Array): boolean;
  /** Whether a draft that carries at an end is carried over something that is worth so much as well. */
  isCountered(end: number, worth: Int32Array): boolean;
}

/** `counters` says whether what the body goes on to from an end counts. */
export function* votesOnEnds(
  space: Space,
  body: Mover,
  seats: RankedSeats,
  counters: boolean,
  pace: Pace,
): Steps<VotesOnEnds> {
  const { orders } = seats;
  const voters = orders.length;
  const { cells } = statesOf(space);
  const ranks = new Int32Array(space.cells * voters);
  const worthOf = new Float64Array(space.cells);
  for (const [voter, { ranks: own, rankCount }] of orders.entries()) {
    for (let k = 0; k < cells.length; k++) {
      const cell = cells[k]!;
      ranks[cell * voters + voter] = own[cell]!;
      worthOf[cell]! += own[cell]! / rankCount;
    }
    if (pace.spend(cells.length >>> 2)) yield SORTING;
  }
  const carries = countVotes(seats, ranks);
  const most = counters ? yield* withCounters(cells, body, worthOf, pace) : worthOf;
  return {
    ascending: sortByWorth(cells, most, voters),
    worthOf: most,
    compareWith(state, worth) {
      for (let voter = 0; voter < voters; voter++) worth[voter] = ranks[state * voters + voter]!;
    },
    isCarried: carries,
    isCountered: counterBy(body, carries),
  };
}

type Carries = VotesOnEnds['isCarried'];

/** Whether something that a body can go on to is carried. */
function counterBy(body: Mover, carries: Carries): Carries {
  const written = body.written?.();
  if (written === undefined) {
    return (end, worth) => {
      let countered = false;
      body.forEachTarget(end, (draft) => {
        countered ||= carries(draft, worth);
      });
      return countered;
    };
  }
  const { starts, neighbours } = written;
  return (end, worth) => {
    const last = starts[end + 1]!;
    for (let k = starts[end]!; k < last; k++) if (carries(neighbours[k]!, worth)) return true;
    return false;
  };
}

const SORTING: Progress = { what: 'sorting the ends of replies', passes: 0, share: 0 };

/** The worth of the best that the body can make of each end, the end itself included. */
function* withCounters(
  cells: Int32Array,
  body: Mover,
  worthOf: Float64Array,
  pace: Pace,
): Steps<Float64Array> {
  const most = worthOf.slice();
  for (const cell of cells) {
    let drafts = 0;
    body.forEachTarget(cell, (draft) => {
      drafts++;
      if (worthOf[draft]! > most[cell]!) most[cell] = worthOf[draft]!;
    });
    if (pace.spend(drafts)) yield SORTING;
  }
  return most;
}

/** Steps in which worth is told apart. */
const FINE = 2 ** 20;

function sortByWorth(cells: Int32Array, worthOf: Float64Array, voters: number): Int32Array {
  const size = worthOf.length;
  const keys = Float64Array.from(
    cells,
    (cell) => Math.floor((worthOf[cell]! / Math.max(1, voters)) * FINE) * size + cell,
  ).sort();
  return Int32Array.from(keys, (key) => key % size);
}

/** The rule of a body as it is read for one draft. */
function countVotes(
  { sponsors, needed, blocked, vetoes, voters }: RankedSeats,
  ranks: Int32Array,
): Carries {
  return (draft, worth) => {
    if (blocked) return false;
    const at = draft * worth.length;
    for (let k = 0; k < vetoes.length; k++) {
      const { voter, great } = vetoes[k]!;
      if (ranks[at + voter]! >= worth[voter]!) continue;
      if (great === undefined || ranks[at + great]! < worth[great]!) return false;
    }
    if (sponsors !== undefined && !sponsors.some((k) => ranks[at + k]! > worth[k]!)) return false;
    let missing = needed;
    for (let k = 0; missing > 0 && k < voters.length; k++) {
      const voter = voters[k]!;
      if (ranks[at + voter]! > worth[voter]!) missing--;
    }
    return missing <= 0;
  };
}
