import type { RankedOrder } from '../preference/order.ts';
import type { Axis } from './axis.ts';
import { createHalves, type Halves } from './halves.ts';
import { type Cells, type ImprovementFold, NOTHING, type SortedImprovements } from './mover.ts';
import { type SortedGroups, sortGroups } from './sorted-groups.ts';

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
  sorted?: SortedImprovements,
): ImprovementFold {
  const groups = sorted?.kind === 'groups' ? sorted.groups : sortGroups(space, axes, order);
  const sweep = axes.every((axis) => axis.free)
    ? (values: Int32Array, out: Int32Array) => sweepFreely(groups, values, out)
    : limitedSweep(groups, createHalves(axes));
  const worst: ImprovementFold['worst'] = (values, out) => {
    out.fill(NOTHING);
    sweep(values, out);
  };
  // In place a value may travel on within one sweep, so a move after a move must be a move.
  const closed = axes.every((axis) => axis.closed);
  const fold: ImprovementFold = {
    sorted: { kind: 'groups', groups },
    worst,
    cellsPerFold: groups.entries.length,
  };
  return closed ? { ...fold, lower: (values) => sweep(values, values) } : fold;
}

/** Takes into `out` what is smaller, and says whether anything was. `out` may be `values`. */
type Sweep = (values: Int32Array, out: Int32Array) => boolean;

function sweepFreely(
  { bases, starts, entries, offsets }: SortedGroups,
  values: Int32Array,
  out: Int32Array,
): boolean {
  let changed = false;
  for (let g = 0; g < bases.length; g++) {
    const base = bases[g]!;
    const end = starts[g + 1]!;
    let better = NOTHING;
    let soFar = NOTHING;
    for (let k = starts[g]!; k < end; k++) {
      const entry = entries[k]!;
      if ((entry & 1) === 1) better = soFar;
      const cell = base + offsets[entry >> 1]!;
      if (better < out[cell]!) {
        out[cell] = better;
        changed = true;
      }
      if (values[cell]! < soFar) soFar = values[cell]!;
    }
  }
  return changed;
}

function limitedSweep(groups: SortedGroups, halves: Halves): Sweep {
  const table = new Int32Array(halves.size);
  return (values, out) => {
    let changed = false;
    for (let g = 0; g + 1 < groups.starts.length; g++) {
      table.fill(NOTHING);
      if (sweepGroup(groups, g, halves, table, values, out)) changed = true;
    }
    return changed;
  };
}

/** Of states with the same rank all ask before any is inserted. */
function sweepGroup(
  { bases, starts, entries, offsets }: SortedGroups,
  group: number,
  halves: Halves,
  table: Int32Array,
  values: Int32Array,
  out: Int32Array,
): boolean {
  const base = bases[group]!;
  const end = starts[group + 1]!;
  let changed = false;
  let inserted = starts[group]!;
  for (let k = inserted; k < end; k++) {
    if ((entries[k]! & 1) === 1) {
      for (; inserted < k; inserted++) {
        const level = entries[inserted]! >> 1;
        insert(level, values[base + offsets[level]!]!, halves, table);
      }
    }
    const level = entries[k]! >> 1;
    const least = leastReachable(level, halves, table);
    const cell = base + offsets[level]!;
    if (least < out[cell]!) {
      out[cell] = least;
      changed = true;
    }
  }
  return changed;
}

function leastReachable(
  level: number,
  { rows, targets, targetStarts, secondOf }: Halves,
  table: Int32Array,
): number {
  const row = rows[level]!;
  const second = secondOf[level]!;
  const end = targetStarts[second + 1]!;
  let least = NOTHING;
  for (let k = targetStarts[second]!; k < end; k++) {
    const value = table[row + targets[k]!]!;
    if (value < least) least = value;
  }
  return least;
}

function insert(
  level: number,
  value: number,
  { sources, sourceStarts, firstOf, secondOf }: Halves,
  table: Int32Array,
): void {
  const column = secondOf[level]!;
  const first = firstOf[level]!;
  const end = sourceStarts[first + 1]!;
  for (let k = sourceStarts[first]!; k < end; k++) {
    const at = sources[k]! + column;
    if (value < table[at]!) table[at] = value;
  }
}
