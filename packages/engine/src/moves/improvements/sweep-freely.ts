import type { CellArrays } from '../../kernels/cell-arrays.ts';
import { type CellValues, NOTHING, type Width, widthOf } from '../../kernels/cell-values.ts';
import type { ChangeMarks } from '../../kernels/change-marks.ts';
import { smaller } from '../../kernels/smaller.ts';
import { createBatches, fallenBatches, isNarrow, statesIn } from './batches.ts';
import { blockGroups } from './block-groups.ts';
import { areRows, lineUpGroups } from './line-up-groups.ts';
import type { SortedGroups } from './sorted-groups.ts';

/** Groups swept side by side: what is gathered for them stays in the cache. */
const WIDTH = 64;

/**
 * The least value of the better states, for a mover whose options all move freely. What is smaller is
 * taken into `out`.
 */
export function leastOfBetter(groups: SortedGroups, values: CellValues, out: CellValues): void {
  for (let order = 0; order + 1 < groups.starts.length; order++) {
    for (let g = groups.baseStarts[order]!; g < groups.baseStarts[order + 1]!; g++) {
      sweepGroup(groups, order, groups.bases[g]!, values, out);
    }
  }
}

/** A running minimum, best rank first. Says whether anything became smaller, and marks what did. */
function sweepGroup(
  { starts, entries, offsets }: SortedGroups,
  order: number,
  base: number,
  values: CellValues,
  out: CellValues,
  marks?: ChangeMarks,
): boolean {
  const end = starts[order + 1]!;
  let changed = false;
  let better = NOTHING;
  let soFar = NOTHING;
  for (let k = starts[order]!; k < end; k++) {
    const entry = entries[k]!;
    if ((entry & 1) === 1) better = soFar;
    const cell = base + offsets[entry >> 1]!;
    if (better < out[cell]!) {
      out[cell] = better;
      marks?.markFallen(cell, cell);
      changed = true;
    }
    if (values[cell]! < soFar) soFar = values[cell]!;
  }
  return changed;
}

/**
 * The same in place, with the state itself, in those groups in which something fell since the last
 * time; says whether anything fell.
 */
type Sweep = (values: CellValues, marks: ChangeMarks) => boolean;

export function createFreeSweep(cells: number, groups: SortedGroups, arrays: CellArrays): Sweep {
  return arrays.vectorBytes > 0 ? sweepInBlocks(cells, groups, arrays) : sweepInBatches(groups);
}

/** By a kernel, but for groups that have an order almost to themselves. */
function sweepInBlocks(cells: number, groups: SortedGroups, arrays: CellArrays): Sweep {
  const { starts, bases, baseStarts } = groups;
  const sweeps = new Map<Width, KernelSweep>();
  return (values, marks) => {
    const width = widthOf(values);
    const known = sweeps.get(width) ?? sweepByKernel(cells, groups, width, arrays);
    sweeps.set(width, known);
    let fell = known.sweep(values, marks);
    let order = 0;
    for (const g of known.left) {
      while (g >= baseStarts[order + 1]!) order++;
      if (sweepGroup(groups, order, bases[g]!, values, values, marks)) fell = true;
      marks.visited += starts[order + 1]! - starts[order]!;
    }
    return fell;
  };
}

interface KernelSweep {
  readonly sweep: Sweep;
  /** Positions in the bases of the groups that it leaves out. */
  readonly left: Int32Array;
}

/** Where the cells of each group are neighbours, groups are put side by side; otherwise they lie so. */
function sweepByKernel(
  cells: number,
  groups: SortedGroups,
  width: Width,
  arrays: CellArrays,
): KernelSweep {
  const { kernels, vectorBytes } = arrays;
  if (areRows(groups, vectorBytes / width)) {
    const { rows, left } = lineUpGroups(cells, groups, width, arrays);
    return { sweep: (values, marks) => kernels.lowerRows(values, rows, marks), left };
  }
  const { sorted, left } = blockGroups(cells, groups, width, arrays);
  return { sweep: (values, marks) => kernels.lowerSorted(values, sorted, marks), left };
}

