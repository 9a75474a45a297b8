import type { SanctionComputation } from '../concepts/define-concept.ts';
import {
  type Ends,
  NO_ENDS,
  type ReplyStep,
  searchSequences,
  searchWays,
} from '../operators/replies.ts';
import { createPace, type Pace } from '../run/pace.ts';
import { runToEnd, type Steps } from '../run/steps.ts';
import type { Situation } from '../situation/situation.ts';
import type { CoalitionReading } from './coalition-reading.ts';
import { isGain, partiesOf } from './gains.ts';

/** A coalition and the reading of its improvements. Members are decision makers or bodies. */
export interface Coalition {
  /** Positions, ascending, each once. */
  readonly members: readonly number[];
  readonly reading: CoalitionReading;
}

/** Throws a RangeError where the members are no list of movers in ascending order. */
export function checkMembers({ members }: Coalition, movers: number): void {
  const fits = members.every(
    (member, k) => member >= 0 && member < movers && (k === 0 || members[k - 1]! < member),
  );
  if (members.length === 0 || !fits) {
    throw new RangeError('a coalition is a list of movers in ascending order');
  }
}

/** A joint move that is an improvement of a coalition. */
export interface JointMove {
  /** Those whose moves and preferences count: the members, or some of them. */
  readonly party: readonly number[];
  /** The cell that it leads to. */
  readonly to: number;
  /** A shortest legal sequence of moves of the party that leads there. */
  readonly steps: readonly ReplyStep[];
}

/**
 * The improvements of a coalition from a cell: the ends of the legal sequences of moves of its
 * members, of any moves, that are a gain by its reading (Kilgour, Hipel, Fang and Peng 2001, for
 * the reading in which all gain). Every end once for each party. Coalitions compare by the orders of
 * their members: throws a RangeError for a situation in another reading of preferences, and for members
 * that are no list of movers in ascending order.
 */
export function* jointMovesFrom(
  situation: Situation,
  coalition: Coalition,
  from: number,
  pace: Pace = createPace(),
): Steps<JointMove[]> {
  checkMembers(coalition, situation.space.movers.length);
  const { members, reading } = coalition;
  if (situation.reading) throw new RangeError('coalitions have only the general reading');
  const moves: JointMove[] = [];
  for (const party of partiesOf(members, reading)) {
    const { reached, wayTo } = yield* searchWays(situation, party, from, pace);
    const ends = new Set<number>();
    for (let place = 0; place < reached.length; place++) {
      const to = reached.cellAt(place);
      if (ends.has(to) || !isGain(situation.orders, party, reading, to, from)) continue;
      ends.add(to);
      moves.push({ party, to, steps: wayTo(place) });
    }
  }
  return moves;
}

/** All states that some can bring about together: the ends of legal sequences of any of their moves. */
export function* jointReach(
  situation: Situation,
  party: readonly number[],
  from: number,
  pace: Pace = createPace(),
): Steps<Set<number>> {
  const { reached } = yield* searchWays(situation, party, from, pace);
  const cells = new Set<number>();
  for (let place = 0; place < reached.length; place++) cells.add(reached.cellAt(place));
  return cells;
}

/** What deters whom from what. */
export interface Threat {
  readonly coalition: Coalition;
  readonly party: readonly number[];
  /** The cell in which the joint move starts. */
  readonly state: number;
  readonly computation: SanctionComputation;
  /** Whether the party has a legal sequence from an end, which is no gain, to a gain over the state, where that is known without a search. */
  readonly hasCounter?: ((end: number) => boolean) | undefined;
}

/**
 * Whether the others' stopping there deters: it is no gain for the party, and with a counter-move the
 * party has no legal sequence of its own from there to a gain.
 */
function deters(situation: Situation, threat: Threat, end: number): boolean {
  const { coalition, party, state, computation } = threat;
  if (isGain(situation.orders, party, coalition.reading, end, state)) return false;
  if (computation.counter === 'none') return true;
  return !(threat.hasCounter?.(end) ?? counterOf(situation, threat, end) !== undefined);
}

/** A shortest legal sequence of the party from a cell to a gain over the start, if there is one. */
export function counterOf(
  situation: Situation,
  { coalition, party, state }: Threat,
  from: number,
): readonly ReplyStep[] | undefined {
  const accept = (end: number) => isGain(situation.orders, party, coalition.reading, end, state);
  const question = { from, response: 'any', accept } as const;
  const search = runToEnd(searchSequences(situation, party, question, createPace()));
  return 'sequence' in search ? search.sequence : undefined;
}

/** What the search for a sanction of a joint move found. */
export type Response =
  | { readonly sanction: readonly ReplyStep[] }
  /** There is none: everything that the others reach. */
  | { readonly reached: Ends };

/** Searches what those outside a coalition can do after a joint move for what deters it. */
export function* respondTo(
  situation: Situation,
  threat: Threat,
  from: number,
  pace: Pace,
): Steps<Response> {
  const { computation, coalition } = threat;
  const { response } = computation;
  if (response === 'none') return { reached: NO_ENDS };
  const outside = [...situation.space.movers.keys()].filter((m) => !coalition.members.includes(m));
  const accept = (end: number) => deters(situation, threat, end);
  const search = yield* searchSequences(situation, outside, { from, response, accept }, pace);
  return 'sequence' in search ? { sanction: search.sequence } : { reached: search.reached };
}
