import { giveBack, type Loan, lend } from '../kernels/loans.ts';
import type { PrioritizedPreference, Tier } from '../model/model.ts';
import type { RankedOrder } from '../orders/order.ts';
import type { Steps } from '../run/steps.ts';
import type { Space } from '../space/space.ts';
import { firstDeciding, takeTogether } from './first-deciding.ts';
import { tiedKeys } from './key-arrays.ts';
import { lookUp, numberMarks, orderByRanks, orderByTable, rankKeys } from './ranks.ts';
import { appendScores, rangeOf, type Scored } from './tier-scores.ts';

/** Keys of a batch for each cell at most, since a table of all keys is made. */
const KEYS_PER_CELL = 2;
/** A table of so many keys is small, however few the cells are. */
const SMALL_TABLE = 2 ** 12;
/** The largest table: keys are 32-bit numbers. */
const LARGEST_TABLE = 2 ** 30;

/**
 * Ranks by option prioritization. Tiers are taken in as many at a time as keep the keys few; after
 * each batch the keys are compressed to ranks, so that any number of statements can be ranked
 * without a table of states by statements.
 */
export function* rankByPriority(
  space: Space,
  { tiers }: PrioritizedPreference,
): Steps<RankedOrder> {
  const limit = Math.max(SMALL_TABLE, KEYS_PER_CELL * space.cells);
  const ranks = tiedKeys(space);
  let rankCount = Math.min(1, space.stateCount);
  // Tiers that are passed over at once, if they decide nothing: many where those before did not.
  let together = 0;
  // Once no two states tie there is nothing left to decide.
  for (let next = 0; next < tiers.length && rankCount < space.stateCount; ) {
    if (together > 1) {
      const looked = takeTogether(tiers, next, together);
      const idle = yield* firstDeciding(space, ranks, rankCount, looked);
      next += idle;
      together = idle === looked.length ? 2 * together : 0;
      if (idle > 0) continue;
    }
    const batch = takeBatch(tiers, next, rankCount, limit);
    next += batch.length;
    if (next === tiers.length && rankCount * rangeOf(batch) <= LARGEST_TABLE) {
      // The last ranks go straight to where they are to stay.
      const { table, count } = yield* numberScores(space, ranks, rankCount, batch);
      const order = yield* orderByTable(space, ranks, table.array, count);
      giveBack(space.arrays, 'places', table);
      return order;
    }
    const before = rankCount;
    rankCount = yield* refine(space, ranks, rankCount, batch);
    if (rankCount === before) together = 2 * batch.length;
  }
  return orderByRanks(space, ranks, rankCount);
}

/** As many tiers as keep the keys below the limit, and one if there is any. */
function takeBatch(tiers: readonly Tier[], from: number, rankCount: number, limit: number): Tier[] {
  const batch: Tier[] = [];
  let range = rankCount;
  for (let k = from; k < tiers.length; k++) {
    range *= tiers[k]!.conditions.length + 1;
    if (batch.length > 0 && range > limit) break;
    batch.push(tiers[k]!);
  }
  return batch;
}

/** In place: where ranks tie the tiers of a batch decide. Returns the number of ranks. */
export function* refine(
  space: Space,
  ranks: Int32Array,
  rankCount: number,
  batch: readonly Scored[],
  largestTable: number = LARGEST_TABLE,
): Steps<number> {
  const range = rangeOf(batch);
  if (rankCount * range > largestTable) return yield* refineBySorting(space, ranks, range, batch);
  const { table, count } = yield* numberScores(space, ranks, rankCount, batch);
  yield* lookUp(space.arrays.kernels, ranks, table.array, ranks);
  giveBack(space.arrays, 'places', table);
  return count;
}

/** Makes keys of ranks and of the scores of a batch, and the table of their places. */
function* numberScores(
  space: Space,
  ranks: Int32Array,
  rankCount: number,
  batch: readonly Scored[],
): Steps<{ table: Loan; count: number }> {
  const { arrays } = space;
  const table = lend(arrays, 'places', rankCount * rangeOf(batch) + 1);
  yield* appendScores(space, batch, ranks, table.array);
  return { table, count: yield* numberMarks(arrays.kernels, table.array) };
}

/** The same where a table of all keys would be too large: a single tier of many conditions. */
function* refineBySorting(
  space: Space,
  ranks: Int32Array,
  range: number,
  batch: readonly Scored[],
): Steps<number> {
  const scores = new Int32Array(ranks.length);
  yield* appendScores(space, batch, scores);
  const keys = Float64Array.from(ranks, (rank, c) => rank * range + scores[c]!);
  return yield* rankKeys(space, keys, ranks);
}

/**
 * Which tiers never decide anything: no two feasible states that all tiers before it leave tied
 * differ in it. One entry for each tier. Whichever of two alternatives is right: what is one of two
 * settles nothing for the tiers after it, and is idle only if both are.
 */
export function* idleTiers(space: Space, { tiers }: PrioritizedPreference): Steps<boolean[]> {
  const ranks = tiedKeys(space);
  let rankCount = Math.min(1, space.stateCount);
  const idle: boolean[] = [];
  // Tiers that are looked at together: more as long as they are idle.
  let together = 1;
  while (idle.length < tiers.length) {
    const tier = tiers[idle.length]!;
    if (tier.orElse !== undefined) {
      const other = { ...tier, conditions: tier.orElse };
      const first = yield* refine(space, ranks.slice(), rankCount, [tier]);
      const second = yield* refine(space, ranks.slice(), rankCount, [other]);
      idle.push(first === rankCount && second === rankCount);
      continue;
    }
    if (together > 1) {
      const looked = untilAlternatives(takeTogether(tiers, idle.length, together));
      const passed = yield* firstDeciding(space, ranks, rankCount, looked);
      idle.push(...looked.slice(0, passed).map(() => true));
      together = passed === looked.length ? 2 * together : 1;
      if (passed > 0) continue;
    }
    const before = rankCount;
    rankCount = yield* refine(space, ranks, rankCount, [tier]);
    idle.push(rankCount === before);
    together = rankCount === before ? 2 * together : 1;
  }
  return idle;
}

/** The tiers before the first of which it is not settled what it is. */
function untilAlternatives(tiers: readonly Tier[]): readonly Tier[] {
  const end = tiers.findIndex(({ orElse }) => orElse !== undefined);
  return end < 0 ? tiers : tiers.slice(0, end);
}
