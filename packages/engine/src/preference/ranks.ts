import type { Space } from '../space/space.ts';
import type { RankedOrder } from './order.ts';

/** Keys up to this many times the number of cells are ranked by a table of all keys. */
const TABLE_ROOM = 8;

/**
 * Turns keys (one number for each cell, higher is better) into dense ordinal ranks, which are
 * written to `ranks`. Keys of cells that are not states are ignored.
 */
export function rankKeys(
  space: Space,
  keys: Float64Array,
  ranks: Int32Array = space.arrays.int32(space.cells),
): RankedOrder {
  const range = rangeOfIntegers(space, keys);
  const rankCount =
    range !== undefined && range <= TABLE_ROOM * space.cells
      ? rankByTable(space, keys, range, ranks)
      : rankBySorting(space, keys, ranks);
  return { kind: 'ranked', ranks, rankCount };
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

function rankByTable(space: Space, keys: Float64Array, range: number, ranks: Int32Array): number {
  for (let c = 0; c < ranks.length; c++) ranks[c] = space.isState(c) ? keys[c]! : -1;
  return numberKeys(ranks, range);
}

/**
 * In place: whole numbers from 0 on and below `range` become their positions among those that occur;
 * what is negative becomes -1. Returns how many different ones there are.
 */
export function numberKeys(keys: Int32Array, range: number): number {
  // What is negative takes the first place, so that nothing depends on a branch.
  const table = new Int32Array(range + 1);
  for (let c = 0; c < keys.length; c++) table[Math.max(keys[c]!, -1) + 1] = 1;
  let count = 0;
  for (let k = 1; k <= range; k++) if (table[k] === 1) table[k] = count++;
  table[0] = -1;
  for (let c = 0; c < keys.length; c++) keys[c] = table[Math.max(keys[c]!, -1) + 1]!;
  return count;
}

function rankBySorting(space: Space, keys: Float64Array, ranks: Int32Array): number {
  const distinct = distinctKeys(space, keys);
  for (let c = 0; c < ranks.length; c++) {
    ranks[c] = space.isState(c) ? positionOf(distinct, keys[c]!) : -1;
  }
  return distinct.length;
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
