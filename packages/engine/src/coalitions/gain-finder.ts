import type { CellValues } from '../kernels/cell-values.ts';
import type { RankedOrder } from '../orders/order.ts';
import type { Situation } from '../situation/situation.ts';
import { askedOf } from './acting.ts';
import type { CoalitionReading } from './coalition-reading.ts';
import { isGain } from './gains.ts';
import { type JointComponents, reachedCells } from './joint-components.ts';

/** Goes through what some can bring about from a cell that is a gain over it, each end once. */
export interface GainFinder {
  /** Whether ends come in the order in which cells are reached; otherwise that order is ascending. */
  readonly inOrder: boolean;
  begin(cell: number): void;
  /** The next end; -1 after the last. */
  next(): number;
  /** How many ends were looked at since this was last asked. */
  looks(): number;
  /** In the time of one look at a move so many ends are looked at. */
  readonly endsOfALook: number;
}

/**
 * The gains of a party all of whose members rank the states. What leads back to where it came from is gone through from the best
 * down in the order of the member whom the fewest ends would suit.
 */
export function findGains(
  situation: Situation,
  party: readonly number[],
  reading: CoalitionReading,
  components: JointComponents,
): GainFinder {
  // Of many parties at once nothing is sorted: that would take too much memory.
  return components.successorsOf.size === 0 && reading !== 'movers'
    ? bestFirst(situation, party, reading, components)
    : oneByOne(situation, party, reading, components);
}

/** Ends that are handed over one by one, and those that are next in a list, in the time of one look at a move. */
const HANDED_OVER = 0.5;
const LISTED = 4;

function oneByOne(
  { orders }: Situation,
  party: readonly number[],
  reading: CoalitionReading,
  components: JointComponents,
): GainFinder {
  const reached = reachedCells(components);
  let from = -1;
  let ends: Iterator<number> = [].values();
  let looks = 0;
  return {
    inOrder: true,
    endsOfALook: HANDED_OVER,
    begin(cell) {
      from = cell;
      ends = reached(components.componentOf[cell]!)[Symbol.iterator]();
    },
    next() {
      for (let end = ends.next(); !end.done; end = ends.next()) {
        looks++;
        if (isGain(orders, party, reading, end.value, from)) return end.value;
      }
      return -1;
    },
    looks() {
      const spent = looks;
      looks = 0;
      return spent;
    },
  };
}

/** So many members are sorted for, at most: 8 bytes for each cell and member. */
const MOST_SORTED = 4;

function bestFirst(
  { orders }: Situation,
  party: readonly number[],
  reading: CoalitionReading,
  components: JointComponents,
): GainFinder {
  const { componentOf } = components;
  const starts = startsIn(components);
  const standings = askedOf(orders, party)
    .slice(0, MOST_SORTED)
    .map((member) => standingIn(orders[member] as RankedOrder, starts, componentOf));
  let from = -1;
  let by = standings[0]!;
  let lowest = 0;
  let at = 0;
  let end = 0;
  let looks = 0;
  return {
    inOrder: false,
    endsOfALook: LISTED,
    begin(cell) {
      from = cell;
      for (const one of standings) if (one.above[cell]! < by.above[cell]!) by = one;
      // Of what is as good for one another may have more (Pareto).
      lowest = by.ranks[cell]! + (reading === 'pareto' ? 0 : 1);
      at = starts[componentOf[cell]!]!;
      end = starts[componentOf[cell]! + 1]!;
    },
    next() {
      while (at < end) {
        const to = by.cells[at]!;
        if (by.ranks[to]! < lowest) return -1;
        at++;
        looks++;
        if (isGain(orders, party, reading, to, from)) return to;
      }
      return -1;
    },
    looks() {
      const spent = looks;
      looks = 0;
      return spent;
    },
  };
}

/** Where the cells of each component start, where they are listed one component after the other. */
function startsIn({ count, componentOf }: JointComponents): Int32Array {
  const starts = new Int32Array(count + 1);
  for (const component of componentOf) if (component >= 0) starts[component + 1]!++;
  for (let component = 0; component < count; component++) {
    starts[component + 1]! += starts[component]!;
  }
  return starts;
}

interface Standing {
  readonly ranks: CellValues;
  /** The cells of each component, the best first. */
  readonly cells: Int32Array;
  /** How many in its component are better than a cell. */
  readonly above: Int32Array;
}

function standingIn(order: RankedOrder, starts: Int32Array, componentOf: Int32Array): Standing {
  const { ranks } = order;
  const next = starts.slice();
  const cells = new Int32Array(starts.at(-1)!);
  const above = new Int32Array(componentOf.length);
  for (const cell of bestOf(order)) {
    const component = componentOf[cell]!;
    if (component < 0) continue;
    const place = next[component]!++;
    cells[place] = cell;
    const before = place > starts[component]! ? cells[place - 1]! : -1;
    above[cell] =
      before >= 0 && ranks[before] === ranks[cell] ? above[before]! : place - starts[component]!;
  }
  return { ranks, cells, above };
}

/**
 * Cells among which are all that are gains for a party over a state: those that are better for the member whom the fewest are, or as
 * good where others may have more (Pareto). Undefined where none of them ranks the states.
 */
export function mayBeGains(
  { orders }: Situation,
  party: readonly number[],
  reading: CoalitionReading,
  state: number,
): Int32Array | undefined {
  let fewest: Int32Array | undefined;
  for (const member of party) {
    const order = orders[member]!;
    if (order.kind !== 'ranked') continue;
    const lowest = order.ranks[state]! + (reading === 'pareto' ? 0 : 1);
    const best = bestOf(order);
    const count = countAtLeast(best, order.ranks, lowest);
    if (fewest === undefined || count < fewest.length) fewest = best.subarray(0, count);
  }
  return fewest;
}

/** How many of the cells, the best of which come first, have that rank or a higher one. */
function countAtLeast(best: Int32Array, ranks: CellValues, rank: number): number {
  let low = 0;
  let high = best.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ranks[best[middle]!]! >= rank) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Kept as long as the order: each alliance asks for those of its members. */
const bestFirstIn = new WeakMap<RankedOrder, Int32Array>();

/** All cells, the highest rank first. */
function bestOf(order: RankedOrder): Int32Array {
  const known = bestFirstIn.get(order);
  if (known !== undefined) return known;
  const { ranks, rankCount } = order;
  const starts = new Int32Array(rankCount + 2);
  for (const rank of ranks) starts[rankCount - rank]!++;
  let count = 0;
  for (let k = 0; k < starts.length; k++) {
    const here = starts[k]!;
    starts[k] = count;
    count += here;
  }
  const best = new Int32Array(ranks.length);
  for (let cell = 0; cell < ranks.length; cell++) best[starts[rankCount - ranks[cell]!]!++] = cell;
  bestFirstIn.set(order, best);
  return best;
}
