import type { Model, Option, OptionForm, OptionMoves, Preference } from '../model/model.ts';
import { allowsMove } from '../moves/axis.ts';
import type { Order } from '../orders/order.ts';
import { createOrder } from '../preference/create-order.ts';
import { createVotingOrder } from '../preference/voting-order.ts';
import type { Steps } from '../run/steps.ts';
import { seatBodies } from '../situation/seat-bodies.ts';
import { type Situation, situationOf } from '../situation/situation.ts';
import { createSpaceSteps, type Limits, type SpaceResult } from '../space/create-space.ts';
import { isGain } from './gains.ts';

/** A conflict in which a coalition stands in the place of its members. */
export interface Replaced {
  readonly status: 'replaced';
  readonly situation: Situation;
  /** For each mover of the situation those of the conflict that it stands for. */
  readonly standsFor: readonly (readonly number[])[];
}

/**
 * Replaces some decision makers by one that moves all their options in one move and prefers what all
 * of them prefer, as GMCR+ does (Kinsara, Petersons, Hipel and Kilgour 2015): a partial order, on
 * which the ordinary concepts can be run. What `joined` decide by the votes of members alone, as an agreement between them, is
 * among its options. States and codes stay the same. Throws a RangeError for
 * models without options and for members that are not decision makers.
 */
export function* replaceMembers(
  model: Model,
  members: readonly number[],
  limits: Limits,
  joined: readonly number[] = [],
): Steps<Replaced | Exclude<SpaceResult, { status: 'created' }>> {
  const { form, preferences } = model;
  if (form.kind !== 'options') throw new RangeError('replacing members needs options');
  if (members.length === 0 || !members.every((dm) => dm >= 0 && dm < model.decisionMakers)) {
    throw new RangeError('only decision makers can be replaced');
  }
  const standsFor = newMovers(preferences.length, [...members, ...joined]);
  const decisionMakers = model.decisionMakers - members.length + 1;
  const merged = mergeOwners(model, form, standsFor);
  const created = yield* createSpaceSteps({ ...merged, decisionMakers }, limits);
  if (created.status !== 'created') return created;
  const orders: Order[] = [];
  for (const preference of preferences) {
    orders.push(
      preference.kind === 'voting'
        ? createVotingOrder(created.space, model, preference, orders)
        : yield* createOrder(created.space, preference),
    );
  }
  const isAsked = (mover: number) => !joined.includes(mover);
  const ordersNow = standsFor.map((stands) => commonOrder(orders, stands.filter(isAsked)));
  const space = seatBodies(created.space, decisionMakers, ordersNow);
  return { status: 'replaced', situation: situationOf(space, ordersNow), standsFor };
}

/** The coalition takes the place of its first member. */
function newMovers(movers: number, members: readonly number[]): number[][] {
  const first = Math.min(...members);
  return Array.from({ length: movers }, (_, mover) => mover)
    .filter((mover) => mover === first || !members.includes(mover))
    .map((mover) => (mover === first ? [...members].sort((a, b) => a - b) : [mover]));
}

/** Options and forbidden moves with their new owners; preferences only to say who is a body. */
function mergeOwners(model: Model, form: OptionForm, standsFor: readonly number[][]): Model {
  const placeOf = (mover: number) => standsFor.findIndex((stands) => stands.includes(mover));
  const preferences = standsFor.map(([mover]): Preference => model.preferences[mover!]!);
  return {
    ...model,
    preferences,
    form: {
      ...form,
      options: form.options.map((option) => mergeOption(option, placeOf)),
      forbiddenMoves: form.forbiddenMoves.map((rule) => ({ ...rule, mover: placeOf(rule.mover) })),
    },
  };
}

/** The option as it is moved where some movers became one. */
function mergeOption(option: Option, placeOf: (mover: number) => number): Option {
  const { shared, ...rest } = option;
  const owner = placeOf(option.owner);
  if (shared === undefined) return { ...rest, owner };
  const movers = [...new Set(shared.movers.map(placeOf))];
  const others = movers.filter((mover) => mover !== owner);
  return {
    ...rest,
    owner,
    moves: others.length < movers.length ? eitherMoves(option) : option.moves,
    ...(others.length > 0 && { shared: { movers: others, moves: shared.moves } }),
  };
}

/** What its owner or another may change. */
function eitherMoves({ levels, moves, shared }: Option): OptionMoves {
  const ways = [moves, ...(shared ? [shared.moves] : [])];
  const all = Array.from({ length: levels }, (_, level) => level);
  return {
    kind: 'pairs',
    pairs: all.flatMap((from) =>
      all
        .filter((to) => to !== from && ways.some((one) => allowsMove(one, from, to)))
        .map((to) => [from, to] as const),
    ),
  };
}

/** What all of them prefer; of one its own order. */
function commonOrder(orders: readonly Order[], stands: readonly number[]): Order {
  if (stands.length === 1) return orders[stands[0]!]!;
  return {
    kind: 'relation',
    prefers: (better, worse) => isGain(orders, stands, 'all', better, worse),
  };
}
