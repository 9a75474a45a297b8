import { compareModels } from '../model/compare-models.ts';
import type { Model, VotingPreference } from '../model/model.ts';
import type { Mover } from '../moves/movers/mover.ts';
import { hasSameArcs } from '../moves/tables/arcs.ts';
import { hasSameImprovements, judgeMovesAlike } from '../operators/same-improvements.ts';
import type { Order, Seats } from '../orders/order.ts';
import { isSameOrder } from '../orders/same-order.ts';
import { createOrder } from '../preference/create-order.ts';
import { createVotingOrder } from '../preference/voting-order.ts';
import type { Steps } from '../run/steps.ts';
import { seatBodies } from '../situation/seat-bodies.ts';
import { type Situation, situationOf } from '../situation/situation.ts';
import type { Space } from '../space/space.ts';

/** The situation of a changed model, and what it has in common with the one before. */
export interface Revision {
  readonly situation: Situation;
  /** Whether a decision maker orders the states as before. */
  sameOrder(decisionMaker: number): boolean;
  /** Whether that is the number of a body, whose moves depend on what its members prefer. */
  isBody(mover: number): boolean;
  /** Whether everybody has the moves from before, as is certain where there are no bodies. */
  readonly sameMoves: boolean;
  /** Whether a mover has: a decision maker always, a body if the same drafts carry. */
  hasSameMoves(mover: number): boolean;
  /** Whether its improvements are those from before, as they may be though its order is another. */
  sameImprovements(decisionMaker: number): boolean;
}

/** A situation whose states are those of another one, and its model. */
export interface Ordered {
  readonly situation: Situation;
  readonly model: Model;
}

/**
 * The situation of a model in which only preferences differ from the one before. The space is kept,
 * and so is the order of every decision maker that still ranks the states alike, with all that was
 * prepared for it. Undefined where states or moves are described differently; everything is to be
 * made anew then. `before` is the model of `previous`. The order by a preference that `others` state
 * as well is theirs.
 */
export function* reviseSituation(
  previous: Situation,
  before: Model,
  model: Model,
  others: readonly Ordered[] = [],
): Steps<Revision | undefined> {
  const { sameForm, samePreferences } = compareModels(before, model);
  if (!sameForm) return undefined;
  const space = previous.space.reading(model.circuit);
  const orders: Order[] = [];
  const orderedBefore = ordersAmong(others, model);
  for (const [dm, preference] of model.preferences.entries()) {
    const known = previous.orders[dm]!;
    if (preference.kind === 'voting') {
      const isKept =
        samePreferences[dm] && voteAsBefore(preference, previous.orders, orders, samePreferences);
      orders.push(isKept ? known : createVotingOrder(space, model, preference, orders));
    } else {
      const found = samePreferences[dm] ? known : orderedBefore(dm);
      const order = found ?? (yield* createOrder(space, preference));
      orders.push(isSameOrder(known, order) ? known : order);
    }
    yield {
      what: 'ordering the states',
      passes: orders.length,
      share: (0.2 * orders.length) / model.preferences.length,
    };
  }
  const { decisionMakers } = model;
  const movers = yield* seatAsBefore(previous, space, decisionMakers, orders, samePreferences);
  return compareSituations(previous, situationOf({ ...space, movers }, orders), decisionMakers);
}

/** Finds the order of a decision maker in the first of some situations that states its preference as a model does. */
function ordersAmong(
  others: readonly Ordered[],
  model: Model,
): (decisionMaker: number) => Order | undefined {
  const compared: (readonly boolean[])[] = [];
  return (dm) => {
    const isAlike = (other: Ordered, k: number) => {
      compared[k] ??= compareModels(other.model, model).samePreferences;
      return compared[k][dm];
    };
    return others.find(isAlike)?.situation.orders[dm];
  };
}

