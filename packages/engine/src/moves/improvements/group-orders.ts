import { createGroupSorter } from './sort-group.ts';

/**
 * From so many orders on it is asked whether looking for them pays: whether they have occurred so many
 * times on average. Where most groups have an order of their own it does not.
 */
const MANY_ORDERS = 1024;
const WORTH_LOOKING = 4;

/** Orders found last that are tried before a group is sorted. */
const MOST_TRIED = 8;

/**
 * The orders of the states within groups, each kept once. Preferences that are made of statements
 * order most groups alike, since an order depends only on those options of the others that a
 * statement about an own option mentions as well.
 */
export interface GroupOrders {
  /**
   * The number of the order of a group: `ranks` by position in the group, -1 where there is no state.
   * Numbers count from 0 as orders are found. It is -1 where nothing is better than anything else.
   */
  orderOf(ranks: Int32Array): number;
  /** Twice the position in the group, and 1 more where a new, lower rank begins. */
  entries(): Entries;
  /** Where each order starts in the entries; one more than orders. */
  starts(): Int32Array;
}

/** In the narrowest integers that hold every position twice. */
export type Entries = Uint8Array | Uint16Array | Int32Array;

export function createGroupOrders(size: number, rankCount: number): GroupOrders {
  const sorter = createGroupSorter(size, rankCount);
  const sortedLevels = new Int32Array(size);
  const sortedRanks = new Int32Array(size);
  const starts = [0];
  const known = new Map<number, number>();
  const tried: number[] = [];
  let entries = createEntries(size, 64 * size);
  let groups = 0;
  let looking = true;

  const fits = (order: number, ranks: Int32Array, states: number): boolean => {
    const end = starts[order + 1]!;
    let k = starts[order]!;
    if (end - k !== states) return false;
    let before = ranks[entries[k]! >> 1]!;
    for (k++; k < end; k++) {
      const entry = entries[k]!;
      const rank = ranks[entry >> 1]!;
      if ((entry & 1) === 1 ? rank >= before : rank !== before) return false;
      before = rank;
    }
    return before >= 0;
  };

  const append = (states: number): number => {
    const start = starts.at(-1)!;
    if (start + states > entries.length) entries = longer(entries, size);
    for (let k = 0; k < states; k++) {
      const begins = k === 0 || sortedRanks[k] !== sortedRanks[k - 1];
      entries[start + k] = 2 * sortedLevels[k]! + (begins ? 1 : 0);
    }
    return start + states;
  };

  /** Sorts, and looks the order up; a new one is appended. */
  const sortedOrder = (ranks: Int32Array): number => {
    let states = 0;
    for (let level = 0; level < size; level++) {
      if (ranks[level]! < 0) continue;
      sortedLevels[states] = level;
      sortedRanks[states++] = ranks[level]!;
    }
    sorter.sort(sortedLevels, sortedRanks, states);
    const order = starts.length - 1;
    const end = append(states);
    if (looking) {
      const key = hash(entries, starts[order]!, end);
      const same = known.get(key);
      if (same !== undefined && fits(same, ranks, states)) return same;
      if (same === undefined) known.set(key, order);
      looking = order < MANY_ORDERS || WORTH_LOOKING * order < groups;
    }
    starts.push(end);
    return order;
  };

  /** One of the orders found last, or -1. */
  const orderTried = (ranks: Int32Array, states: number): number => {
    for (let k = 0; k < tried.length; k++) {
      const order = tried[k]!;
      if (!fits(order, ranks, states)) continue;
      for (let later = k; later > 0; later--) tried[later] = tried[later - 1]!;
      tried[0] = order;
      return order;
    }
    return -1;
  };

  return {
    orderOf(ranks) {
      const states = comparableStates(ranks);
      if (states === 0) return -1;
      groups++;
      if (!looking) return sortedOrder(ranks);
      const known = orderTried(ranks, states);
      if (known >= 0) return known;
      const order = sortedOrder(ranks);
      tried.unshift(order);
      if (tried.length > MOST_TRIED) tried.pop();
      return order;
    },
    entries: () => entries.slice(0, starts.at(-1)),
    starts: () => Int32Array.from(starts),
  };
}

/** Number of states in a group, or 0 where nothing is better than anything else. */
function comparableStates(ranks: Int32Array): number {
  let states = 0;
  let least = 0x7fffffff;
  let greatest = -1;
  for (let level = 0; level < ranks.length; level++) {
    const rank = ranks[level]!;
    if (rank < 0) continue;
    states++;
    if (rank < least) least = rank;
    if (rank > greatest) greatest = rank;
  }
  return least < greatest ? states : 0;
}

function hash(entries: Entries, start: number, end: number): number {
  let found = end - start;
  for (let k = start; k < end; k++) found = Math.imul(found ^ entries[k]!, 0x01000193);
  return found;
}

function createEntries(size: number, length: number): Entries {
  if (size <= 128) return new Uint8Array(length);
  return size <= 32768 ? new Uint16Array(length) : new Int32Array(length);
}

function longer(entries: Entries, size: number): Entries {
  const more = createEntries(size, 2 * entries.length);
  more.set(entries);
  return more;
}
