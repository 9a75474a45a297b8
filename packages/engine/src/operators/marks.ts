import type { Space } from '../space/space.ts';

/** A set of whole numbers, such as pairs of a cell and a decision maker, as one bit for each. */
export interface Marks {
  /** Adds a number; false where it was there already. */
  add(number: number): boolean;
  /** Removes all that were added. */
  clear(): void;
}

/** Bits of one word. */
const WORD = 32;

export function createMarks(below: number): Marks {
  const words = new Uint32Array(Math.ceil(below / WORD));
  let touched: number[] = [];
  return {
    add(number) {
      const word = Math.floor(number / WORD);
      const before = words[word]!;
      const bit = 1 << (number % WORD);
      if ((before & bit) !== 0) return false;
      if (before === 0) touched.push(word);
      words[word] = before | bit;
      return true;
    },
    clear() {
      for (const word of touched) words[word] = 0;
      touched = [];
    },
  };
}

/**
 * Marks that no search is using at the moment; they are empty. Spaces in which others vote or move otherwise share
 * them, so that it costs little to search in very many of these.
 */
const spare = new WeakMap<Space['layout'], Map<number, Marks[]>>();

/**
 * Empty marks for pairs of a cell and a decision maker. Searches of one analysis reuse them, so that
 * a short search costs no more than what it reaches.
 */
export function borrowMarks(space: Space): Marks {
  return spareFor(space).pop() ?? createMarks(space.cells * space.movers.length);
}

/** Lets marks be borrowed again. Those that are not given back are simply lost. */
export function giveMarksBack(space: Space, marks: Marks): void {
  marks.clear();
  spareFor(space).push(marks);
}

function spareFor({ layout, movers }: Space): Marks[] {
  const bySize = spare.get(layout) ?? new Map<number, Marks[]>();
  const marks = bySize.get(movers.length) ?? [];
  spare.set(layout, bySize.set(movers.length, marks));
  return marks;
}