/** Whether everybody who votes or proposes compares the states as before. */
function voteAsBefore(
  { members, sponsors = [] }: VotingPreference,
  before: readonly Order[],
  orders: readonly Order[],
  samePreferences: readonly boolean[],
): boolean {
  const sameOrder = (dm: number) => orders[dm] === before[dm];
  return (
    sponsors.every(sameOrder) &&
    members.every(
      (member) =>
        member.kind !== 'sincere' ||
        (sameOrder(member.decisionMaker) &&
          (!member.yields || samePreferences[member.decisionMaker])),
    )
  );
}

/**
 * The movers of the situation before, as far as they have the same moves. A body votes anew where its
 * members compare states in another way, and is the same mover if the same drafts carry.
 */
function* seatAsBefore(
  previous: Situation,
  space: Space,
  decisionMakers: number,
  orders: readonly Order[],
  samePreferences: readonly boolean[],
): Steps<readonly Mover[]> {
  const before = previous.space.movers;
  const isKept = (k: number) => k < decisionMakers || orders[k] === previous.orders[k];
  if (before.every((_, k) => isKept(k))) return before;
  const movers: Mover[] = [];
  for (const [k, mover] of seatBodies(space, decisionMakers, orders).movers.entries()) {
    const kept =
      isKept(k) ||
      (samePreferences[k] && isJudgedAlike(space, k, previous.orders[k]!, orders[k]!)) ||
      (yield* movesAsBefore(before[k]!, mover));
    movers.push(kept ? before[k]! : mover);
  }
  return movers.every((mover, k) => mover === before[k]) ? before : movers;
}

/**
 * Whether all who vote by the same rule judge each draft of a body as before, so that no vote need be
 * taken. It is not looked into where somebody gives way in what is no great loss.
 */
function isJudgedAlike(space: Space, body: number, before: Order, order: Order): boolean {
  if (!space.small || before.kind === 'ranked' || order.kind === 'ranked') return false;
  const [seats, seatsBefore] = [order.voting?.(), before.voting?.()];
  if (seats === undefined || seatsBefore === undefined) return false;
  if (seats.byVotes?.voters.some(({ great }) => great !== undefined)) return false;
  const [voters, votersBefore] = [votersOf(seats), votersOf(seatsBefore)];
  return voters.every((voter, k) => {
    const same = votersBefore[k];
    if (voter === undefined || voter === same) return voter !== undefined;
    if (voter.kind !== 'ranked' || same?.kind !== 'ranked') return false;
    return judgeMovesAlike(space, body, same, voter, 'worse');
  });
}

/** Everybody's order who proposes or votes, in the order of the rule; none for who gives way. */
function votersOf({ sponsors = [], vetoes, others }: Seats): (Order | undefined)[] {
  return [...sponsors, ...others, ...vetoes.map(({ order, great }) => (great ? undefined : order))];
}

/** Whether a body has the moves that were found before. */
function* movesAsBefore(before: Mover, mover: Mover): Steps<boolean> {
  const known = before.written?.();
  if (known === undefined) return false;
  yield* mover.prepare!();
  const found = mover.written?.();
  return found !== undefined && hasSameArcs(known, found);
}

/** Improvements are compared when somebody asks, and once only. */
function compareSituations(
  previous: Situation,
  situation: Situation,
  decisionMakers: number,
): Revision {
  const compared = new Map<number, boolean>();
  const before = previous.space.movers;
  const { movers } = situation.space;
  const isBody = (mover: number) => mover >= decisionMakers;
  const hasSameMoves = (mover: number) => movers[mover] === before[mover];
  return {
    situation,
    sameMoves: movers === before,
    hasSameMoves,
    isBody,
    sameOrder: (dm) => situation.orders[dm] === previous.orders[dm],
    sameImprovements(dm) {
      // All moves of a body are improvements.
      if (isBody(dm)) return hasSameMoves(dm);
      const same = compared.get(dm) ?? hasSameImprovements(previous, situation, dm);
      compared.set(dm, same);
      return same;
    },
  };
}
