import { sortDescending } from './sort-descending.ts';

/** The drafts of a group as each of some voters sees them, best first. */
export interface Standings {
  /** Words for one bit for each draft. */
  readonly words: number;
  /** Rows of bits: for each voter those of its first so many drafts, then rows to copy to. */
  readonly rows: Int32Array;
  /** How many drafts have a higher key for a voter. */
  countAbove(voter: number, key: number): number;
  /** Where in `rows` the bits of a voter's so many first drafts stand, if need be copied to a slot. */
  beginning(voter: number, count: number, slot: number): number;
}

/** Words for as many bits as there are drafts. */
export function wordsFor(drafts: number): number {
  return Math.ceil(drafts / 32);
}

/** Words that the rows of one voter take at most. Of more drafts not every beginning is written down. */
export const MOST_WORDS = 2 ** 17;

/** `keys` are those of the drafts for each voter, whole numbers; `slots` is how many rows are copied to. */
export function createStandings(
  keys: readonly Int32Array[],
  drafts: number,
  slots: number,
  mostWords: number = MOST_WORDS,
): Standings {
  const voters = keys.map(sortDescending);
  const words = wordsFor(drafts);
  let step = 1;
  while ((drafts / step) * words > mostWords) step *= 2;
  const rowsForEach = Math.floor(drafts / step) + 1;
  const slotsAt = voters.length * rowsForEach * words;
  const rows = new Int32Array(slotsAt + (step === 1 ? 0 : slots * words));
  for (const [voter, { positions }] of voters.entries()) {
    for (let row = 1; row < rowsForEach; row++) {
      const here = (voter * rowsForEach + row) * words;
      rows.copyWithin(here, here - words, here);
      for (let k = (row - 1) * step; k < row * step; k++) setBit(rows, here, positions[k]!);
    }
  }
  return {
    words,
    rows,
    countAbove: (voter, key) => countAbove(voters[voter]!.keys, key),
    beginning(voter, count, slot) {
      const row = Math.floor(count / step);
      const written = (voter * rowsForEach + row) * words;
      if (row * step === count) return written;
      const copied = slotsAt + slot * words;
      rows.copyWithin(copied, written, written + words);
      const { positions } = voters[voter]!;
      for (let k = row * step; k < count; k++) setBit(rows, copied, positions[k]!);
      return copied;
    },
  };
}

/** How many of the keys, the highest of which come first, are higher than one. */
function countAbove(keys: Int32Array, key: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (keys[middle]! > key) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function setBit(bits: Int32Array, start: number, position: number): void {
  bits[start + (position >>> 5)]! |= 1 << (position & 31);
}
