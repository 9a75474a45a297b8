/** Whole numbers in the order in which they were added, without an object or a slot of a hash for each. */
export interface NumberList {
  readonly length: number;
  /** The number at a place, which there has to be. */
  at(place: number): number;
  add(number: number): void;
  /** The numbers as they are now, in an array that is as long as they are many. */
  copy(): Uint32Array | Float64Array;
  /** Takes all out, and keeps no more memory than few need. */
  clear(): void;
}

/** Numbers in one piece of memory: a long list is in many, so that nothing is copied and little is unused as it grows. */
const PIECE_BITS = 13;
const PIECE = 2 ** PIECE_BITS;

type Piece = Uint32Array | Float64Array;

/** An empty list of numbers from 0 to below a bound, of 4 bytes each where that is enough and else of 8. */
export function createNumberList(below: number): NumberList {
  const create = (length: number): Piece =>
    below <= 2 ** 32 ? new Uint32Array(length) : new Float64Array(length);
  const pieces: Piece[] = [];
  let length = 0;
  return {
    get length() {
      return length;
    },
    at: (place) => pieces[place >>> PIECE_BITS]![place & (PIECE - 1)]!,
    add(number) {
      const piece = length >>> PIECE_BITS;
      if (piece === pieces.length) pieces.push(create(PIECE));
      pieces[piece]![length++ & (PIECE - 1)] = number;
    },
    copy() {
      const all = create(length);
      for (let from = 0; from < length; from += PIECE) {
        all.set(pieces[from >>> PIECE_BITS]!.subarray(0, length - from), from);
      }
      return all;
    },
    clear() {
      pieces.length = Math.min(pieces.length, 1);
      length = 0;
    },
  };
}
