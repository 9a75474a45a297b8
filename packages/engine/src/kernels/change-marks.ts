import type { CellValues } from './cell-values.ts';

/** Cells that share a mark: 2 to this power. */
const SHIFT = 6;
export const CELLS_OF_MARK = 1 << SHIFT;

/** How many marks so many cells have. */
export function marksFor(cells: number): number {
  return ((cells - 1) >> SHIFT) + 1;
}

/**
 * Where values have fallen, and when: for each run of neighbouring cells the last sweep in which one
 * of its values fell. A mover need only look at groups in which something fell since it last did. A
 * run may be marked though nothing in it fell, never the other way round.
 */
export class ChangeMarks {
  /** The last sweep in which something fell, by run. */
  readonly last: Int32Array;
  /** The current sweep, and from which one on what fell concerns its mover. */
  now = 1;
  since = 0;
  /** Cells that the current sweep has looked at. */
  visited = 0;

  /** The marks of so many cells, in an array for them that holds anything. */
  constructor(cells: number, last: Int32Array = new Int32Array(marksFor(cells))) {
    this.last = last.fill(0);
  }

  /** Begins the next sweep, of a mover that last did so as the given one, or 0 if it never did. */
  begin(sweep: number, before: number): void {
    this.now = sweep;
    this.since = before === 0 ? 0 : before + 1;
    this.visited = 0;
  }

  /** Whether something fell in one of these cells since the mover looked, or may have. */
  hasFallen(first: number, last: number): boolean {
    const end = last >> SHIFT;
    for (let run = first >> SHIFT; run <= end; run++) {
      if (this.last[run]! >= this.since) return true;
    }
    return false;
  }

  markFallen(first: number, last: number): void {
    const end = last >> SHIFT;
    for (let run = first >> SHIFT; run <= end; run++) this.last[run] = this.now;
  }
}

/** Takes the smaller of both arrays into the first, marks where that changed it, and says whether it did. */
export function lowerMarking(values: CellValues, others: CellValues, marks: ChangeMarks): boolean {
  let fell = false;
  for (let first = 0; first < values.length; first += CELLS_OF_MARK) {
    const end = Math.min(values.length, first + CELLS_OF_MARK);
    let changed = false;
    for (let cell = first; cell < end; cell++) {
      if (others[cell]! >= values[cell]!) continue;
      values[cell] = others[cell]!;
      changed = true;
    }
    if (!changed) continue;
    marks.last[first >> SHIFT] = marks.now;
    fell = true;
  }
  return fell;
}
