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
