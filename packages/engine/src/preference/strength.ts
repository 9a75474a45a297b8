import type { Preference } from '../model/model.ts';
import { runToEnd, type Steps } from '../run/steps.ts';
import type { Space } from '../space/space.ts';
import { createGreatOrder } from './great-order.ts';
import type { Judgement } from './judgement.ts';
import { type Order, prefers, type RankedOrder } from './order.ts';

/**
 * The judgement of whom only what is greatly worse deters. A body knows no degrees, since each member
 * has its own: nothing deters it then.
 */
export function judgeByStrength(space: Space, preference: Preference, order: Order): Judgement {
  if (preference.kind === 'voting') return undeterrable(order);
  let known: Order | undefined;
  function* greatOrder(): Steps<Order> {
    known ??= yield* createGreatOrder(
      space,
      preference as Exclude<typeof preference, { kind: 'voting' }>,
    );
    return known;
  }
  const undeterred: Order = {
    kind: 'relation',
    prefers: (end, state) => !prefers(known ?? runToEnd(greatOrder()), state, end),
  };
  return {
    leaves: order,
    replies: order,
    undeterred: () => undeterred,
    by:
      order.kind === 'ranked'
        ? {
            kind: 'thresholds',
            order,
            *thresholds() {
              return thresholdsOf(order, yield* greatOrder());
            },
          }
        : { kind: 'pairs' },
  };
}

function undeterrable(order: Order): Judgement {
  const undeterred: Order = { kind: 'relation', prefers: () => true };
  return { leaves: order, replies: order, undeterred: () => undeterred, by: { kind: 'pairs' } };
}

/**
 * For each rank the highest rank that is greatly worse, -1 where there is none. A great difference
 * follows the order: whatever is greatly worse than a state is so than any better one, and whatever
 * is worse than it is greatly worse too. So the ranks are gone through once.
 */
function thresholdsOf({ ranks, rankCount }: RankedOrder, great: Order): Int32Array {
  const oneOf = new Int32Array(rankCount);
  for (let c = 0; c < ranks.length; c++) if (ranks[c]! >= 0) oneOf[ranks[c]!] = c;
  const thresholds = new Int32Array(rankCount);
  let worse = -1;
  for (let rank = 0; rank < rankCount; rank++) {
    while (worse + 1 < rank && prefers(great, oneOf[rank]!, oneOf[worse + 1]!)) worse++;
    thresholds[rank] = worse;
  }
  return thresholds;
}
