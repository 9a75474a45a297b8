import type { Mover } from '../moves/movers/mover.ts';
import type { Arcs } from '../moves/tables/arcs.ts';
import type { RankedRule, RankedSeats } from '../moves/votes/ballot-box.ts';
import type { Pace } from '../run/pace.ts';
import type { Progress, Steps } from '../run/steps.ts';
import type { Space } from '../space/space.ts';
import { statesOf } from '../space/states-of.ts';

/** What a body makes of ends, for all of whose voters there are ranks. */
export interface VotesOnEnds {
  /** How many vote, and the ranks of each state, those of all who vote one after the other. */
  readonly voters: number;
  readonly ranks: Int32Array;
  /** The states, by what they count for those who vote, the least first. */
  readonly ascending: Int32Array;
  /** The same by what they count for one of those who vote. */
  ascendingFor(voter: number): Steps<Int32Array>;
  /** Where counters count, by cell, what the body makes of an end that counts most; the end itself if nothing counts more. */
  readonly goneOnTo: Int32Array | undefined;
  /** That by cell; where counters count that of the best that the body can make of it. */
  readonly worthOf: Float64Array;
  /** Sets what a state is worth to each who votes. */
  readWorth(state: number, worth: Int32Array): void;
  /** Whether an end is carried over a state. */
  isCarried(end: number, state: number): boolean;
  /**
   * By what is worth least to each who votes of all that follows a draft: if that is carried all of it is, and where each has to vote yes
   * something is not otherwise. With counters an end counts what `goneOnTo` counts, and what is not carried may be countered.
   */
  followsAtWorst(
    worst: Int32Array,
    draft: number,
    state: number,
  ): 'all-carries' | 'some-fails' | undefined;
  /** Whether a draft that carries at an end is carried over a state as well; never where counters do not count. */
  isCountered(end: number, state: number): boolean;
}

/** What states are worth to those who vote. */
export interface Worth {
  /** Ranks of each state, those of all who vote one after the other. */
  readonly ranks: Int32Array;
  /** By cell, what a state counts for all of them together. */
  readonly together: Float64Array;
}

export function* worthOfStates(space: Space, seats: RankedSeats, pace: Pace): Steps<Worth> {
  const { orders } = seats;
  const { cells } = statesOf(space);
  const ranks = new Int32Array(space.cells * orders.length);
  const together = new Float64Array(space.cells);
  for (const [voter, { ranks: own, rankCount }] of orders.entries()) {
    for (let k = 0; k < cells.length; k++) {
      const cell = cells[k]!;
      ranks[cell * orders.length + voter] = own[cell]!;
      together[cell]! += own[cell]! / rankCount;
    }
    if (pace.spend(cells.length >>> 2)) yield SORTING;
  }
  return { ranks, together };
}

/** `counters` says whether what the body goes on to from an end counts. */
export function* votesOnEnds(
  space: Space,
  body: Mover,
  seats: RankedSeats,
  { ranks, together: worthOf }: Worth,
  counters: boolean,
  pace: Pace,
): Steps<VotesOnEnds> {
  const voters = seats.orders.length;
  const { cells } = statesOf(space);
  const { needed, byVotes, sponsors } = seats;
  const hasVotes = countVotes(seats, ranks, voters);
  const carries = settleVotes(seats, ranks, voters, hasVotes);
  const fewestFrom = (state: number) => byVotes?.rule.fewestFrom(state) ?? needed;
  const isOpen: Counted['isOpen'] = (values, end, state) =>
    hasVotes(values, end, state, fewestFrom(state)) &&
    (byVotes === undefined ||
      byVotes.rule.isOpen(votesIn(byVotes, values, end, ranks, state, voters), state));
  const isOfAll = (state: number) =>
    sponsors === undefined && fewestFrom(state) >= seats.voters.length;
  // What somebody has to gain by is never the state itself, to which a body might go back.
  const takesGain = needed > 0 || sponsors !== undefined;
  const isSure = (votes: number, { rule }: RankedRule, draft: number, state: number): boolean =>
    counters ? rule.isSureOfAll(votes, state) : rule.isSure(votes, draft, state);
  const { most, goneOnTo } = counters
    ? yield* withCounters(cells, body, worthOf, pace)
    : { most: worthOf, goneOnTo: undefined };
  if (pace.spend(cells.length)) yield SORTING;
  return {
    voters,
    ranks,
    ascending: sortByWorth(cells, most, voters),
    *ascendingFor(voter) {
      const worth = new Float64Array(space.cells);
      for (let k = 0; k < cells.length; k++) {
        const cell = cells[k]!;
        worth[cell] = ranks[cell * voters + voter]!;
      }
      const best = counters ? (yield* withCounters(cells, body, worth, pace)).most : worth;
      if (pace.spend(cells.length)) yield SORTING;
      return sortByRank(cells, best, seats.orders[voter]!.rankCount);
    },
    goneOnTo,
    worthOf: most,
    readWorth(state, worth) {
      for (let voter = 0; voter < voters; voter++) worth[voter] = ranks[state * voters + voter]!;
    },
    isCarried: carries,
    followsAtWorst(worst, draft, state) {
      if (!hasVotes(worst, draft, state, fewestFrom(state))) {
        return !counters && isOfAll(state) ? 'some-fails' : undefined;
      }
      const carriesAll =
        byVotes === undefined
          ? takesGain || !counters
          : isSure(votesIn(byVotes, worst, draft, ranks, state, voters), byVotes, draft, state);
      return carriesAll ? 'all-carries' : undefined;
    },
    isCountered: counters
      ? counterBy(body, { cells: space.cells, ranks, voters, carries, isOpen })
      : () => false,
  };
}

