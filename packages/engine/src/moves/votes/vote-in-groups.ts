import { createPace } from '../../run/pace.ts';
import type { Progress, Steps } from '../../run/steps.ts';
import type { StateGroups } from '../listed/state-groups.ts';
import type { Arcs } from '../tables/arcs.ts';
import { twiceAsLong } from '../tables/carried-drafts.ts';
import type { VisitTargets } from '../visit-targets.ts';
import {
  countBallots,
  hideBeyond,
  keepCarried,
  keepWanted,
  type RankedSeats,
} from './ballot-box.ts';
import { setBit, wordsFor } from './standings.ts';
import { membersInOrder } from './write-rows.ts';

const VOTING: Progress = { what: 'taking the votes of bodies', passes: 0, share: 0 };

/** Drafts of a group that are sorted for one voter, and that carry, in the time of one look at a move. */
const SORTED_IN_A_LOOK = 1;
const CARRIED_IN_A_LOOK = 8;

/**
 * The drafts that carry, one by one, in the order in which drafts are visited or else ascending, where each state of a group is a
 * draft from every other: a group is sorted once for everybody who votes, and as many drafts as a word has bits are voted on
 * together. Undefined where more than `most` carry.
 */
export function* voteInGroups(
  groups: StateGroups,
  visitDrafts: VisitTargets | undefined,
  seats: RankedSeats,
  most: number,
): Steps<Arcs | undefined> {
  const { starts, groupOf } = groups;
  const members = yield* membersInOrder(groups, visitDrafts);
  const words = wordsFor(mostMembers(starts));
  const carried = new Int32Array(members.length * words);
  const vote = openGroups(seats, members, words);
  const pace = createPace();
  for (let group = 0; group + 1 < starts.length; group++) {
    const [first, end] = [starts[group]!, starts[group + 1]!];
    vote(first, end, carried);
    if (pace.spend(((end - first) * seats.orders.length) / SORTED_IN_A_LOOK)) yield VOTING;
  }
  const positionOf = new Int32Array(groupOf.length);
  for (let k = 0; k < members.length; k++) positionOf[members[k]!] = k;
  const arcStarts = new Int32Array(groupOf.length + 1);
  let neighbours = new Int32Array(groupOf.length);
  let count = 0;
  for (let cell = 0; cell < groupOf.length && count <= most; cell++) {
    if (groupOf[cell]! >= 0) {
      if (count + 32 * words > neighbours.length) neighbours = twiceAsLong(neighbours);
      const [first, at] = [starts[groupOf[cell]!]!, positionOf[cell]! * words];
      for (let w = 0; w < words; w++) {
        for (let rest = carried[at + w]!; rest !== 0; rest &= rest - 1) {
          neighbours[count++] = members[first + 32 * w + 31 - Math.clz32(rest & -rest)]!;
        }
      }
    }
    arcStarts[cell + 1] = count;
    if (pace.spend(1 + (count - arcStarts[cell]!) / CARRIED_IN_A_LOOK)) yield VOTING;
  }
  return count > most ? undefined : { starts: arcStarts, neighbours: neighbours.slice(0, count) };
}

function mostMembers(starts: Int32Array): number {
  let most = 0;
  for (let group = 0; group + 1 < starts.length; group++) {
    most = Math.max(most, starts[group + 1]! - starts[group]!);
  }
  return most;
}

/** Takes the votes of the members from `first` to before `end` on one another; sets a row of bits for each, by its place. */
type Vote = (first: number, end: number, carried: Int32Array) => void;

function openGroups(seats: RankedSeats, members: Int32Array, words: number): Vote {
  const { orders, sponsors, needed, byVotes, blocked, vetoes, voters } = seats;
  const size = 32 * words;
  const better = new Int32Array(orders.length * size * words);
  const notWorse = new Int32Array(better.length);
  const ballots = new Int32Array(voters.length);
  const row = new Int32Array(words);
  const sort = sorterOf(words);
  const rowOf = (voter: number, k: number) => (voter * size + k) * words;
  if (blocked || needed > voters.length) return () => {};
  return (first, end, carried) => {
    for (const [voter, { ranks }] of orders.entries()) {
      sort(members.subarray(first, end), ranks, { better, notWorse, start: rowOf(voter, 0) });
    }
    for (let k = 0; k < end - first; k++) {
      for (let v = 0; v < voters.length; v++) ballots[v] = rowOf(voters[v]!, k);
      if (needed > 0) countBallots(better, ballots, needed, row);
      else row.fill(-1);
      for (let v = 0; v < vetoes.length; v++) {
        const { voter, great = voter } = vetoes[v]!;
        const [one, other] = [rowOf(voter, k), rowOf(great, k)];
        for (let w = 0; w < words; w++) row[w]! &= notWorse[one + w]! | notWorse[other + w]!;
      }
      if (sponsors !== undefined)
        keepWanted(
          better,
          sponsors.map((one) => rowOf(one, k)),
          row,
        );
      hideBeyond(row, end - first);
      row[k >>> 5]! &= ~(1 << (k & 31));
      if (byVotes !== undefined) {
        const from = members[first + k]!;
        keepCarried(row, 0, words, (position) => byVotes.carries(members[first + position]!, from));
      }
      for (let w = 0; w < words; w++) carried[(first + k) * words + w] = row[w]!;
    }
  };
}

/** For each member of a group the bits of those that are better, and of those that are not worse. */
interface Standing {
  readonly better: Int32Array;
  readonly notWorse: Int32Array;
  /** Where the rows of the voter start in both. */
  readonly start: number;
}

/** Sets the rows of one voter. */
function sorterOf(words: number) {
  const size = 32 * words;
  const keys = new Float64Array(size);
  const above = new Int32Array(words);
  return (group: Int32Array, ranks: ArrayLike<number>, { better, notWorse, start }: Standing) => {
    const count = group.length;
    // Ranks and places in one number: numbers are sorted without asking how they compare.
    for (let k = 0; k < count; k++) keys[k] = ranks[group[k]!]! * size + k;
    const sorted = keys.subarray(0, count).sort();
    above.fill(0);
    for (let last = count - 1; last >= 0; ) {
      const rank = Math.floor(sorted[last]! / size);
      let next = last;
      for (; next >= 0 && sorted[next]! >= rank * size; next--) {
        const at = start + (sorted[next]! - rank * size) * words;
        for (let w = 0; w < words; w++) better[at + w] = above[w]!;
      }
      for (let k = next + 1; k <= last; k++) setBit(above, 0, sorted[k]! - rank * size);
      for (let k = next + 1; k <= last; k++) {
        const at = start + (sorted[k]! - rank * size) * words;
        for (let w = 0; w < words; w++) notWorse[at + w] = above[w]!;
      }
      last = next;
    }
  };
}
