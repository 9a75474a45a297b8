import type { OwnPreference, Preference } from '../model/model.ts';
import { type Order, prefers, type RankedOrder } from '../orders/order.ts';
import { runToEnd, type Steps } from '../run/steps.ts';
import type { Space } from '../space/space.ts';
import { createGreatOrder } from './great-order.ts';
import type { Judgement } from './judgement.ts';
import type { Unknown } from './unknown-pairs.ts';

/** What is not known of a preference, and whether it deters. */
export interface Doubt {
  readonly unknown: Unknown;
  readonly deters: boolean;
}

/**
 * The judgement of whom only what is greatly worse deters, from that of whom any loss does. A body
 * knows no degrees, since each member has its own: nothing deters it then.
 */
export function judgeByStrength(
  space: Space,
  preference: Preference,
  general: Judgement,
  doubt?: Doubt,
): Judgement {
  if (preference.kind === 'voting') return undeterrable(general);
  let known: Order | undefined;
  function* greatOrder(own: OwnPreference): Steps<Order> {
    known ??= yield* createGreatOrder(space, own);
    return known;
  }
  const isGreatly = (state: number, end: number) =>
    prefers(known ?? runToEnd(greatOrder(preference)), state, end);
  const deters = doubt ? detersInDoubt(doubt, isGreatly) : isGreatly;
  const undeterred: Order = { kind: 'relation', prefers: (end, state) => !deters(state, end) };
  const { by } = general;
  return {
    ...general,
    undeterred: () => undeterred,
    by:
      by.kind === 'ranks'
        ? {
            ...by,
            *thresholds() {
              return thresholdsOf(by.order, yield* greatOrder(preference));
            },
          }
        : by,
  };
}

/** Asks whether a state is greatly better than an end. */
type Deters = (state: number, end: number) => boolean;

/** What may be greatly worse deters where what is not known does, and only there. */
function detersInDoubt({ unknown, deters }: Doubt, isGreatly: Deters): Deters {
  const { isUnknown, greatly } = unknown;
  const isGreatlyWorse: Deters = (state, end) => {
    if (greatly === undefined) return isGreatly(state, end);
    const degree = greatly(state, end);
    return degree === 'surely' || (deters && degree === 'perhaps');
  };
  return (state, end) => (isUnknown(state, end) ? deters : isGreatlyWorse(state, end));
}

function undeterrable(general: Judgement): Judgement {
  const undeterred: Order = { kind: 'relation', prefers: () => true };
  return { ...general, undeterred: () => undeterred, by: { kind: 'pairs' } };
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
