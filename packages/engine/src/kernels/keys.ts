import type { CellValues } from './cell-values.ts';

/** A digit for each cell, a byte, and how many values it has. */
export interface Digits {
  readonly scores: Uint8Array;
  readonly range: number;
}

/** keys[c] becomes keys[c] followed by one digit, or by two. */
export function appendDigits(keys: Int32Array, first: Digits, second?: Digits): void {
  if (second === undefined) appendOne(keys, first);
  else appendTwo(keys, first, second);
}

function appendOne(keys: Int32Array, { scores, range }: Digits): void {
  for (let c = 0; c < keys.length; c++) keys[c] = Math.imul(keys[c]!, range) + scores[c]!;
}

/** Two at a time: every pass over the keys counts. */
function appendTwo(
  keys: Int32Array,
  { scores: first, range }: Digits,
  { scores: second, range: secondRange }: Digits,
): void {
  const both = range * secondRange;
  for (let c = 0; c < keys.length; c++) {
    keys[c] = Math.imul(keys[c]!, both) + Math.imul(first[c]!, secondRange) + second[c]!;
  }
}

/**
 * Puts 1 into the entry of the table after each key that occurs, and into the first where something is negative. No
 * branch depends on that.
 */
export function markKeys(keys: Int32Array, table: Int32Array): void {
  for (let c = 0; c < keys.length; c++) table[Math.max(keys[c]!, -1) + 1] = 1;
}

/** In place of each 1 comes how many stand before it, and `count` more. Returns that of the next one. */
export function numberMarks(marks: Int32Array, count: number): number {
  let next = count;
  for (let k = 0; k < marks.length; k++) if (marks[k] === 1) marks[k] = next++;
  return next;
}

/** Into `out`, which may be `keys`: what stands in the entry after each key, or in the first for what is negative. */
export function lookUp(keys: Int32Array, table: Int32Array, out: CellValues): void {
  for (let c = 0; c < out.length; c++) out[c] = table[Math.max(keys[c]!, -1) + 1]!;
}
