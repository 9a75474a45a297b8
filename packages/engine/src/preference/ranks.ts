import type { CellValues } from '../kernels/cell-values.ts';
import type { Kernels } from '../kernels/kernels.ts';
import type { RankedOrder } from '../orders/order.ts';
import { inChunks } from '../run/in-chunks.ts';
import type { Steps } from '../run/steps.ts';
import type { Space } from '../space/space.ts';
import { leaveKeys } from './key-arrays.ts';

/** Keys up to this many times the number of cells are ranked by a table of all keys. */
const TABLE_ROOM = 8;

/**
 * The order by keys: one number for each cell, higher is better. Keys of cells that are not states are
 * ignored.
 */
export function* orderByKeys(space: Space, keys: Float64Array): Steps<RankedOrder> {
  const ranks = new Int32Array(space.cells);
  return orderByRanks(space, ranks, yield* rankKeys(space, keys, ranks));
}

/** The order by ranks, of which there are so many, in the narrowest array that the space has for them. */
export function orderByRanks(space: Space, ranks: Int32Array, rankCount: number): RankedOrder {
  const { arrays } = space;
  const width = arrays.widthFor(rankCount);
  const own = width === 4 ? arrays.takeIn(ranks) : arrays.values(width, ranks.length);
  if (own === ranks) return { kind: 'ranked', ranks, rankCount };
  if (width !== 4) own.set(ranks);
  leaveKeys(space, ranks);
  return { kind: 'ranked', ranks: own, rankCount };
}

/** Turns keys into dense ordinal ranks. Returns how many different ones there are. */
export function* rankKeys(space: Space, keys: Float64Array, ranks: Int32Array): Steps<number> {
  const range = yield* rangeOfIntegers(space, keys);
  return range !== undefined && range <= TABLE_ROOM * space.cells
    ? yield* rankByTable(space, keys, range, ranks)
    : yield* rankBySorting(space, keys, ranks);
}

const WHAT = 'ranking the states';

/** One more than the largest key, or undefined if some key is not a whole number from 0 on. */
function* rangeOfIntegers(space: Space, keys: Float64Array): Steps<number | undefined> {
  let range = 0;
  let whole = true;
  yield* inChunks(keys.length, WHAT, (start, end) => {
    for (let c = start; whole && c < end; c++) {
      if (!space.isState(c)) continue;
      const key = keys[c]!;
      whole = Number.isInteger(key) && key >= 0;
      if (key >= range) range = key + 1;
    }
  });
  return whole ? range : undefined;
}

function* rankByTable(
  space: Space,
  keys: Float64Array,
  range: number,
  ranks: Int32Array,
): Steps<number> {
  yield* inChunks(ranks.length, WHAT, (start, end) => {
    for (let c = start; c < end; c++) ranks[c] = space.isState(c) ? keys[c]! : -1;
  });
  return yield* numberKeys(space, ranks, range);
}

/**
 * In place: whole numbers from 0 on and below `range` become their positions among those that occur;
 * what is negative becomes -1. Returns how many different ones there are.
 */
function* numberKeys({ arrays }: Space, keys: Int32Array, range: number): Steps<number> {
  const { kernels } = arrays;
  const table = new Int32Array(range + 1);
  yield* inChunks(keys.length, WHAT, (start, end) => {
    kernels.markKeys(keys.subarray(start, end), table);
  });
  const count = yield* numberMarks(kernels, table);
  yield* lookUp(kernels, keys, table, keys);
  return count;
}

/**
 * In place: where 1 stands after the first entry comes how many do before it, and -1 in the first, so that
 * the table of `markKeys` has the place of each key among those that occur. Returns how many these are.
 */
export function* numberMarks(kernels: Kernels, table: Int32Array): Steps<number> {
  let count = 0;
  yield* inChunks(table.length - 1, WHAT, (start, end) => {
    count = kernels.numberMarks(table.subarray(start + 1, end + 1), count);
  });
  table[0] = -1;
  return count;
}

/** Into `out`, which may be `keys`: what stands in the entry after each key, or in the first for what is negative. */
export function* lookUp(
  kernels: Kernels,
  keys: Int32Array,
  table: Int32Array,
  out: CellValues,
): Steps<void> {
  yield* inChunks(keys.length, WHAT, (start, end) => {
    kernels.lookUp(keys.subarray(start, end), table, out.subarray(start, end));
  });
}

/** The order in which keys stand as the table says, into which they are looked up. They are lost. */
export function* orderByTable(
  space: Space,
  keys: Int32Array,
  table: Int32Array,
  rankCount: number,
): Steps<RankedOrder> {
  const { arrays } = space;
  const width = arrays.widthFor(rankCount);
  const ranks = width === 4 ? arrays.takeIn(keys) : arrays.values(width, keys.length);
  yield* lookUp(arrays.kernels, keys, table, ranks);
  if (ranks !== keys) leaveKeys(space, keys);
  return { kind: 'ranked', ranks, rankCount };
}

function* rankBySorting(space: Space, keys: Float64Array, ranks: Int32Array): Steps<number> {
  const distinct = yield* distinctKeys(space, keys);
  yield* inChunks(ranks.length, WHAT, (start, end) => {
    for (let c = start; c < end; c++) {
      ranks[c] = space.isState(c) ? positionOf(distinct, keys[c]!) : -1;
    }
  });
  return distinct.length;
}

/**
 * The keys of the states in ascending order, each once. A run of cells has few different keys as a
 * rule, so that run after run is sorted and merged with what the runs before it had.
 */
function* distinctKeys(space: Space, keys: Float64Array): Steps<Float64Array> {
  let distinct = new Float64Array(0);
  const pending: Float64Array[] = [];
  yield* inChunks(keys.length, WHAT, (start, end) => {
    pending.push(sortedOnce(keys.subarray(start, end).filter((_, k) => space.isState(start + k))));
    // Like carrying in a binary counter: runs of about the same length are merged.
    while (pending.length > 1 && pending.at(-2)!.length <= 2 * pending.at(-1)!.length) {
      pending.push(mergeOnce(pending.pop()!, pending.pop()!));
    }
  });
  for (const run of pending.reverse()) {
    distinct = mergeOnce(distinct, run);
    yield { what: WHAT, passes: 0, share: 0 };
  }
  return distinct;
}

/** The keys in ascending order, each once. */
export function sortedOnce(keys: Float64Array): Float64Array<ArrayBuffer> {
  const sorted = keys.slice().sort();
  return sorted.filter((key, k) => k === 0 || key !== sorted[k - 1]);
}

/** Two ascending lists as one, in which every key stands once. */
function mergeOnce(first: Float64Array, second: Float64Array): Float64Array<ArrayBuffer> {
  const merged = new Float64Array(first.length + second.length);
  let length = 0;
  for (let a = 0, b = 0; a < first.length || b < second.length; ) {
    const left = a < first.length ? first[a]! : Number.POSITIVE_INFINITY;
    const right = b < second.length ? second[b]! : Number.POSITIVE_INFINITY;
    merged[length++] = Math.min(left, right);
    if (left <= right) a++;
    if (right <= left) b++;
  }
  return merged.slice(0, length);
}

/** Where a key stands among the sorted ones, which have it. */
export function positionOf(sorted: Float64Array, key: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
