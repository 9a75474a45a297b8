import { type CellValues, nothingIn } from './cell-values.ts';

/** Turns values round, so that a minimum of what comes out is a maximum of what went in. */
export function complement(values: CellValues, out: CellValues): void {
  // The middle: what comes out fits, and stays below 'no such value'.
  const middle = nothingIn(out) >> 1;
  for (let c = 0; c < values.length; c++) out[c] = middle - values[c]!;
}