/** Whether something that is worth so much to those who vote, by its number among `values`, has so many votes over a state. */
type HasVotes = (values: Int32Array, draft: number, state: number, needed: number) => boolean;

type Carries = (draft: number, state: number) => boolean;

/** What is asked of votes on what a body can go on to from an end. */
interface Counted {
  readonly cells: number;
  readonly ranks: Int32Array;
  readonly voters: number;
  readonly carries: Carries;
  /** Whether something that is worth so much at best, by its number among `values`, may be carried over a state. */
  isOpen(values: Int32Array, end: number, state: number): boolean;
}

/** Whether something that a body can go on to is carried over a state. */
function counterBy(
  body: Mover,
  { cells, ranks, voters, carries, isOpen }: Counted,
): VotesOnEnds['isCountered'] {
  const written = body.written?.();
  if (written === undefined) {
    return (end, state) => {
      let countered = false;
      body.forEachTarget(end, (draft) => {
        countered ||= carries(draft, state);
      });
      return countered;
    };
  }
  const { starts, neighbours } = written;
  const latest = new Int32Array(cells);
  const mostTo = mostWorth(written, cells, ranks, voters);
  return (end, state) => {
    // Who votes for a draft votes for a better one: what is not carried at its best in every eye is not carried.
    if (!isOpen(mostTo(end), end, state)) return false;
    const first = starts[end]!;
    const last = starts[end + 1]!;
    // What is carried over one state often is over another.
    if (first < last && carries(neighbours[first + latest[end]!]!, state)) return true;
    for (let k = first; k < last; k++) {
      if (!carries(neighbours[k]!, state)) continue;
      latest[end] = k - first;
      return true;
    }
    return false;
  };
}

/** What the best of its drafts that carry is worth at an end to each who votes, found when it is first asked for. */
function mostWorth(
  { starts, neighbours }: Arcs,
  cells: number,
  ranks: Int32Array,
  voters: number,
): (end: number) => Int32Array {
  const isKnown = new Uint8Array(cells);
  const most = new Int32Array(ranks.length);
  return (end) => {
    if (isKnown[end] === 1) return most;
    isKnown[end] = 1;
    const at = end * voters;
    most.fill(-1, at, at + voters);
    for (let k = starts[end]!; k < starts[end + 1]!; k++) {
      const draft = neighbours[k]! * voters;
      for (let voter = 0; voter < voters; voter++) {
        if (ranks[draft + voter]! > most[at + voter]!) most[at + voter] = ranks[draft + voter]!;
      }
    }
    return most;
  };
}

const SORTING: Progress = { what: 'sorting the ends of replies', passes: 0, share: 0 };

/** What the body can make of each end. */
interface WithCounters {
  /** By cell, the worth of the best of it, and what that is; the end itself is among it. */
  readonly most: Float64Array;
  readonly goneOnTo: Int32Array;
}

function* withCounters(
  cells: Int32Array,
  body: Mover,
  worthOf: Float64Array,
  pace: Pace,
): Steps<WithCounters> {
  const most = worthOf.slice();
  const goneOnTo = new Int32Array(worthOf.length);
  const { starts, neighbours } = body.written?.() ?? {};
  for (let k = 0; k < cells.length; k++) {
    const cell = cells[k]!;
    let drafts = 0;
    let best = cell;
    const take = (draft: number): void => {
      drafts++;
      if (worthOf[draft]! > worthOf[best]!) best = draft;
    };
    if (starts === undefined) body.forEachTarget(cell, take);
    else for (let arc = starts[cell]!; arc < starts[cell + 1]!; arc++) take(neighbours![arc]!);
    goneOnTo[cell] = best;
    most[cell] = worthOf[best]!;
    if (pace.spend(drafts)) yield SORTING;
  }
  return { most, goneOnTo };
}

