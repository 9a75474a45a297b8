import type { RankedOrder } from '../preference/order.ts';
import type { Axis } from './axis.ts';
import { type Cells, type ImprovementFold, NOTHING } from './mover.ts';

/**
 * The fold over unilateral improvements of a mover whose own options may change jointly.
 *
 * The cells that differ only in the mover's options form a group. Within each group the states are
 * sorted once by the mover's rank, best first. A sweep then walks each group in that order, asking
 * before it inserts, so that a state sees exactly the states that are better for the mover. Where
 * every option may change freely a running minimum answers. Where moves are limited, the limited
 * options are split into two halves: inserting a state spreads its value over the levels from which
 * its first half can be reached, asking scans the levels that the second half can reach. That costs
 * about the square root of the group for each state, where looking at every move would cost the
 * group.
 */
export function sortedImprovements(
  space: Cells,
  axes: readonly Axis[],
  order: RankedOrder,
): ImprovementFold {
  const groups = sortGroups(space, axes, order.ranks);
  const halves = splitLimitedAxes(axes);
  return {
    worst(values, out) {
      out.fill(NOTHING);
      const table = new Int32Array(halves.first.size * halves.second.size);
      for (let g = 0; g + 1 < groups.starts.length; g++) {
        table.fill(NOTHING);
        sweepGroup(groups, g, order.ranks, halves, table, values, out);
      }
    },
  };
}

interface SortedGroups {
  /** Cells of all groups, one group after the other, best rank first within each. */
  readonly cells: Int32Array;
  /** Where each group starts in `cells`; one entry more than groups. */
  readonly starts: Int32Array;
}

function sortGroups(
  { cells, feasible }: Cells,
  axes: readonly Axis[],
  ranks: Int32Array,
): SortedGroups {
  const offsets = ownOffsets(axes);
  const sorted = new Int32Array(cells);
  const starts: number[] = [0];
  let filled = 0;
  for (let base = 0; base < cells; base++) {
    if (!axes.every((axis) => Math.floor(base / axis.stride) % axis.levels === 0)) continue;
    const start = filled;
    for (const offset of offsets) {
      if (feasible[base + offset] === 1) sorted[filled++] = base + offset;
    }
    sorted.subarray(start, filled).sort((a, b) => ranks[b]! - ranks[a]!);
    starts.push(filled);
  }
  return { cells: sorted.subarray(0, filled), starts: Int32Array.from(starts) };
}

/** Distance from the base of a group to each of its cells. */
function ownOffsets(axes: readonly Axis[]): number[] {
  return axes.reduce<number[]>(
    (offsets, axis) =>
      Array.from({ length: axis.levels }, (_, level) =>
        offsets.map((offset) => offset + level * axis.stride),
      ).flat(),
    [0],
  );
}

/** Some of the limited axes as one number: their combined level, and where it can go. */
interface Half {
  readonly axes: readonly Axis[];
  readonly size: number;
  readonly successors: readonly (readonly number[])[];
  readonly predecessors: readonly (readonly number[])[];
}

interface Halves {
  readonly first: Half;
  readonly second: Half;
}

function splitLimitedAxes(axes: readonly Axis[]): Halves {
  const limited = axes.filter((axis) => !axis.free).sort((a, b) => b.levels - a.levels);
  const first: Axis[] = [];
  const second: Axis[] = [];
  for (const axis of limited) (sizeOf(first) <= sizeOf(second) ? first : second).push(axis);
  return { first: createHalf(first), second: createHalf(second) };
}

function sizeOf(axes: readonly Axis[]): number {
  return axes.reduce((size, axis) => size * axis.levels, 1);
}

function createHalf(axes: readonly Axis[]): Half {
  return {
    axes,
    size: sizeOf(axes),
    successors: combinedMoves(axes.map((axis) => axis.successors)),
    predecessors: combinedMoves(axes.map((axis) => axis.predecessors)),
  };
}

/** Moves of several options at once, levels combined with the first option fastest. */
function combinedMoves(moves: readonly (readonly (readonly number[])[])[]): number[][] {
  return moves.reduceRight<number[][]>(
    (rest, own) =>
      rest.flatMap((restTargets) =>
        own.map((targets) =>
          restTargets.flatMap((t) => targets.map((target) => t * own.length + target)),
        ),
      ),
    [[0]],
  );
}

function combinedLevel(cell: number, axes: readonly Axis[]): number {
  let combined = 0;
  for (let k = axes.length - 1; k >= 0; k--) {
    const axis = axes[k]!;
    combined = combined * axis.levels + (Math.floor(cell / axis.stride) % axis.levels);
  }
  return combined;
}

function sweepGroup(
  groups: SortedGroups,
  group: number,
  ranks: Int32Array,
  halves: Halves,
  table: Int32Array,
  values: Int32Array,
  out: Int32Array,
): void {
  const end = groups.starts[group + 1]!;
  let next = groups.starts[group]!;
  while (next < end) {
    const rank = ranks[groups.cells[next]!]!;
    let tieEnd = next;
    while (tieEnd < end && ranks[groups.cells[tieEnd]!] === rank) tieEnd++;
    for (let k = next; k < tieEnd; k++) {
      out[groups.cells[k]!] = leastReachable(groups.cells[k]!, halves, table);
    }
    for (let k = next; k < tieEnd; k++) {
      insert(groups.cells[k]!, values[groups.cells[k]!]!, halves, table);
    }
    next = tieEnd;
  }
}

function leastReachable(cell: number, { first, second }: Halves, table: Int32Array): number {
  const row = combinedLevel(cell, first.axes) * second.size;
  let least = NOTHING;
  for (const target of second.successors[combinedLevel(cell, second.axes)]!) {
    if (table[row + target]! < least) least = table[row + target]!;
  }
  return least;
}

function insert(cell: number, value: number, { first, second }: Halves, table: Int32Array): void {
  const column = combinedLevel(cell, second.axes);
  for (const source of first.predecessors[combinedLevel(cell, first.axes)]!) {
    const at = source * second.size + column;
    if (value < table[at]!) table[at] = value;
  }
}
