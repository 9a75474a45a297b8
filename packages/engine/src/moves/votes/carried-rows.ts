import { createPace } from '../../run/pace.ts';
import { type Progress, runToEnd, type Steps } from '../../run/steps.ts';
import type { StateGroups } from '../listed/state-groups.ts';
import type { VisitTargets } from '../visit-targets.ts';
import { type BallotBox, keepCarried, openBallotBox, type RankedSeats } from './ballot-box.ts';
import { setBit, wordsFor } from './standings.ts';

/** The drafts of a body in groups of states that differ in its own options only. */
export interface DraftGroups {
  readonly groups: StateGroups;
  /** Whether each state of a group is a draft from every other. */
  readonly complete: boolean;
}

/** The drafts that carry, as bits of the positions in a group, one row for each state. */
export interface CarriedRows {
  readonly groups: StateGroups;
  /** Position of each state in its group. */
  readonly positionOf: Int32Array;
  readonly seats: RankedSeats;
  /** Sets `out`, with as many words as the group takes, to the drafts that carry from a state. */
  readTargets(cell: number, out: Int32Array): void;
  /** The same to the states from which it is a draft that carries. */
  readSources(cell: number, out: Int32Array): void;
  /** Whether some draft carries from a state. */
  hasTarget(cell: number): boolean;
}

/** How drafts are visited, where not each state of a group is a draft from every other. */
interface Visits {
  readonly forEachTarget: VisitTargets;
  readonly forEachSource: VisitTargets;
}

/**
 * Takes the votes of a body on all its drafts, group by group, and keeps them as bits. Where these take
 * more than so many words they are not kept, and each row is found anew when it is read.
 */
export function* takeVotesByGroup(
  drafts: DraftGroups,
  visits: Visits,
  seats: RankedSeats,
  mostWords: number,
): Steps<CarriedRows> {
  const found = findRows(drafts, visits, seats);
  const { groups } = drafts;
  const rowStarts = rowStartsIn(groups);
  const size = rowStarts.at(-1)!;
  if (size > mostWords) return found;
  const rows = new Int32Array(size);
  const pace = createPace();
  for (let group = 0; group + 1 < groups.starts.length; group++) {
    yield* found.open(group, 1);
    const start = groups.starts[group]!;
    const words = wordsIn(groups, group);
    for (let k = start; k < groups.starts[group + 1]!; k++) {
      const at = rowStarts[group]! + (k - start) * words;
      found.readTargets(groups.members[k]!, rows.subarray(at, at + words));
      if (pace.spend(1 + (words * seats.voters.length) / WORDS_OF_A_LOOK)) yield VOTING;
    }
  }
  return keptRows(found, rows, rowStarts);
}

const VOTING: Progress = { what: 'taking the votes of bodies', passes: 0, share: 0 };

/** Words of ballots that are added up in the time of a look at a single draft. */
const WORDS_OF_A_LOOK = 8;

export function wordsIn({ starts }: StateGroups, group: number): number {
  return wordsFor(starts[group + 1]! - starts[group]!);
}

/** Where the rows of each group start, one after the other; one more at the end. */
function rowStartsIn(groups: StateGroups): Float64Array {
  const starts = new Float64Array(groups.starts.length);
  for (let group = 0; group + 1 < starts.length; group++) {
    const size = groups.starts[group + 1]! - groups.starts[group]!;
    starts[group + 1] = starts[group]! + size * wordsIn(groups, group);
  }
  return starts;
}

function positionsIn({ members, starts, groupOf }: StateGroups): Int32Array {
  const positions = new Int32Array(groupOf.length);
  for (let group = 0; group + 1 < starts.length; group++) {
    const start = starts[group]!;
    for (let k = start; k < starts[group + 1]!; k++) positions[members[k]!] = k - start;
  }
  return positions;
}

