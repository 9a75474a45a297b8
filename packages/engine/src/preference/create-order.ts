import type {
  OwnPreference,
  RankingPreference,
  UtilityPreference,
  WeightsPreference,
} from '../model/model.ts';
import { roundSum } from '../model/round-sum.ts';
import type { StateCode } from '../model/state-code.ts';
import type { Order, RankedOrder, RelationOrder } from '../orders/order.ts';
import { inChunks } from '../run/in-chunks.ts';
import type { Steps } from '../run/steps.ts';
import type { Space } from '../space/space.ts';
import { rankByPriority } from './prioritized.ts';
import { orderByKeys } from './ranks.ts';

/**
 * The one place where a preference, in whichever way it was given, becomes an order of the states.
 * Throws a RangeError if a ranking or a utility leaves a feasible state out.
 */
export function* createOrder(space: Space, preference: OwnPreference): Steps<Order> {
  switch (preference.kind) {
    case 'prioritized':
      return yield* rankByPriority(space, preference);
    case 'ranking':
      return yield* rankByList(space, preference);
    case 'weights':
      return yield* rankByWeights(space, preference);
    case 'utility':
      return yield* rankByUtility(space, preference);
    case 'relation':
      return relate(space, preference.better);
  }
}

function* rankByList(space: Space, { places }: RankingPreference): Steps<RankedOrder> {
  const entries = places.flatMap((codes, place) =>
    codes.map((code) => [code, places.length - 1 - place] as const),
  );
  return yield* orderByKeys(space, keysOf(space, entries));
}

function* rankByUtility(space: Space, { values }: UtilityPreference): Steps<RankedOrder> {
  return yield* orderByKeys(space, keysOf(space, values));
}

function keysOf(space: Space, entries: readonly (readonly [StateCode, number])[]): Float64Array {
  const keys = new Float64Array(space.cells).fill(Number.NaN);
  for (const [code, value] of entries) {
    const cell = space.cellOf(code);
    if (cell >= 0) keys[cell] = value;
  }
  for (let c = 0; c < keys.length; c++) {
    if (space.isState(c) && Number.isNaN(keys[c])) {
      throw new RangeError(`the preference leaves out the state with code ${space.codeOf(c)}`);
    }
  }
  return keys;
}

function* rankByWeights(space: Space, preference: WeightsPreference): Steps<RankedOrder> {
  return yield* orderByKeys(space, yield* weighStates(space, preference));
}

/**
 * The sum of weights in each cell. Sums are compared after rounding to nine decimals, so that 0.1 + 0.2
 * ties with 0.3 as it does on paper.
 */
export function* weighStates(space: Space, { terms }: WeightsPreference): Steps<Float64Array> {
  const keys = new Float64Array(space.cells);
  const roots = terms.map((term) => term.condition);
  yield* space.evaluateSteps(roots, (start, length, truths) => {
    for (let k = 0; k < terms.length; k++) {
      const truth = truths[k]!;
      const { weight } = terms[k]!;
      for (let c = 0; c < length; c++) if (truth[c] === 1) keys[start + c]! += weight;
    }
  });
  yield* inChunks(keys.length, 'adding up weights', (start, end) => {
    for (let c = start; c < end; c++) keys[c] = roundSum(keys[c]!);
  });
  return keys;
}

/** The order in which the listed pairs of codes are preferred, and nothing else is. */
export function relate(
  space: Space,
  better: readonly (readonly [StateCode, StateCode])[],
): RelationOrder {
  const worseThan = new Map<number, Set<number>>();
  for (const [first, second] of better) {
    const cell = space.cellOf(first);
    const worse = worseThan.get(cell) ?? new Set();
    worse.add(space.cellOf(second));
    worseThan.set(cell, worse);
  }
  return {
    kind: 'relation',
    prefers: (first, second) => worseThan.get(first)?.has(second) ?? false,
  };
}
