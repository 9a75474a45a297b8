import type { OwnPreference, RankingPreference } from '../model/model.ts';
import { roundSum } from '../model/round-sum.ts';
import type { Order, RelationOrder } from '../orders/order.ts';
import type { Steps } from '../run/steps.ts';
import type { Space } from '../space/space.ts';
import { createOrder, relate, weighStates } from './create-order.ts';

/** How one decision maker orders the states if only great differences count. */
export function* createGreatOrder(space: Space, preference: OwnPreference): Steps<Order> {
  switch (preference.kind) {
    case 'prioritized': {
      const tiers = preference.tiers.filter(({ greatly }) => greatly);
      return yield* createOrder(space, { kind: 'prioritized', tiers });
    }
    case 'ranking':
      return yield* createOrder(space, mergePlaces(preference));
    case 'weights': {
      const sums = yield* weighStates(space, preference);
      return byGap((a, b) => roundSum(sums[a]! - sums[b]!), preference.greatGap);
    }
    case 'utility': {
      const values = new Map(preference.values.map(([code, value]) => [space.cellOf(code), value]));
      return byGap((a, b) => values.get(a)! - values.get(b)!, preference.greatGap);
    }
    case 'relation':
      return relate(space, preference.greatlyBetter);
  }
}

/** One place for all between which there is no great gap. */
function mergePlaces({ places, greatGaps }: RankingPreference): RankingPreference {
  const merged = [[...(places[0] ?? [])]];
  for (const [k, great] of greatGaps.entries()) {
    if (great) merged.push([...places[k + 1]!]);
    else merged.at(-1)!.push(...places[k + 1]!);
  }
  return { kind: 'ranking', places: merged, greatGaps: merged.slice(1).map(() => true) };
}

function byGap(
  difference: (better: number, worse: number) => number,
  gap: number | undefined,
): RelationOrder {
  return {
    kind: 'relation',
    prefers(better, worse) {
      const more = difference(better, worse);
      return gap !== undefined && more > 0 && more >= gap;
    },
  };
}
