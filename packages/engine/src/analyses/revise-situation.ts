import { compareModels } from '../model/compare-models.ts';
import type { Model, VotingPreference } from '../model/model.ts';
import { hasSameImprovements } from '../operators/same-improvements.ts';
import type { Order } from '../orders/order.ts';
import { isSameOrder } from '../orders/same-order.ts';
import { createOrder } from '../preference/create-order.ts';
import { createVotingOrder } from '../preference/voting-order.ts';
import type { Steps } from '../run/steps.ts';
import { seatBodies } from '../situation/seat-bodies.ts';
import { type Situation, situationOf } from '../situation/situation.ts';

/** The situation of a changed model, and what it has in common with the one before. */
export interface Revision {
  readonly situation: Situation;
  /** Whether a decision maker orders the states as before. */
  sameOrder(decisionMaker: number): boolean;
  /** Whether that is the number of a body, whose moves depend on what its members prefer. */
  isBody(mover: number): boolean;
  /** Whether everybody has the moves from before, as is certain where there are no bodies. */
  readonly sameMoves: boolean;
  /** Whether its improvements are those from before, as they may be though its order is another. */
  sameImprovements(decisionMaker: number): boolean;
}

/**
 * The situation of a model in which only preferences differ from the one before. The space is kept,
 * and so is the order of every decision maker that still ranks the states alike, with all that was
 * prepared for it. Undefined where states or moves are described differently; everything is to be
 * made anew then. `before` is the model of `previous`.
 */
export function* reviseSituation(
  previous: Situation,
  before: Model,
  model: Model,
): Steps<Revision | undefined> {
  const { sameForm, samePreferences } = compareModels(before, model);
  if (!sameForm) return undefined;
  const space = previous.space.reading(model.circuit);
  const orders: Order[] = [];
  for (const [dm, preference] of model.preferences.entries()) {
    const known = previous.orders[dm]!;
    if (preference.kind === 'voting') {
      const isKept =
        samePreferences[dm] && voteAsBefore(preference, previous.orders, orders, samePreferences);
      orders.push(isKept ? known : createVotingOrder(space, model, preference, orders));
    } else {
      const order = samePreferences[dm] ? known : yield* createOrder(space, preference);
      orders.push(isSameOrder(known, order) ? known : order);
    }
    yield {
      what: 'ordering the states',
      passes: orders.length,
      share: (0.2 * orders.length) / model.preferences.length,
    };
  }
  const { decisionMakers } = model;
  const sameMoves = orders.every((order, k) => k < decisionMakers || order === previous.orders[k]);
  const seated = sameMoves
    ? { ...space, movers: previous.space.movers }
    : seatBodies(space, decisionMakers, orders);
  return compareSituations(previous, situationOf(seated, orders), decisionMakers, sameMoves);
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
        member.kind === 'fixed' ||
        (sameOrder(member.decisionMaker) &&
          (!member.yields || samePreferences[member.decisionMaker])),
    )
  );
}

/** Improvements are compared when somebody asks, and once only. */
function compareSituations(
  previous: Situation,
  situation: Situation,
  decisionMakers: number,
  sameMoves: boolean,
): Revision {
  const compared = new Map<number, boolean>();
  return {
    situation,
    sameMoves,
    isBody: (mover) => mover >= decisionMakers,
    sameOrder: (dm) => situation.orders[dm] === previous.orders[dm],
    sameImprovements(dm) {
      const same = compared.get(dm) ?? hasSameImprovements(previous, situation, dm);
      compared.set(dm, same);
      return same;
    },
  };
}
