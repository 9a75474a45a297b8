import type { RankedOrder } from '../../orders/order.ts';
import type { Axis } from '../axis.ts';
import type { Cells } from '../cells.ts';
import { createGroupOrders, type Entries } from './group-orders.ts';

/**
 * The cells that differ only in a mover's own options, group by group, its states sorted by its
 * rank, best first. Groups whose states stand in the same order share it. Groups in which nothing is
 * better than anything else are left out: there is no improvement in them.
 */
export interface SortedGroups {
  /**
   * The first cell of each group, in which the mover's options stand at their first level: the groups
   * of one order after those of another, ascending within each.
   */
  readonly bases: Int32Array;
  /** Where the groups of each order start in `bases`; one more than orders. */
  readonly baseStarts: Int32Array;
  /** Where each order starts in `entries`; one more than orders. */
  readonly starts: Int32Array;
  /** Twice the position in the group, and 1 more where a new, lower rank begins. */
  readonly entries: Entries;
  /** Distance from the base to the cell at each position. */
  readonly offsets: Int32Array;
  /** States in all these groups. */
  readonly states: number;
}

export function sortGroups(
  { cells }: Cells,
  axes: readonly Axis[],
  { ranks, rankCount }: RankedOrder,
): SortedGroups {
  const offsets = ownOffsets(axes);
  const size = offsets.length;
  const orders = createGroupOrders(size, rankCount);
  /** The order of each group, or -1 where there is no improvement in it. */
  const orderOf = new Int32Array(cells / size);
  const own = new Int32Array(size);
  let groups = 0;
  forEachBase(cells, axes, (base) => {
    for (let level = 0; level < size; level++) own[level] = ranks[base + offsets[level]!]!;
    orderOf[groups++] = orders.orderOf(own);
  });
  const starts = orders.starts();
  const byOrder = gather(cells, axes, orderOf, starts.length - 1);
  return {
    ...byOrder,
    starts,
    entries: orders.entries(),
    offsets,
    states: countStates(byOrder.baseStarts, starts),
  };
}

/** Puts the bases of each order together, in the order in which they stand. */
function gather(
  cells: number,
  axes: readonly Axis[],
  orderOf: Int32Array,
  orders: number,
): Pick<SortedGroups, 'bases' | 'baseStarts'> {
  const baseStarts = new Int32Array(orders + 1);
  for (let g = 0; g < orderOf.length; g++) if (orderOf[g]! >= 0) baseStarts[orderOf[g]! + 1]!++;
  for (let order = 0; order < orders; order++) baseStarts[order + 1]! += baseStarts[order]!;
  const next = baseStarts.slice();
  const bases = new Int32Array(baseStarts[orders]!);
  let group = 0;
  // The bases are gone through once more rather than kept beside what is made of them.
  forEachBase(cells, axes, (base) => {
    const order = orderOf[group++]!;
    if (order >= 0) bases[next[order]!++] = base;
  });
  return { bases, baseStarts };
}

function countStates(baseStarts: Int32Array, starts: Int32Array): number {
  let states = 0;
  for (let order = 0; order + 1 < starts.length; order++) {
    const groups = baseStarts[order + 1]! - baseStarts[order]!;
    states += groups * (starts[order + 1]! - starts[order]!);
  }
  return states;
}

/** Calls `visit` with every cell in which all the axes stand at their first level. */
function forEachBase(
  cells: number,
  axes: readonly Axis[],
  visit: (base: number) => void,
  k = axes.length - 1,
  from = 0,
): void {
  const axis = axes[k];
  if (axis === undefined) {
    for (let cell = from; cell < from + cells; cell++) visit(cell);
    return;
  }
  const span = axis.stride * axis.levels;
  for (let outer = from; outer < from + cells; outer += span) {
    forEachBase(axis.stride, axes, visit, k - 1, outer);
  }
}

/** Distance from the base of a group to each of its cells, the first axis varying fastest. */
function ownOffsets(axes: readonly Axis[]): Int32Array {
  const offsets = axes.reduce<number[]>(
    (found, axis) =>
      Array.from({ length: axis.levels }, (_, level) =>
        found.map((offset) => offset + level * axis.stride),
      ).flat(),
    [0],
  );
  return Int32Array.from(offsets);
}
