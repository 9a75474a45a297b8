import { type CellValues, nothingIn } from '../../kernels/cell-values.ts';
import type { VisitTargets } from '../visit-targets.ts';
import { type CarriedRows, wordsIn } from './carried-rows.ts';

type ReadRow = CarriedRows['readTargets'];

/** Visits the states whose bits are in the row of a cell. */
export function visitRow({ groups }: CarriedRows, read: ReadRow): VisitTargets {
  return (cell, visit) => {
    const group = groups.groupOf[cell]!;
    // A visit may come here again.
    const row = new Int32Array(wordsIn(groups, group));
    read(cell, row);
    forEachBit(row, (position) => visit(groups.members[groups.starts[group]! + position]!));
  };
}

function forEachBit(row: Int32Array, visit: (position: number) => void): void {
  for (let w = 0; w < row.length; w++) {
    for (let rest = row[w]!; rest !== 0; rest &= rest - 1) {
      visit(32 * w + 31 - Math.clz32(rest & -rest));
    }
  }
}

/** So many of the least values are looked for in a row before all of it is gone through. */
const FEW = 64;

/**
 * out[s] = minimum of values over the row of s; 'no such value' where there is none. The values of a group
 * are sorted once: where much is carried, one of the first is in the row.
 */
export function leastInRows({ groups }: CarriedRows, read: ReadRow) {
  const { members, starts } = groups;
  return (values: CellValues, out: CellValues): void => {
    const nothing = nothingIn(out);
    out.fill(nothing);
    for (let group = 0; group + 1 < starts.length; group++) {
      const cells = members.subarray(starts[group]!, starts[group + 1]!);
      const ascending = positionsByValue(cells, values);
      if (ascending.length === 0) continue;
      const row = new Int32Array(wordsIn(groups, group));
      const few = Math.min(FEW, ascending.length);
      for (const cell of cells) {
        read(cell, row);
        let k = 0;
        while (k < few && !hasBit(row, ascending[k]!)) k++;
        if (k < few) out[cell] = values[cells[ascending[k]!]!]!;
        else if (k < ascending.length) out[cell] = leastOf(row, cells, values, nothing);
      }
    }
  };
}

function hasBit(row: Int32Array, position: number): boolean {
  return (row[position >>> 5]! & (1 << (position & 31))) !== 0;
}

/** Positions of the cells with a value, the least value first. */
function positionsByValue(cells: Int32Array, values: CellValues): Int32Array {
  const nothing = nothingIn(values);
  const combined = new Float64Array(cells.length);
  let count = 0;
  for (let k = 0; k < cells.length; k++) {
    const value = values[cells[k]!]!;
    if (value !== nothing) combined[count++] = value * cells.length + k;
  }
  const sorted = combined.subarray(0, count).sort();
  return Int32Array.from(
    sorted,
    (value) => value - Math.floor(value / cells.length) * cells.length,
  );
}

function leastOf(row: Int32Array, cells: Int32Array, values: CellValues, nothing: number): number {
  let least = nothing;
  forEachBit(row, (position) => {
    const value = values[cells[position]!]!;
    if (value < least) least = value;
  });
  return least;
}

/** Words of rows that are looked at, at most, to see whether two drafts in a row come to one. */
const MOST_WORDS = 2 ** 22;

/** Whether two drafts that carry one after the other always lead back or to where one leads. */
export function isClosedByRows({ groups, positionOf, readTargets }: CarriedRows): boolean {
  let looked = 0;
  for (let group = 0; group + 1 < groups.starts.length; group++) {
    const words = wordsIn(groups, group);
    const [row, next] = [new Int32Array(words), new Int32Array(words)];
    for (let k = groups.starts[group]!; k < groups.starts[group + 1]!; k++) {
      const cell = groups.members[k]!;
      readTargets(cell, row);
      const position = positionOf[cell]!;
      row[position >>> 5]! |= 1 << (position & 31);
      let closed = true;
      forEachBit(row, (draft) => {
        const middle = groups.members[groups.starts[group]! + draft]!;
        if (!closed || middle === cell) return;
        readTargets(middle, next);
        looked += words;
        closed = looked <= MOST_WORDS && next.every((word, w) => (word & ~row[w]!) === 0);
      });
      if (!closed) return false;
    }
  }
  return true;
}
