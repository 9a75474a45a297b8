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
import { actingFor, partiesIn } from './acting.ts';
import { type Coalition, checkMembers } from './coalition.ts';
import { isGain } from './gains.ts';

/** A joint move that is an improvement of a coalition. */
export interface JointMove {
  /** Those who act: the members, or some of them. Preferences of decision makers among them count. */
  readonly party: readonly number[];
  /** The cell that it leads to. */
  readonly to: number;
  /** A shortest legal sequence of moves of the party that leads there. */
  readonly steps: readonly ReplyStep[];
}

/**
 * The improvements of a coalition from a cell: the ends of the legal sequences of moves of its
 * members and of bodies that act for them, of any moves, that are a gain by its reading (Kilgour, Hipel, Fang and Peng 2001, for
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
  const { reading } = coalition;
  if (situation.reading) throw new RangeError('coalitions have only the general reading');
  const moves: JointMove[] = [];
  for (const party of partiesIn(situation, coalition)) {
    const { agreed, movers } = actingFor(situation, party);
    const { reached, wayTo } = yield* searchWays(agreed, movers, from, pace);
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

/** All states that some can bring about together: the ends of legal sequences of any moves that are theirs. */
export function* jointReach(
  situation: Situation,
  party: readonly number[],
  from: number,
  pace: Pace = createPace(),
): Steps<Set<number>> {
  const { agreed, movers } = actingFor(situation, party);
  const { reached } = yield* searchWays(agreed, movers, from, pace);
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
  const { agreed, movers } = actingFor(situation, party);
  const search = runToEnd(searchSequences(agreed, movers, question, createPace()));
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
  const { outside } = actingFor(situation, coalition.members);
  const accept = (end: number) => deters(situation, threat, end);
  const search = yield* searchSequences(situation, outside, { from, response, accept }, pace);
  return 'sequence' in search ? { sanction: search.sequence } : { reached: search.reached };
}