/** Bits of the steps in which worth is told apart, sorted by two digits. */
const DIGIT = 10;
const DIGITS = 2 ** DIGIT;

/** By ranks, of which there are so many. Cells of one rank stay in their order. */
function sortByRank(cells: Int32Array, ranks: Float64Array, rankCount: number): Int32Array {
  const starts = new Int32Array(rankCount + 1);
  for (let k = 0; k < cells.length; k++) starts[ranks[cells[k]!]! + 1]!++;
  for (let rank = 1; rank <= rankCount; rank++) starts[rank]! += starts[rank - 1]!;
  const sorted = new Int32Array(cells.length);
  for (let k = 0; k < cells.length; k++) sorted[starts[ranks[cells[k]!]!]!++] = cells[k]!;
  return sorted;
}

/** In each step of worth cells stay in their order. */
function sortByWorth(cells: Int32Array, worthOf: Float64Array, voters: number): Int32Array {
  const fine = (DIGITS * DIGITS) / Math.max(1, voters);
  const steps = new Int32Array(worthOf.length);
  for (let k = 0; k < cells.length; k++) {
    const cell = cells[k]!;
    steps[cell] = Math.min(DIGITS * DIGITS - 1, Math.floor(worthOf[cell]! * fine));
  }
  return sortByDigit(sortByDigit(cells, steps, 0), steps, DIGIT);
}

/** By the digit that begins with a bit. */
function sortByDigit(cells: Int32Array, steps: Int32Array, bit: number): Int32Array {
  const starts = new Int32Array(DIGITS + 1);
  const mask = DIGITS - 1;
  for (let k = 0; k < cells.length; k++) starts[((steps[cells[k]!]! >>> bit) & mask) + 1]!++;
  for (let digit = 1; digit <= DIGITS; digit++) starts[digit]! += starts[digit - 1]!;
  const sorted = new Int32Array(cells.length);
  for (let k = 0; k < cells.length; k++) {
    const cell = cells[k]!;
    sorted[starts[(steps[cell]! >>> bit) & mask]!++] = cell;
  }
  return sorted;
}

/** The rule of a body as it is read for one draft, as far as numbers of votes, vetoes and sponsors go. */
function countVotes(
  { sponsors, blocked, vetoes, voters }: RankedSeats,
  ranks: Int32Array,
  seats: number,
): HasVotes {
  const yes = Int32Array.from(voters);
  return (values, draft, state, needed) => {
    if (blocked) return false;
    const at = draft * seats;
    const over = state * seats;
    const mostAgainst = yes.length - needed;
    let against = 0;
    for (let k = 0; k < yes.length && against <= mostAgainst; k++) {
      const voter = yes[k]!;
      if (values[at + voter]! <= ranks[over + voter]!) against++;
    }
    if (against > mostAgainst) return false;
    for (let k = 0; k < vetoes.length; k++) {
      const { voter, great } = vetoes[k]!;
      if (values[at + voter]! >= ranks[over + voter]!) continue;
      if (great === undefined || values[at + great]! < ranks[over + great]!) return false;
    }
    return sponsors?.some((k) => values[at + k]! > ranks[over + k]!) ?? true;
  };
}

/** The whole rule. */
function settleVotes(
  { needed, byVotes }: RankedSeats,
  ranks: Int32Array,
  voters: number,
  hasVotes: HasVotes,
): Carries {
  if (byVotes === undefined) return (draft, state) => hasVotes(ranks, draft, state, needed);
  const { rule } = byVotes;
  return (draft, state) =>
    hasVotes(ranks, draft, state, needed) &&
    rule.carries(votesIn(byVotes, ranks, draft, ranks, state, voters), draft, state);
}

/** How all vote on what is worth so much, by its number among `values`. */
function votesIn(
  { voters }: RankedRule,
  values: Int32Array,
  draft: number,
  ranks: Int32Array,
  state: number,
  seats: number,
): number {
  const at = draft * seats;
  const over = state * seats;
  let votes = 0;
  for (let k = voters.length - 1; k >= 0; k--) {
    const { voter, great = voter } = voters[k]!;
    const gain = values[at + voter]! - ranks[over + voter]!;
    votes *= 3;
    if (gain > 0) votes += 2;
    else if (gain === 0 || values[at + great]! >= ranks[over + great]!) votes++;
  }
  return votes;
}
