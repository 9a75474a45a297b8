import {
  type PrioritizedPreference,
  type RearrangedOrder,
  readTierBits,
  rearrangeOrder,
  type Steps,
  type TierBits,
} from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';

/** The orders of decision makers as their statements give them, to be compared place by place. */
export interface OrderReader {
  /** By the position of the decision maker; undefined where an order is not given by statements. */
  ordersIn(
    casebook: Pick<Casebook, 'model' | 'space'>,
  ): Steps<readonly (RearrangedOrder | undefined)[]>;
  /** The same statements in another sequence, or without some of them. */
  rearranged(order: RearrangedOrder, places: readonly number[]): RearrangedOrder;
}

/** Preferences that are the same object in several games are read once. */
export function readOrders(): OrderReader {
  const byPreference = new WeakMap<PrioritizedPreference, RearrangedOrder>();
  const bitsOf = new WeakMap<RearrangedOrder, TierBits>();
  return {
    *ordersIn({ model, space }) {
      const orders: (RearrangedOrder | undefined)[] = [];
      for (const preference of model.preferences.slice(0, model.decisionMakers)) {
        if (preference.kind !== 'prioritized') {
          orders.push(undefined);
          continue;
        }
        let order = byPreference.get(preference);
        if (order === undefined) {
          const bits = yield* readTierBits(space, preference.tiers);
          order = rearrangeOrder(bits, [...preference.tiers.keys()]);
          byPreference.set(preference, order);
          bitsOf.set(order, bits);
        }
        orders.push(order);
      }
      return orders;
    },
    rearranged: (order, places) => rearrangeOrder(bitsOf.get(order)!, places),
  };
}
