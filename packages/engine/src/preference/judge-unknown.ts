import { type Order, prefers } from '../orders/order.ts';
import type { Counts } from '../readings/define-reading.ts';
import type { Judgement } from './judgement.ts';
import type { Unknown } from './unknown-pairs.ts';

/** The judgement of whom it counts what it does not know, by any loss. */
export function judgeUnknown(
  order: Order,
  unknown: Unknown,
  { leaves, unknownDeters, replies }: Counts,
): Judgement {
  const known = knownlyBetter(order, unknown);
  const possibly = possiblyBetter(order, unknown);
  const reading = (counted: 'better' | 'better-or-unknown') =>
    counted === 'better' ? known : possibly;
  const undeterred = unknownDeters ? known : possibly;
  return {
    leaves: reading(leaves),
    replies: reading(replies),
    undeterred: () => undeterred,
    by:
      order.kind === 'ranked' && unknown.cells !== undefined
        ? { kind: 'ranks', order, except: unknown.cells }
        : { kind: 'pairs' },
  };
}

function knownlyBetter(order: Order, { isUnknown }: Unknown): Order {
  return {
    kind: 'relation',
    prefers: (better, worse) => prefers(order, better, worse) && !isUnknown(better, worse),
  };
}

function possiblyBetter(order: Order, { isUnknown }: Unknown): Order {
  return {
    kind: 'relation',
    prefers: (better, worse) => isUnknown(better, worse) || prefers(order, better, worse),
  };
}
