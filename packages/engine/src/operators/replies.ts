import { type Order, prefers } from '../orders/order.ts';
import type { Pace } from '../run/pace.ts';
import type { Progress, Steps } from '../run/steps.ts';
import type { NumberList } from '../sets/number-list.ts';
import type { Situation } from '../situation/situation.ts';
import type { Space } from '../space/space.ts';
import { borrowRoom, giveRoomBack, type SearchRoom } from './search-room.ts';

/** A move of one decision maker to a cell. */
export interface ReplyStep {
  readonly mover: number;
  readonly to: number;
}

/**
 * Ends of legal sequences, each with who moved last, shortest sequences first. There may be millions: they are kept as
 * numbers, and steps are made as they are asked for.
 */
export interface Ends extends Iterable<ReplyStep> {
  readonly length: number;
  /** The cell of an end, by its place among them. */
  cellAt(place: number): number;
  moverAt(place: number): number;
}

export type ReplySearch =
  /** The shortest legal sequence to an accepted end. */
  | { readonly sequence: readonly ReplyStep[] }
  /** There is none: everything that is reached. */
  | { readonly reached: Ends };

/** What legal sequences lead to, and a shortest one to each end. */
export interface WaysToEnds {
  readonly reached: Ends;
  /** By the place of the end. */
  readonly wayTo: (place: number) => ReplyStep[];
}

/** What legal sequences are looked for. */
interface SequenceQuestion {
  /** The cell in which they start. */
  readonly from: number;
  readonly response: 'any' | 'improving';
  /** Whether a sequence that ends there is what is looked for. */
  readonly accept: (end: number) => boolean;
}

export interface ReplyQuestion extends SequenceQuestion {
  readonly focal: number;
}

/** Searches the legal sequences of everybody but the focal decision maker. */
export function searchReplies(
  situation: Situation,
  { focal, ...question }: ReplyQuestion,
  pace: Pace,
): Steps<ReplySearch> {
  const others = [...situation.space.movers.keys()].filter((mover) => mover !== focal);
  return searchSequences(situation, others, question, pace);
}

/**
 * Searches the legal sequences of some movers that start in a cell, shortest first, until one ends
 * where it should: nobody moves twice in a row, and with improving responses every step is an
 * improvement for its mover.
 */
export function* searchSequences(
  situation: Situation,
  members: readonly number[],
  question: SequenceQuestion,
  pace: Pace,
): Steps<ReplySearch> {
  const room = borrowRoom(situation.space);
  const found = yield* search(situation, members, question, pace, room);
  const answer: ReplySearch = found
    ? { sequence: traceBack(situation.space, room, room.nodes.length - 1) }
    : { reached: endsOf(situation.space, room.nodes.copy()) };
  giveRoomBack(situation.space, room);
  return answer;
}

/** All ends of the legal sequences of some movers, of any moves, and the ways there. */
export function* searchWays(
  situation: Situation,
  members: readonly number[],
  from: number,
  pace: Pace,
): Steps<WaysToEnds> {
  const { space } = situation;
  const room = borrowRoom(space);
  yield* search(situation, members, { from, response: 'any', accept: () => false }, pace, room);
  const [nodes, before] = [room.nodes.copy(), room.before.copy()];
  giveRoomBack(space, room);
  const kept = {
    nodes: { at: (place: number) => nodes[place]! },
    before: { at: (place: number) => before[place]! },
  };
  return { reached: endsOf(space, nodes), wayTo: (place) => traceBack(space, kept, place) };
}

/**
 * Fills the room, and says whether the last node in it is one to be accepted. Whether a sequence may go on depends only
 * on where it is and who moved last, so these pairs are the nodes of the search; what a decision maker may do in a cell
 * depends on neither who moved last nor the way there, so that is looked at once, as is whether a cell is accepted.
 */
function* search(
  situation: Situation,
  members: readonly number[],
  { from, response, accept }: SequenceQuestion,
  pace: Pace,
  { seen, expanded, judged, nodes, before }: SearchRoom,
): Steps<boolean> {
  const { movers } = situation.space;
  const replies = members.map((mover) =>
    response === 'any' || movers[mover]!.onlyImproves
      ? undefined
      : situation.judgementOf(mover).replies,
  );
  let [at, next, mover, looks] = [from, 0, 0, 0];
  let counts: Order | undefined;
  let found = false;
  const visit = (to: number) => {
    looks++;
    if (found || (counts !== undefined && !prefers(counts, to, at))) return;
    const node = to * movers.length + mover;
    if (!seen.add(node)) return;
    nodes.add(node);
    before.add(next);
    found = judged.add(to) && accept(to);
  };
  for (; next <= nodes.length; next++) {
    const node = next === 0 ? -1 : nodes.at(next - 1);
    const last = node < 0 ? -1 : node % movers.length;
    at = node < 0 ? from : cellOf(node, movers.length);
    for (let k = 0; k < members.length; k++) {
      mover = members[k]!;
      if (mover === last || !expanded.add(at * movers.length + mover)) continue;
      counts = replies[k];
      movers[mover]!.forEachTarget(at, visit);
      if (pace.spend(LOOKS_OF_A_REPLY * looks)) yield searching;
      looks = 0;
      if (found) return true;
    }
  }
  return false;
}

/** To judge a reply, and to remember where it led, takes longer than to look at a move. */
const LOOKS_OF_A_REPLY = 4;

const searching: Progress = { what: 'searching the replies of the others', passes: 0, share: 0 };

function cellOf(node: number, decisionMakers: number): number {
  return Math.floor(node / decisionMakers);
}

function stepOf({ movers }: Space, node: number): ReplyStep {
  return { mover: node % movers.length, to: cellOf(node, movers.length) };
}

function traceBack(
  space: Space,
  { nodes, before }: { readonly [list in 'nodes' | 'before']: Pick<NumberList, 'at'> },
  end: number,
): ReplyStep[] {
  const sequence: ReplyStep[] = [];
  for (let k = end; k >= 0; k = before.at(k) - 1) sequence.push(stepOf(space, nodes.at(k)));
  return sequence.reverse();
}

/** That nothing is reached. */
export const NO_ENDS: Ends = {
  length: 0,
  cellAt: noEnd,
  moverAt: noEnd,
  [Symbol.iterator]: () => [][Symbol.iterator](),
};

function noEnd(): never {
  throw new RangeError('there are no ends');
}

function endsOf(space: Space, nodes: ArrayLike<number>): Ends {
  const decisionMakers = space.movers.length;
  return {
    length: nodes.length,
    cellAt: (place) => cellOf(nodes[place]!, decisionMakers),
    moverAt: (place) => nodes[place]! % decisionMakers,
    *[Symbol.iterator]() {
      for (let place = 0; place < nodes.length; place++) yield stepOf(space, nodes[place]!);
    },
  };
}
