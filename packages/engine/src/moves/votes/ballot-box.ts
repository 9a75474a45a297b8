import type { Order, RankedOrder, RuleByVotes, Seats, Voter } from '../../orders/order.ts';
import { createStandings } from './standings.ts';

/** A rule of voting in which everybody who votes has ranks. Voters are positions among `orders`. */
export interface RankedSeats {
  readonly orders: readonly RankedOrder[];
  readonly sponsors: readonly number[] | undefined;
  readonly needed: number;
  readonly byVotes?: RankedRule;
  readonly blocked: boolean;
  readonly vetoes: readonly RankedVoter[];
  /** Everybody whose yes counts, those with a veto included. */
  readonly voters: readonly number[];
}

export interface RankedVoter {
  readonly voter: number;
  readonly great: number | undefined;
}

/** What settles a draft where a number of votes in favour does not, and who votes. */
export interface RankedRule {
  readonly rule: RuleByVotes;
  readonly voters: readonly RankedVoter[];
  /** Whether a draft is carried, sponsors apart. */
  carries(draft: number, from: number): boolean;
}

/** The rule by ranks; undefined where somebody who votes has none. */
export function rankedSeats(seats: Seats): RankedSeats | undefined {
  const orders: Order[] = [];
  const voterOf = (order: Order): number => {
    const known = orders.indexOf(order);
    return known < 0 ? orders.push(order) - 1 : known;
  };
  const { needed, byVotes, blocked } = seats;
  const sponsors = seats.sponsors?.map(voterOf);
  const seatOf = ({ order, great }: Voter): RankedVoter => ({
    voter: voterOf(order),
    great: great && voterOf(great),
  });
  const vetoes = seats.vetoes.map(seatOf);
  const counted = byVotes?.voters.map(seatOf);
  const voters = [...vetoes.map(({ voter }) => voter), ...seats.others.map(voterOf)];
  const ranked = orders.filter((order) => order.kind === 'ranked');
  if (ranked.length < orders.length) return undefined;
  return {
    orders: ranked,
    sponsors,
    needed,
    ...(byVotes && counted && { byVotes: ruleByRanks(byVotes, counted, ranked) }),
    blocked,
    vetoes,
    voters,
  };
}

function ruleByRanks(
  rule: RuleByVotes,
  voters: readonly RankedVoter[],
  orders: readonly RankedOrder[],
): RankedRule {
  const ranks = voters.map(({ voter }) => orders[voter]!.ranks);
  const greats = voters.map(({ great }) =>
    great === undefined ? undefined : orders[great]!.ranks,
  );
  return {
    rule,
    voters,
    carries(draft, from) {
      let votes = 0;
      for (let k = ranks.length - 1; k >= 0; k--) {
        const own = ranks[k]!;
        const great = greats[k];
        votes *= 3;
        if (own[draft]! > own[from]!) votes += 2;
        else if (own[draft] === own[from] || (great && great[draft]! >= great[from]!)) votes++;
      }
      return rule.carries(votes, draft, from);
    },
  };
}

/** How all vote, by what a draft is worth to each of the `orders` more than what it is put against. */
export function votesOf({ voters }: RankedRule, gain: (voter: number) => number): number {
  let votes = 0;
  for (let k = voters.length - 1; k >= 0; k--) {
    const { voter, great = voter } = voters[k]!;
    const own = gain(voter);
    votes = 3 * votes + (own > 0 ? 2 : own === 0 || gain(great) >= 0 ? 1 : 0);
  }
  return votes;
}

/** Keeps of the bits in a row, so many words from a start on, those of which something holds. */
export function keepCarried(
  row: Int32Array,
  start: number,
  words: number,
  isCarried: (position: number) => boolean,
): void {
  for (let w = 0; w < words; w++) {
    let kept = row[start + w]!;
    for (let rest = kept; rest !== 0; rest &= rest - 1) {
      const bit = rest & -rest;
      if (!isCarried(32 * w + 31 - Math.clz32(bit))) kept &= ~bit;
    }
    row[start + w] = kept;
  }
}

/**
 * Takes votes on all drafts of a group at once, 32 of them to a word: who votes for what is a beginning of
 * the drafts in the order of the voter, and votes are added up bit by bit.
 */
export interface BallotBox {
  /**
   * Sets `out` to the bits of the drafts that are carried over something that is worth so much to each of the
   * `orders`. That a state is no draft of itself is left to the caller, and so is what settles drafts beside a number of votes.
   */
  carried(worth: Int32Array, out: Int32Array): void;
}

