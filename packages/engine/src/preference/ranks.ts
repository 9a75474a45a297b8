import type { Space } from '../space/space.ts';
import type { RankedOrder } from './order.ts';

/** Keys up to this many times the number of cells are ranked by a table of all keys. */
const TABLE_ROOM = 8;

/**
 * Turns keys (one number for each cell, higher is better) into dense ordinal ranks. Keys of cells
 * that are not states are ignored. Whoever knows that all others are whole numbers from 0 on, and
 * below what, says so by `known`.
 */
export function rankKeys(space: Space, keys: Float64Array, known?: number): RankedOrder {
  const range =
    known !== undefined && known <= TABLE_ROOM * space.cells ? known : rangeOfIntegers(space, keys);
  return range !== undefined && range <= TABLE_ROOM * space.cells
    ? rankByTable(space, keys, range)
    : rankBySorting(space, keys);
}

/** One more than the largest key, or undefined if some key is not a whole number from 0 on. */
function rangeOfIntegers(space: Space, keys: Float64Array): number | undefined {
  let range = 0;
  for (let c = 0; c < keys.length; c++) {
    if (!space.isState(c)) continue;
    const key = keys[c]!;
    if (!Number.isInteger(key) || key < 0) return undefined;
    if (key >= range) range = key + 1;
  }
  return range;
}

function rankByTable(space: Space, keys: Float64Array, range: number): RankedOrder {
  const table = new Int32Array(range);
  for (let c = 0; c < keys.length; c++) if (space.isState(c)) table[keys[c]! | 0] = 1;
  let rankCount = 0;
  for (let key = 0; key < range; key++) if (table[key] === 1) table[key] = rankCount++;
  const ranks = space.arrays.int32(keys.length).fill(-1);
  for (let c = 0; c < keys.length; c++) if (space.isState(c)) ranks[c] = table[keys[c]! | 0]!;
  return { kind: 'ranked', ranks, rankCount };
}

function rankBySorting(space: Space, keys: Float64Array): RankedOrder {
  const distinct = distinctKeys(space, keys);
  const ranks = space.arrays.int32(keys.length).fill(-1);
  for (let c = 0; c < keys.length; c++) {
    if (space.isState(c)) ranks[c] = positionOf(distinct, keys[c]!);
  }
  return { kind: 'ranked', ranks, rankCount: distinct.length };
}

function distinctKeys(space: Space, keys: Float64Array): Float64Array {
  const sorted = keys.filter((_, c) => space.isState(c)).sort();
  return sorted.filter((key, k) => k === 0 || key !== sorted[k - 1]);
}

function positionOf(sorted: Float64Array, key: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
