import type { Order, RankedOrder } from '../orders/order.ts';
import type { Steps } from '../run/steps.ts';

/**
 * What counts of one decision maker's preference when verdicts are found. In the general reading all
 * of it is its order. Cells.
 */
export interface Judgement {
  /** `prefers(leaves, s₁, s)`: being able to go to s₁ is a reason to leave s. */
  readonly leaves: Order;
  /** `prefers(replies, t, s)`: it may go from s to t in a credible reply. */
  readonly replies: Order;
  /** `prefers(undeterred(), s₂, s)`: ending in s₂ does not keep it from leaving s. */
  undeterred(): Order;
  /** How stability for it can be computed. */
  readonly by: JudgedBy;
}

export type JudgedBy =
  | JudgedByRanks
  /** There is nothing but pairs of states. */
  | { readonly kind: 'pairs' };

/** Ranks are all that counts. */
export interface JudgedByRanks {
  readonly kind: 'ranks';
  readonly order: RankedOrder;
  /** For each rank of a state up to which rank ends deter, where it is not the same. */
  readonly thresholds?: () => Steps<Int32Array>;
  /** Cells in comparisons with which ranks do not count, where there are any. */
  readonly except?: readonly number[];
}

/** The judgement where only the order counts. */
export function judgeByOrder(order: Order): Judgement {
  return {
    leaves: order,
    replies: order,
    undeterred: () => order,
    by: order.kind === 'ranked' ? { kind: 'ranks', order } : { kind: 'pairs' },
  };
}