/** `keys` are those of the drafts for each of the `orders`: the higher, the better. */
export function openBallotBox(
  seats: RankedSeats,
  keys: readonly Int32Array[],
  drafts: number,
  mostWords?: number,
): BallotBox {
  const { sponsors, needed, blocked, vetoes, voters } = seats;
  const slots = Math.max(voters.length, sponsors?.length ?? 0, 2);
  const standings = createStandings(keys, drafts, slots, mostWords);
  const { rows, words } = standings;
  const better = (voter: number, worth: Int32Array, slot: number): number =>
    standings.beginning(voter, standings.countAbove(voter, worth[voter]!), slot);
  const notWorse = (voter: number, worth: Int32Array, slot: number): number =>
    standings.beginning(voter, standings.countAbove(voter, worth[voter]! - 1), slot);
  const ballots = new Int32Array(voters.length);
  return {
    carried(worth, out) {
      if (blocked || needed > voters.length) {
        out.fill(0);
        return;
      }
      for (let k = 0; needed > 0 && k < voters.length; k++)
        ballots[k] = better(voters[k]!, worth, k);
      if (needed > 0) countBallots(rows, ballots, needed, out);
      else out.fill(-1);
      for (const { voter, great } of vetoes) {
        const first = notWorse(voter, worth, 0);
        const second = great === undefined ? first : notWorse(great, worth, 1);
        for (let w = 0; w < words; w++) out[w]! &= rows[first + w]! | rows[second + w]!;
      }
      if (sponsors !== undefined)
        keepWanted(
          rows,
          sponsors.map((k, at) => better(k, worth, at)),
          out,
        );
      hideBeyond(out, drafts);
    },
  };
}

/** Keeps the drafts that are among those of somebody. */
export function keepWanted(rows: Int32Array, wanted: readonly number[], out: Int32Array): void {
  for (let w = 0; w < out.length; w++) {
    let word = 0;
    for (let k = 0; k < wanted.length; k++) word |= rows[wanted[k]! + w]!;
    out[w]! &= word;
  }
}

/** Votes that four bits count. */
const MOST_COUNTED_AT_ONCE = 16;

/*
 * Votes are added up bit by bit, 32 drafts at a time. Counting starts so high that the last vote that is
 * needed carries out of the highest bit; where that happens the draft has enough.
 */

/** Sets `out` to the drafts that have so many votes, one at least; `ballots` say where those of each voter stand. */
export function countBallots(
  rows: Int32Array,
  ballots: Int32Array,
  needed: number,
  out: Int32Array,
): void {
  if (needed <= MOST_COUNTED_AT_ONCE) countFew(rows, ballots, needed, out);
  else countMany(rows, ballots, needed, out);
}

function countFew(rows: Int32Array, ballots: Int32Array, needed: number, out: Int32Array): void {
  const start = MOST_COUNTED_AT_ONCE - needed;
  const ones = -(start & 1);
  const twos = -((start >>> 1) & 1);
  const fours = -((start >>> 2) & 1);
  const eights = -((start >>> 3) & 1);
  const voters = ballots.length;
  for (let w = 0; w < out.length; w++) {
    let a = ones;
    let b = twos;
    let c = fours;
    let d = eights;
    let enough = 0;
    for (let k = 0; k < voters; k++) {
      const vote = rows[ballots[k]! + w]!;
      const toB = a & vote;
      a ^= vote;
      const toC = b & toB;
      b ^= toB;
      const toD = c & toC;
      c ^= toC;
      enough |= d & toD;
      d ^= toD;
    }
    out[w] = enough;
  }
}

/** The same for any number. */
function countMany(rows: Int32Array, ballots: Int32Array, needed: number, out: Int32Array): void {
  const bits = Math.ceil(Math.log2(needed));
  const start = 2 ** bits - needed;
  const counts = new Int32Array(bits);
  for (let w = 0; w < out.length; w++) {
    for (let bit = 0; bit < bits; bit++) counts[bit] = (start >>> bit) & 1 ? -1 : 0;
    let enough = 0;
    for (let k = 0; k < ballots.length; k++) {
      let carry = rows[ballots[k]! + w]!;
      for (let bit = 0; bit < bits && carry !== 0; bit++) {
        const before = counts[bit]!;
        counts[bit] = before ^ carry;
        carry &= before;
      }
      enough |= carry;
    }
    out[w] = enough;
  }
}

/** Clears the bits of the last word that stand for no draft. */
export function hideBeyond(out: Int32Array, drafts: number): void {
  const rest = drafts & 31;
  if (rest !== 0) out[out.length - 1]! &= (1 << rest) - 1;
}
