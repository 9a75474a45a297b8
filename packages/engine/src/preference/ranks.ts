import type { Space } from '../space/space.ts';
import type { RankedOrder } from './order.ts';

/** Largest range of keys for which a table of all keys is used instead of sorting. */
const TABLE_LIMIT = 2 ** 22;

/**
 * Turns keys (one number for each cell, higher is better) into dense ordinal ranks. Keys of cells
 * that are not states are ignored.
 */
export function rankKeys(space: Space, keys: Float64Array): RankedOrder {
  return integersBelow(space, keys, TABLE_LIMIT)
    ? rankByTable(space, keys)
    : rankBySorting(space, keys);
}

function integersBelow(space: Space, keys: Float64Array, limit: number): boolean {
  for (let c = 0; c < keys.length; c++) {
    const key = keys[c]!;
    if (space.isState(c) && !(Number.isInteger(key) && key >= 0 && key < limit)) return false;
  }
  return true;
}

function rankByTable(space: Space, keys: Float64Array): RankedOrder {
  const table = new Int32Array(TABLE_LIMIT);
  for (let c = 0; c < keys.length; c++) if (space.isState(c)) table[keys[c]!] = 1;
  let rankCount = 0;
  for (let key = 0; key < TABLE_LIMIT; key++) if (table[key] === 1) table[key] = rankCount++;
  const ranks = new Int32Array(keys.length).fill(-1);
  for (let c = 0; c < keys.length; c++) if (space.isState(c)) ranks[c] = table[keys[c]!]!;
  return { kind: 'ranked', ranks, rankCount };
}

function rankBySorting(space: Space, keys: Float64Array): RankedOrder {
  const distinct = distinctKeys(space, keys);
  const ranks = new Int32Array(keys.length).fill(-1);
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
