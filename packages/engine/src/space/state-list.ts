import type { StateWords } from '../model/state-words.ts';
import { sortByKeys } from '../moves/listed/sort-by-keys.ts';

/** What the levels that are left to an option add to a word. */
export interface BoxPart {
  readonly word: number;
  readonly terms: readonly number[];
}

/** Words of states that are added one box of combinations after the other. */
export class StateList {
  readonly #bases: readonly number[];
  #words: readonly Float64Array[];
  #length = 0;

  constructor(bases: readonly number[]) {
    this.#bases = bases;
    this.#words = bases.map(() => new Float64Array(1024));
  }

  get length(): number {
    return this.#length;
  }

  /** Adds to the words in `base` every combination of one term from each part, `size` in all. */
  addBox(base: readonly number[], parts: readonly BoxPart[], size: number): void {
    this.#makeRoom(size);
    for (let w = 0; w < base.length; w++) {
      const words = this.#words[w]!;
      words[this.#length] = base[w]!;
      multiplyBox(words, this.#length, w, parts);
    }
    this.#length += size;
  }

  /** The states in ascending order. */
  sorted(): StateWords {
    const words = this.#words.map((values) => values.subarray(0, this.#length));
    return { count: this.#length, words: inOrder(words), bases: this.#bases };
  }

  #makeRoom(more: number): void {
    const needed = this.#length + more;
    const room = this.#words[0]!.length;
    if (needed <= room) return;
    this.#words = this.#words.map((values) => {
      const larger = new Float64Array(Math.max(needed, Math.ceil(room * 1.5)));
      larger.set(values.subarray(0, this.#length));
      return larger;
    });
  }
}

/** Parts of other words repeat what is there, so that the same place is the same state in all. */
function multiplyBox(
  words: Float64Array,
  start: number,
  w: number,
  parts: readonly BoxPart[],
): void {
  let filled = 1;
  for (const { word, terms } of parts) {
    for (let k = terms.length - 1; k >= 0; k--) {
      const term = word === w ? terms[k]! : 0;
      const target = start + k * filled;
      for (let c = 0; c < filled; c++) words[target + c] = words[start + c]! + term;
    }
    filled *= terms.length;
  }
}

function inOrder(words: readonly Float64Array[]): Float64Array[] {
  if (words.length === 1) return [words[0]!.slice().sort()];
  const order = sortByKeys(words);
  return words.map((values) => Float64Array.from(order, (position) => values[position]!));
}
