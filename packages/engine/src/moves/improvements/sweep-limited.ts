import { type CellValues, NOTHING } from '../../kernels/cell-values.ts';
import type { ChangeMarks } from '../../kernels/change-marks.ts';
import { smaller } from '../../kernels/smaller.ts';
import { createBatches, fallenBatches, statesIn } from './batches.ts';
import type { Halves } from './halves.ts';
import type { SortedGroups } from './sorted-groups.ts';

/** Groups swept together, at most, and entries of all their tables together, about. */
const MOST_WIDE = 64;
const TABLE_ENTRIES = 8192;

/** Some groups side by side: entry e of the table of group g is at e * groups + g. */
interface Tables {
  readonly entries: Int32Array;
  /** The least value found for each group. */
  readonly least: Int32Array;
}

interface LimitedSweep {
  /** Takes into `out`, where it is smaller, the least value of the better states that are reached. */
  worst(values: CellValues, out: CellValues): void;
  /** The same in place, in those groups in which something fell since the last time. */
  lower(values: CellValues, marks: ChangeMarks): boolean;
}

/**
 * The sweep of a mover some of whose options are limited. They are split into two halves: inserting
 * a state spreads its value over the levels from which its first half can be reached, asking scans
 * the levels that the second half can reach. That costs about the square root of the group for each
 * state, where looking at every move would cost the group. Groups with the same order are swept side
 * by side, one state of each at a time; of states with the same rank all ask before any is inserted.
 */
export function createLimitedSweep(groups: SortedGroups, halves: Halves): LimitedSweep {
  const most = Math.min(MOST_WIDE, groups.bases.length, Math.floor(TABLE_ENTRIES / halves.size));
  const width = Math.max(1, most);
  const batches = createBatches(groups, width);
  const { bases, starts, entries, offsets } = groups;
  const table = new Int32Array(halves.size * width);
  const tables = { entries: table, least: new Int32Array(width) };

  const sweepBatch = (
    batch: number,
    values: CellValues,
    out: CellValues,
    marks?: ChangeMarks,
  ): boolean => {
    const order = batches.orders[batch]!;
    const from = batches.starts[batch]!;
    const count = batches.starts[batch + 1]! - from;
    const end = starts[order + 1]!;
    let fell = false;
    let inserted = starts[order]!;
    table.fill(NOTHING, 0, halves.size * count);
    for (let k = inserted; k < end; k++) {
      for (; (entries[k]! & 1) === 1 && inserted < k; inserted++) {
        const level = entries[inserted]! >> 1;
        insert(bases, from, count, offsets[level]!, level, halves, tables, values);
      }
      const level = entries[k]! >> 1;
      const offset = offsets[level]!;
      findLeast(level, count, halves, tables);
      if (!take(bases, from, count, offset, tables.least, out)) continue;
      fell = true;
      marks?.markFallen(bases[from]! + offset, bases[from + count - 1]! + offset);
    }
    return fell;
  };

  return {
    worst(values, out) {
      for (let batch = 0; batch < batches.orders.length; batch++) sweepBatch(batch, values, out);
    },
    lower(values, marks) {
      let fell = false;
      for (const batch of fallenBatches(groups, batches, marks)) {
        if (sweepBatch(batch, values, values, marks)) fell = true;
        marks.visited += statesIn(groups, batches, batch);
      }
      return fell;
    },
  };
}

function insert(
  bases: Int32Array,
  from: number,
  count: number,
  offset: number,
  level: number,
  { sources, sourceStarts, firstOf, secondOf }: Halves,
  { entries }: Tables,
  values: CellValues,
): void {
  const column = secondOf[level]!;
  const first = firstOf[level]!;
  const end = sourceStarts[first + 1]!;
  for (let k = sourceStarts[first]!; k < end; k++) {
    const at = (sources[k]! + column) * count;
    for (let g = 0; g < count; g++) {
      const value = values[bases[from + g]! + offset]!;
      entries[at + g] = smaller(value, entries[at + g]!);
    }
  }
}

function findLeast(
  level: number,
  count: number,
  { rows, targets, targetStarts, secondOf }: Halves,
  { entries, least }: Tables,
): void {
  const row = rows[level]!;
  const second = secondOf[level]!;
  const end = targetStarts[second + 1]!;
  least.fill(NOTHING, 0, count);
  for (let k = targetStarts[second]!; k < end; k++) {
    const at = (row + targets[k]!) * count;
    for (let g = 0; g < count; g++) least[g] = smaller(least[g]!, entries[at + g]!);
  }
}

function take(
  bases: Int32Array,
  from: number,
  count: number,
  offset: number,
  least: Int32Array,
  out: CellValues,
): boolean {
  let changed = 0;
  for (let g = 0; g < count; g++) {
    const cell = bases[from + g]! + offset;
    const before = out[cell]!;
    const after = smaller(before, least[g]!);
    out[cell] = after;
    changed |= before ^ after;
  }
  return changed !== 0;
}
