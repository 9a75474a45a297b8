/** Cells that one word holds a bit for. */
const WORD = 32;

/**
 * A set of cells of one space, such as the states that are stable for somebody, as one bit for each
 * cell. It does not change once it is made.
 */
export class CellSet {
  /** How many cells the space has, members or not. */
  readonly cells: number;
  /** Bit c % 32 of word c / 32 stands for cell c; bits beyond the last cell are 0. */
  readonly words: Uint32Array;

  constructor(cells: number, words: Uint32Array) {
    this.cells = cells;
    this.words = words;
  }

  /** The set of these cells. */
  static of(cells: number, members: Iterable<number>): CellSet {
    const words = new Uint32Array(wordsFor(cells));
    for (const cell of members) words[cell >>> 5]! |= 1 << (cell & 31);
    return new CellSet(cells, words);
  }

  /** Whether a cell is a member; -1, which stands for no cell, is none. */
  has(cell: number): boolean {
    return ((this.words[cell >>> 5]! >>> (cell & 31)) & 1) === 1;
  }

  get count(): number {
    // With a sign most words are small integers, which nothing is allocated for; so it is without an iterator.
    const { buffer, byteOffset, length } = this.words;
    const words = new Int32Array(buffer, byteOffset, length);
    let count = 0;
    for (let w = 0; w < length; w++) count += bitsIn(words[w]!);
    return count;
  }

  /** The members in ascending order. */
  *[Symbol.iterator](): Generator<number> {
    for (let w = 0; w < this.words.length; w++) {
      for (let rest = this.words[w]!; rest !== 0; rest &= rest - 1) {
        yield w * WORD + 31 - Math.clz32(rest & -rest);
      }
    }
  }

  /** The same as an array, where there may be very many. */
  listed(): Int32Array {
    const members = new Int32Array(this.count);
    let count = 0;
    for (let w = 0; w < this.words.length; w++) {
      for (let rest = this.words[w]! | 0; rest !== 0; rest &= rest - 1) {
        members[count++] = w * WORD + 31 - Math.clz32(rest & -rest);
      }
    }
    return members;
  }

  /** Whether both sets have the same members. */
  equals({ words }: CellSet): boolean {
    return this.words.every((word, w) => word === words[w]);
  }

  /** How many members are in the other set as well. */
  countIn({ words }: CellSet): number {
    let count = 0;
    for (let w = 0; w < words.length; w++) {
      const both = this.words[w]! & words[w]!;
      if (both !== 0) count += bitsIn(both);
    }
    return count;
  }

  /** Whether a member is in the other set as well. */
  meets({ words }: CellSet): boolean {
    for (let w = 0; w < words.length; w++) if ((this.words[w]! & words[w]!) !== 0) return true;
    return false;
  }

  /** The members of both sets. */
  and({ words }: CellSet): CellSet {
    const both = this.words.slice();
    for (let w = 0; w < both.length; w++) both[w]! &= words[w]!;
    return new CellSet(this.cells, both);
  }

  /** The members of either set. */
  or({ words }: CellSet): CellSet {
    const either = this.words.slice();
    for (let w = 0; w < either.length; w++) either[w]! |= words[w]!;
    return new CellSet(this.cells, either);
  }

  /** The members that are not in the other set. */
  without({ words }: CellSet): CellSet {
    const left = this.words.slice();
    for (let w = 0; w < left.length; w++) left[w]! &= ~words[w]!;
    return new CellSet(this.cells, left);
  }
}

/** How many words a set of cells of a space takes. */
export function wordsFor(cells: number): number {
  return Math.ceil(cells / WORD);
}

/** The cells that are marked with 1; all others are marked with 0. */
export function markedCells(marks: Uint8Array): CellSet {
  const words = new Uint32Array(wordsFor(marks.length));
  for (let w = 0; w < words.length; w++) {
    const start = w * WORD;
    const end = Math.min(start + WORD, marks.length);
    let word = 0;
    for (let cell = start; cell < end; cell++) word |= marks[cell]! << (cell - start);
    words[w] = word;
  }
  return new CellSet(marks.length, words);
}

/** Counts bits in pairs, then in fours and in bytes, and adds up the bytes. */
function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
