import type { Model } from '../model/model.ts';
import type { ImprovementFold, SortedImprovements } from '../moves/mover.ts';
import { createOrder } from '../preference/create-order.ts';
import type { Order } from '../preference/order.ts';
import type { Steps } from '../run/steps.ts';
import type { Space } from '../space/space.ts';

/** States, moves and orders of one conflict: what every analysis starts from. */
export interface Situation {
  readonly space: Space;
  /** One per decision maker. */
  readonly orders: readonly Order[];
  /** The fold over a decision maker's improvements, prepared when first asked for. */
  improvementsOf(decisionMaker: number): ImprovementFold;
}

/** Orders the states for every decision maker. */
export function* createSituation(space: Space, model: Model): Steps<Situation> {
  const orders: Order[] = [];
  for (const preference of model.preferences) {
    orders.push(createOrder(space, preference));
    yield {
      what: 'ordering the states',
      passes: orders.length,
      share: (0.2 * orders.length) / model.decisionMakers,
    };
  }
  return situationOf(space, orders);
}

/**
 * A situation with orders that are already there, and for some decision makers what their
 * improvements were sorted into. Both are read when they are needed, not before.
 */
export function situationOf(
  space: Space,
  orders: readonly Order[],
  sorted: readonly (SortedImprovements | undefined)[] = [],
): Situation {
  const folds = new Map<number, ImprovementFold>();
  return {
    space,
    orders,
    improvementsOf(decisionMaker) {
      const known = folds.get(decisionMaker);
      if (known !== undefined) return known;
      const fold = space.movers[decisionMaker]!.improvements(
        orders[decisionMaker]!,
        sorted[decisionMaker],
      );
      folds.set(decisionMaker, fold);
      return fold;
    },
  };
}
