import { giveBack, lend } from '../kernels/loans.ts';
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
import { countWork, LOOK_NANOSECONDS } from '../run/pace.ts';
import type { Steps } from '../run/steps.ts';
import type { Space } from '../space/space.ts';
import { tiedKeys } from './key-arrays.ts';
import { rankByPriority } from './prioritized.ts';
import { orderByKeys, orderByTable, positionOf, sortedOnce } from './ranks.ts';
import { appendScores } from './tier-scores.ts';

/** Nanoseconds to order one cell, on one core of a machine of 2024: an order of magnitude; and one of very many. */
const ORDERING = 60;
const ORDERING_MANY = 15;

/** From so many cells on whatever is done once, or while the program warms up, does not count. */
const MANY = 2 ** 18;

/** Nanoseconds to order so many cells once, for one decision maker. */
export function orderingNanoseconds(cells: number): number {
  return cells < MANY ? ORDERING * cells : ORDERING * MANY + ORDERING_MANY * (cells - MANY);
}

/**
 * The one place where a preference, in whichever way it was given, becomes an order of the states.
 * Throws a RangeError if a ranking or a utility leaves a feasible state out.
 */
export function* createOrder(space: Space, preference: OwnPreference): Steps<Order> {
  countWork(orderingNanoseconds(space.cells) / LOOK_NANOSECONDS);
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

/** A table of so many combinations of truths is small, and one of more is not worth its making. */
const SMALL_TABLE = 64;
const LARGEST_TABLE = 2 ** 16;

/**
 * By the combinations of truths where there are fewer of these than cells, since what holds the same weighs
 * the same; cell by cell otherwise.
 */
export function* rankByWeights(
  space: Space,
  preference: WeightsPreference,
  largestTable: number = Math.min(LARGEST_TABLE, Math.max(SMALL_TABLE, space.cells)),
): Steps<RankedOrder> {
  const { terms } = preference;
  if (2 ** terms.length > largestTable) {
    return yield* orderByKeys(space, yield* weighStates(space, preference));
  }
  const keys = tiedKeys(space);
  const table = lend(space.arrays, 'places', 2 ** terms.length + 1);
  const statements = terms.map(({ condition }) => ({ conditions: [condition] }));
  yield* appendScores(space, statements, keys, table.array);
  const count = rankCombinations(table.array, terms);
  const order = yield* orderByTable(space, keys, table.array, count);
  giveBack(space.arrays, 'places', table);
  return order;
}

/**
 * Into the entry after each combination of truths that occurs, marked with 1, comes the place of its sum
 * among the sums of all; -1 into the first entry. Returns how many sums there are.
 */
function rankCombinations(table: Int32Array, terms: WeightsPreference['terms']): number {
  const sums = new Float64Array(table.length);
  for (let k = 1; k < table.length; k++) {
    if (table[k] === 1) sums[k] = sumOf(terms, k - 1);
  }
  const distinct = sortedOnce(sums.filter((_, k) => k > 0 && table[k] === 1));
  for (let k = 1; k < table.length; k++) {
    if (table[k] === 1) table[k] = positionOf(distinct, sums[k]!);
  }
  table[0] = -1;
  return distinct.length;
}

/** The sum of the weights whose bits are set, the first the highest, as it comes about term by term. */
function sumOf(terms: WeightsPreference['terms'], combination: number): number {
  let sum = 0;
  for (let k = 0; k < terms.length; k++) {
    if (((combination >> (terms.length - 1 - k)) & 1) === 1) sum += terms[k]!.weight;
  }
  return roundSum(sum);
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