interface FoundRows extends CarriedRows {
  /** Sorts a group for everybody who votes: 1 for the votes on drafts of it, -1 for those from them. */
  open(group: number, sign: 1 | -1): Steps<BallotBox>;
}

/** Rows that are found when they are read. The group that was read last is kept sorted. */
function findRows(
  { groups, complete }: DraftGroups,
  { forEachTarget, forEachSource }: Visits,
  seats: RankedSeats,
): FoundRows {
  const { members, starts, groupOf } = groups;
  const { orders, byVotes } = seats;
  const positionOf = positionsIn(groups);
  const worth = new Int32Array(orders.length);
  const pace = createPace();
  const opened: Record<'1' | '-1', { group: number; box?: BallotBox }> = {
    '1': { group: -1 },
    '-1': { group: -1 },
  };

  function* open(group: number, sign: 1 | -1): Steps<BallotBox> {
    const known = opened[sign];
    if (known.group === group && known.box !== undefined) return known.box;
    const cells = members.subarray(starts[group]!, starts[group + 1]!);
    const keys = orders.map(({ ranks }) => cells.map((cell) => sign * ranks[cell]!));
    if (pace.spend(cells.length * orders.length)) yield VOTING;
    const box = openBallotBox(seats, keys, cells.length);
    opened[sign] = { group, box };
    return box;
  }

  const reader = (sign: 1 | -1, visit: VisitTargets) => (cell: number, out: Int32Array) => {
    const group = groupOf[cell]!;
    const known = opened[sign];
    const box = known.group === group ? known.box! : runToEnd(open(group, sign));
    for (let k = 0; k < orders.length; k++) worth[k] = sign * orders[k]!.ranks[cell]!;
    box.carried(worth, out);
    if (complete) {
      const position = positionOf[cell]!;
      out[position >>> 5]! &= ~(1 << (position & 31));
    } else {
      const drafts = new Int32Array(out.length);
      visit(cell, (other) => setBit(drafts, 0, positionOf[other]!));
      for (let w = 0; w < out.length; w++) out[w]! &= drafts[w]!;
    }
    if (byVotes === undefined) return;
    const start = starts[group]!;
    keepCarried(out, 0, out.length, (position) => {
      const other = members[start + position]!;
      return sign === 1 ? byVotes.carries(other, cell) : byVotes.carries(cell, other);
    });
  };

  const readTargets = reader(1, forEachTarget);
  return {
    groups,
    positionOf,
    seats,
    open,
    readTargets,
    readSources: reader(-1, forEachSource),
    hasTarget(cell) {
      const row = new Int32Array(wordsIn(groups, groupOf[cell]!));
      readTargets(cell, row);
      return row.some((word) => word !== 0);
    },
  };
}

function keptRows(found: FoundRows, rows: Int32Array, rowStarts: Float64Array): CarriedRows {
  const { groups, positionOf, seats } = found;
  const rowAt = (cell: number, words: number) =>
    rowStarts[groups.groupOf[cell]!]! + positionOf[cell]! * words;
  return {
    groups,
    positionOf,
    seats,
    readTargets(cell, out) {
      const start = rowAt(cell, out.length);
      for (let w = 0; w < out.length; w++) out[w] = rows[start + w]!;
    },
    readSources(cell, out) {
      const group = groups.groupOf[cell]!;
      const words = out.length;
      const size = groups.starts[group + 1]! - groups.starts[group]!;
      const position = positionOf[cell]!;
      const bit = 1 << (position & 31);
      let at = rowStarts[group]! + (position >>> 5);
      out.fill(0);
      for (let k = 0; k < size; k++, at += words) {
        if ((rows[at]! & bit) !== 0) out[k >>> 5]! |= 1 << (k & 31);
      }
    },
    hasTarget(cell) {
      const words = wordsIn(groups, groups.groupOf[cell]!);
      const start = rowAt(cell, words);
      for (let w = 0; w < words; w++) if (rows[start + w] !== 0) return true;
      return false;
    },
  };
}
