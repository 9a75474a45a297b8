import type { CellValues } from '../kernels/cell-values.ts';
import type { Model } from '../model/model.ts';
import type {
  ImprovementFold,
  SortedImprovements,
} from '../moves/improvements/improvement-fold.ts';
import type { Mover } from '../moves/movers/mover.ts';
import type { Order } from '../orders/order.ts';
import { createOrder } from '../preference/create-order.ts';
import { type Judgement, judgeByOrder } from '../preference/judgement.ts';
import { createVotingOrder } from '../preference/voting-order.ts';
import type { Reading } from '../readings/define-reading.ts';
import { reporting } from '../run/reporting.ts';
import type { Progress, Steps } from '../run/steps.ts';
import type { Space } from '../space/space.ts';
import { seatBodies } from './seat-bodies.ts';

/** Somebody in whom alone several situations differ, with what the others bring about by themselves in all of them. */
export interface Apart {
  readonly mover: number;
  /** By what is asked: for whom things end, and which moves count. */
  readonly settled: Map<string, Settled>;
}

/** What things come to that some movers bring about, none of the others. */
export interface Settled {
  readonly movers: readonly number[];
  readonly values: CellValues;
}

/** States, moves and orders of one conflict: what every analysis starts from. */
export interface Situation {
  readonly space: Space;
  /** One per decision maker, then one per body. */
  readonly orders: readonly Order[];
  /** The fold over a decision maker's improvements, prepared when first asked for. */
  improvementsOf(decisionMaker: number): ImprovementFold;
  /** The reading of preferences in which verdicts are found; the general one when left out. */
  readonly reading?: Reading;
  /** What counts of a decision maker's preference in that reading. */
  judgementOf(decisionMaker: number): Judgement;
  /** Whom it differs in from others, where several are judged that differ in one alone. */
  readonly apart?: Apart;
  /** The fold over its credible replies in that reading: its improvements, or more. */
  repliesOf(decisionMaker: number): ImprovementFold;
}

/** Orders the states for every decision maker, and seats the bodies. */
export function* createSituation(space: Space, model: Model): Steps<Situation> {
  const orders: Order[] = [];
  for (const preference of model.preferences) {
    const report = (): Progress => ({
      what: 'ordering the states',
      passes: orders.length,
      share: (0.2 * orders.length) / model.preferences.length,
    });
    orders.push(
      preference.kind === 'voting'
        ? createVotingOrder(space, model, preference, orders)
        : yield* reporting(createOrder(space, preference), report),
    );
    yield report();
  }
  return situationOf(seatBodies(space, model.decisionMakers, orders), orders);
}

/**
 * The fold over improvements of each mover in each order that was asked for. It is kept as long as
 * its order, so that a situation with an order of an earlier one need not prepare it again.
 */
const folds = new WeakMap<Mover, WeakMap<Order, ImprovementFold>>();

/**
 * A situation with orders that are already there, and for some decision makers what their
 * improvements were sorted into. Both are read when they are needed, not before.
 */
export function situationOf(
  space: Space,
  orders: readonly Order[],
  sorted: readonly (SortedImprovements | undefined)[] = [],
): Situation {
  const improvementsOf = (decisionMaker: number): ImprovementFold => {
    const mover = space.movers[decisionMaker]!;
    const order = orders[decisionMaker]!;
    const byOrder = folds.get(mover) ?? new WeakMap<Order, ImprovementFold>();
    const fold = byOrder.get(order) ?? mover.improvements(order, sorted[decisionMaker]);
    folds.set(mover, byOrder.set(order, fold));
    return fold;
  };
  const judgements: Judgement[] = [];
  return {
    space,
    orders,
    improvementsOf,
    judgementOf(decisionMaker) {
      const order = orders[decisionMaker]!;
      // Orders may be put in their places later.
      if (judgements[decisionMaker]?.leaves !== order) {
        judgements[decisionMaker] = judgeByOrder(order);
      }
      return judgements[decisionMaker]!;
    },
    repliesOf: improvementsOf,
  };
}

/**
 * The situation in which one decision maker orders the states otherwise, and votes are as they were. What others bring about
 * without it may be kept for several of them.
 */
export function withOrderOf(
  { space, orders }: Situation,
  decisionMaker: number,
  order: Order,
  apart?: Apart,
): Situation {
  return { ...situationOf(space, orders.with(decisionMaker, order)), ...(apart && { apart }) };
}
