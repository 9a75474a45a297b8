import type { RankedOrder } from '../preference/order.ts';
import type { Axis } from './axis.ts';
import type { Cells } from './cells.ts';
import { createGroupSorter, type GroupSorter } from './sort-group.ts';

/**
 * The cells that differ only in a mover's own options, group by group, its states sorted by its
 * rank, best first. A state is kept as its position in the group, in the narrowest integers that
 * hold it. Groups in which nothing is better than anything else are left out: there is no
 * improvement in them.
 */
export interface SortedGroups {
  /** The first cell of each group, in which the mover's options stand at their first level. */
  readonly bases: Int32Array;
  /** Where each group starts in `entries`; one more than groups. */
  readonly starts: Int32Array;
  /** Twice the position in the group, and 1 more where a new, lower rank begins. */
  readonly entries: Uint8Array | Uint16Array | Int32Array;
  /** Distance from the base to the cell at each position. */
  readonly offsets: Int32Array;
}

export function sortGroups(
  { cells, feasible }: Cells,
  axes: readonly Axis[],
  { ranks, rankCount }: RankedOrder,
): SortedGroups {
  const offsets = ownOffsets(axes);
  const size = offsets.length;
  const builder = createBuilder(cells, size, createGroupSorter(size, rankCount));
  forEachBase(cells, axes, (base) => {
    builder.begin();
    for (let level = 0; level < size; level++) {
      const cell = base + offsets[level]!;
      if (feasible[cell] === 1) builder.add(level, ranks[cell]!);
    }
    builder.end(base);
  });
  return { ...builder.finish(), offsets };
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

interface GroupsBuilder {
  begin(): void;
  add(level: number, rank: number): void;
  end(base: number): void;
  finish(): Omit<SortedGroups, 'offsets'>;
}

function createBuilder(cells: number, size: number, sorter: GroupSorter): GroupsBuilder {
  const bases = new Int32Array(cells / size);
  const starts = new Int32Array(cells / size + 1);
  const entries = createEntries(cells, size);
  const levels = new Int32Array(size);
  const ranks = new Int32Array(size);
  let groups = 0;
  let filled = 0;
  let count = 0;
  return {
    begin() {
      count = 0;
    },
    add(level, rank) {
      levels[count] = level;
      ranks[count++] = rank;
    },
    end(base) {
      if (count < 2) return;
      sorter.sort(levels, ranks, count);
      if (ranks[0] === ranks[count - 1]) return;
      for (let k = 0; k < count; k++) {
        const begins = k === 0 || ranks[k] !== ranks[k - 1];
        entries[filled++] = 2 * levels[k]! + (begins ? 1 : 0);
      }
      bases[groups++] = base;
      starts[groups] = filled;
    },
    finish: () => ({
      bases: bases.slice(0, groups),
      starts: starts.slice(0, groups + 1),
      entries: entries.slice(0, filled),
    }),
  };
}

function createEntries(cells: number, size: number): Uint8Array | Uint16Array | Int32Array {
  if (size <= 128) return new Uint8Array(cells);
  return size <= 32768 ? new Uint16Array(cells) : new Int32Array(cells);
}
