import type { Link } from './column-order.ts';

/** An item of a column: a card, or the lane of a line that passes through. */
export interface Slot {
  readonly id: string;
  readonly height: number;
}

const ROUNDS = 6;

/**
 * Tops of the items of all columns, in the order given: as near as can be to the mean height of what
 * each is connected with, without one coming closer than the gap to the next.
 */
export function placeColumns(
  columns: readonly (readonly Slot[])[],
  links: readonly Link[],
  gap: number,
): Map<string, number> {
  const centres = new Map<string, number>();
  for (const column of columns) stack(column, gap, centres);
  const neighbours = neighboursBy(links);
  for (let round = 0; round < ROUNDS; round++) {
    const sequence = round % 2 === 0 ? columns : [...columns].reverse();
    for (const column of sequence) settle(column, neighbours, gap, centres);
  }
  const tops = columns.flatMap((column) =>
    column.map(({ id, height }) => [id, centres.get(id)! - height / 2] as const),
  );
  const highest = Math.min(...tops.map(([, top]) => top));
  return new Map(tops.map(([id, top]) => [id, top - highest]));
}

/** One below the other, around the same middle for every column. */
function stack(column: readonly Slot[], gap: number, centres: Map<string, number>): void {
  const total = column.reduce((sum, { height }) => sum + height + gap, -gap);
  let top = -total / 2;
  for (const { id, height } of column) {
    centres.set(id, top + height / 2);
    top += height + gap;
  }
}

function neighboursBy(links: readonly Link[]): Map<string, string[]> {
  const neighbours = new Map<string, string[]>();
  for (const [a, b] of links) {
    neighbours.set(a, [...(neighbours.get(a) ?? []), b]);
    neighbours.set(b, [...(neighbours.get(b) ?? []), a]);
  }
  return neighbours;
}

/**
 * Least squares under the order: wishes are taken together where they would overlap, and the
 * items of such a block share its mean (pool adjacent violators).
 */
function settle(
  column: readonly Slot[],
  neighbours: ReadonlyMap<string, readonly string[]>,
  gap: number,
  centres: Map<string, number>,
): void {
  let offset = 0;
  const offsets: number[] = [];
  const blocks: { sum: number; count: number }[] = [];
  column.forEach(({ id, height }, k) => {
    if (k > 0) offset += column[k - 1]!.height / 2 + gap + height / 2;
    offsets.push(offset);
    const wish = meanOf(neighbours.get(id) ?? [id], centres) - offset;
    blocks.push({ sum: wish, count: 1 });
    while (blocks.length > 1 && mean(blocks.at(-2)!) > mean(blocks.at(-1)!)) {
      const last = blocks.pop()!;
      const before = blocks.at(-1)!;
      before.sum += last.sum;
      before.count += last.count;
    }
  });
  const settled = blocks.flatMap((block) => Array<number>(block.count).fill(mean(block)));
  column.forEach(({ id }, k) => {
    centres.set(id, settled[k]! + offsets[k]!);
  });
}

function mean({ sum, count }: { readonly sum: number; readonly count: number }): number {
  return sum / count;
}

function meanOf(ids: readonly string[], centres: ReadonlyMap<string, number>): number {
  return ids.reduce((sum, id) => sum + centres.get(id)!, 0) / ids.length;
}
