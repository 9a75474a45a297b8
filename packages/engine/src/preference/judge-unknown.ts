import type { Preference } from '../model/model.ts';
import type { Counts } from '../readings/define-reading.ts';
import type { Space } from '../space/space.ts';
import { type Judgement, judgeByOrder } from './judgement.ts';
import { type Order, prefers } from './order.ts';
import { type Unknown, unknownIn } from './unknown-pairs.ts';

/**
 * The judgement of whom it counts what it does not know. A body votes as its members compare what
 * they can compare; of what it does there is nothing unknown.
 */
export function judgeUnknown(
  space: Space,
  preference: Preference,
  order: Order,
  { leaves, deters, replies }: Counts,
): Judgement {
  const unknown = preference.kind === 'voting' ? undefined : unknownIn(space, preference);
  if (unknown === undefined) return judgeByOrder(order);
  const known = knownlyBetter(order, unknown);
  const possibly = possiblyBetter(order, unknown);
  const reading = (counted: 'better' | 'better-or-unknown') =>
    counted === 'better' ? known : possibly;
  const undeterred = deters === 'known-no-better' ? possibly : known;
  return {
    leaves: reading(leaves),
    replies: reading(replies),
    undeterred: () => undeterred,
    by:
      order.kind === 'ranked' && unknown.cells !== undefined
        ? { kind: 'ranks-but', order, cells: unknown.cells }
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