/** Where kernels go cell by cell: groups with the same order side by side, four states of each at a time. */
function sweepInBatches(groups: SortedGroups): Sweep {
  const { bases, starts, entries, offsets } = groups;
  const batches = createBatches(groups, WIDTH);
  const better = new Int32Array(WIDTH);
  const soFar = new Int32Array(WIDTH);

  const sweepBatch = (batch: number, values: CellValues, marks: ChangeMarks): boolean => {
    const order = batches.orders[batch]!;
    const from = batches.starts[batch]!;
    const width = batches.starts[batch + 1]! - from;
    const first = bases[from]!;
    const last = bases[from + width - 1]!;
    const end = starts[order + 1]!;
    let fell = false;
    better.fill(NOTHING);
    soFar.fill(NOTHING);
    for (let k = starts[order]!; k < end; ) {
      const states = k + 4 <= end ? 4 : 1;
      const changed =
        states === 4
          ? lowerFour(values, groups, k, from, width, better, soFar)
          : lowerOne(values, groups, k, from, width, better, soFar);
      for (const next = k + states; k < next; k++) {
        if (changed === 0) continue;
        const offset = offsets[entries[k]! >> 1]!;
        marks.markFallen(first + offset, last + offset);
        fell = true;
      }
    }
    return fell;
  };

  const sweepNarrow = (batch: number, values: CellValues, marks: ChangeMarks): boolean => {
    let fell = false;
    for (let g = batches.starts[batch]!; g < batches.starts[batch + 1]!; g++) {
      const order = batches.orders[batch]!;
      if (sweepGroup(groups, order, bases[g]!, values, values, marks)) fell = true;
    }
    return fell;
  };

  return (values, marks) => {
    let fell = false;
    for (const batch of fallenBatches(groups, batches, marks)) {
      const sweep = isNarrow(batches, batch) ? sweepNarrow : sweepBatch;
      if (sweep(batch, values, marks)) fell = true;
      marks.visited += statesIn(groups, batches, batch);
    }
    return fell;
  };
}

/**
 * Lowers the state at one entry of an order in `width` groups. `better` holds for each group the least
 * value of what ranks higher than the state before, `soFar` that of all states before. `better` stays
 * where the state ties with the one before, otherwise it becomes `soFar`, which is no greater.
 */
function lowerOne(
  values: CellValues,
  { bases, entries, offsets }: SortedGroups,
  entry: number,
  from: number,
  width: number,
  better: Int32Array,
  soFar: Int32Array,
): number {
  const offset = offsets[entries[entry]! >> 1]!;
  const tie = tieOf(entries[entry]!);
  let changed = 0;
  for (let g = 0; g < width; g++) {
    const cell = bases[from + g]! + offset;
    const before = values[cell]!;
    const least = smaller(better[g]!, soFar[g]! | tie);
    const after = smaller(before, least);
    values[cell] = after;
    changed |= before ^ after;
    better[g] = least;
    soFar[g] = smaller(soFar[g]!, after);
  }
  return changed;
}

/** The same for the states at four entries in a row. */
function lowerFour(
  values: CellValues,
  { bases, entries, offsets }: SortedGroups,
  entry: number,
  from: number,
  width: number,
  better: Int32Array,
  soFar: Int32Array,
): number {
  const [entry1, entry2, entry3, entry4] = [
    entries[entry]!,
    entries[entry + 1]!,
    entries[entry + 2]!,
    entries[entry + 3]!,
  ];
  const offset1 = offsets[entry1 >> 1]!;
  const offset2 = offsets[entry2 >> 1]!;
  const offset3 = offsets[entry3 >> 1]!;
  const offset4 = offsets[entry4 >> 1]!;
  const tie1 = tieOf(entry1);
  const tie2 = tieOf(entry2);
  const tie3 = tieOf(entry3);
  const tie4 = tieOf(entry4);
  let changed = 0;
  for (let g = 0; g < width; g++) {
    const base = bases[from + g]!;
    const before1 = values[base + offset1]!;
    const before2 = values[base + offset2]!;
    const before3 = values[base + offset3]!;
    const before4 = values[base + offset4]!;
    const soFar1 = soFar[g]!;
    const least1 = smaller(better[g]!, soFar1 | tie1);
    const after1 = smaller(before1, least1);
    const soFar2 = smaller(soFar1, after1);
    const least2 = smaller(least1, soFar2 | tie2);
    const after2 = smaller(before2, least2);
    const soFar3 = smaller(soFar2, after2);
    const least3 = smaller(least2, soFar3 | tie3);
    const after3 = smaller(before3, least3);
    const soFar4 = smaller(soFar3, after3);
    const least4 = smaller(least3, soFar4 | tie4);
    const after4 = smaller(before4, least4);
    values[base + offset1] = after1;
    values[base + offset2] = after2;
    values[base + offset3] = after3;
    values[base + offset4] = after4;
    changed |= (before1 ^ after1) | (before2 ^ after2) | (before3 ^ after3) | (before4 ^ after4);
    better[g] = least4;
    soFar[g] = smaller(soFar4, after4);
  }
  return changed;
}

/** No bits where a lower rank begins; all bits of NOTHING where a state ties with the one before. */
function tieOf(entry: number): number {
  return ((entry & 1) - 1) & NOTHING;
}
