import type { ChangeMarks } from '../../kernels/change-marks.ts';
import type { SortedGroups } from './sorted-groups.ts';

/** Room for the gaps between the groups of a batch, as a multiple of the groups. */
const GAPS = 8;

/** Cells that lie closer than this are looked at as one stretch. */
const CLOSE = 64;

/** Fewer groups are swept one by one, and always: there looking for marks costs as much. */
const NARROW = 4;

/** Groups with the same order that are swept side by side: neighbours, or nearly. */
export interface Batches {
  /** The order of each batch. */
  readonly orders: Int32Array;
  /** Where each batch starts in the bases of the groups; one more than batches. */
  readonly starts: Int32Array;
  /** The cells of a group: from which distance from its base to which they lie close together. */
  readonly stretches: readonly (readonly [number, number])[];
}

/** Batches of up to `width` groups. */
export function createBatches(
  { bases, baseStarts, offsets }: SortedGroups,
  width: number,
): Batches {
  const stretches = stretchesOf(offsets);
  const span = (GAPS * width * offsets.length) / stretches.length;
  const orders: number[] = [];
  const starts: number[] = [];
  for (let order = 0; order + 1 < baseStarts.length; order++) {
    const end = baseStarts[order + 1]!;
    for (let from = baseStarts[order]!; from < end; ) {
      orders.push(order);
      starts.push(from);
      const most = Math.min(end, from + width);
      const first = bases[from]!;
      do from++;
      while (from < most && bases[from]! - first < span);
    }
  }
  starts.push(bases.length);
  return { orders: Int32Array.from(orders), starts: Int32Array.from(starts), stretches };
}

/** The distances of the cells of a group, from one to another where they lie close together. */
export function stretchesOf(offsets: Int32Array): [number, number][] {
  const stretches: [number, number][] = [];
  for (const offset of offsets.slice().sort()) {
    const before = stretches.at(-1);
    if (before !== undefined && offset - before[1] < CLOSE) before[1] = offset;
    else stretches.push([offset, offset]);
  }
  return stretches;
}

/**
 * The batches in which something fell since their mover last looked. Asked before it sweeps: what it
 * lowers itself does not concern it.
 */
export function fallenBatches(
  { bases }: SortedGroups,
  batches: Batches,
  marks: ChangeMarks,
): number[] {
  const { orders, starts, stretches } = batches;
  const fallen: number[] = [];
  for (let batch = 0; batch < orders.length; batch++) {
    const first = bases[starts[batch]!]!;
    const last = bases[starts[batch + 1]! - 1]!;
    if (isNarrow(batches, batch) || fellIn(stretches, first, last, marks)) fallen.push(batch);
  }
  return fallen;
}

function fellIn(
  stretches: Batches['stretches'],
  first: number,
  last: number,
  marks: ChangeMarks,
): boolean {
  return stretches.some(([from, to]) => marks.hasFallen(first + from, last + to));
}

export function isNarrow({ starts }: Batches, batch: number): boolean {
  return starts[batch + 1]! - starts[batch]! < NARROW;
}

export function statesIn({ starts }: SortedGroups, batches: Batches, batch: number): number {
  const order = batches.orders[batch]!;
  const groups = batches.starts[batch + 1]! - batches.starts[batch]!;
  return groups * (starts[order + 1]! - starts[order]!);
}
