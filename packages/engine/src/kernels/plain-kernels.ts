import { CellSet, wordsFor } from '../sets/cell-set.ts';
import { type CellValues, nothingIn } from './cell-values.ts';
import { foldLine, foldMinimumOfOthers, GREATEST, hidden, lowerFreeLine } from './fold-line.ts';
import type { Kernels } from './kernels.ts';
import { appendDigits, lookUp, markKeys, numberMarks } from './keys.ts';
import type { Line } from './line.ts';
import { lowerRows } from './lower-rows.ts';
import { lowerSorted } from './lower-sorted.ts';
import { addDifference, alike, both, either, opposite } from './truths.ts';

/** The kernels in TypeScript: for arrays of any size and origin, and the oracle of all others. */
export const plainKernels: Kernels = {
  foldLine,
  lowerFreeLine,
  foldMinimumOfOthers,
  takeStates,
  hideInfeasible,
  hideUnranked,
  copy: (values, out) => out.set(values),
  lower,
  raise,
  statesAtMost,
  stableOnFreeLine,
  lowerSorted,
  lowerRows,
  fill,
  both,
  either,
  alike,
  opposite,
  addDifference,
  appendDigits,
  markKeys,
  numberMarks,
  lookUp,
};

function fill(values: CellValues, value: number): void {
  values.fill(value);
}

function takeStates(folded: CellValues, feasible: Uint8Array, out: CellValues): boolean {
  const nothing = nothingIn(out);
  let changed = 0;
  for (let c = 0; c < out.length; c++) {
    const next = folded[c]! | hidden(feasible[c]!, nothing);
    changed |= next ^ out[c]!;
    out[c] = next;
  }
  return changed !== 0;
}

function hideInfeasible(feasible: Uint8Array, out: CellValues): void {
  const nothing = nothingIn(out);
  for (let c = 0; c < out.length; c++) out[c]! |= hidden(feasible[c]!, nothing);
}

function hideUnranked(values: CellValues, ranks: CellValues): void {
  const nothing = nothingIn(values);
  for (let c = 0; c < values.length; c++) {
    const unranked = ranks[c]! >> 31;
    values[c] = (values[c]! & ~unranked) | (nothing & unranked);
  }
}

function lower(values: CellValues, other: CellValues): boolean {
  let changed = 0;
  for (let c = 0; c < values.length; c++) {
    const value = values[c]!;
    const next = Math.min(other[c]!, value);
    changed |= next ^ value;
    values[c] = next;
  }
  return changed !== 0;
}

function raise(values: CellValues, other: CellValues): void {
  for (let c = 0; c < values.length; c++) values[c] = Math.max(other[c]!, values[c]!);
}

function statesAtMost(values: CellValues, ranks: CellValues): CellSet {
  const words = new Uint32Array(wordsFor(ranks.length));
  for (let c = 0; c < ranks.length; c++) {
    const rank = ranks[c]!;
    if (rank >= 0 && values[c]! <= rank) words[c >>> 5]! |= 1 << (c & 31);
  }
  return new CellSet(ranks.length, words);
}

function stableOnFreeLine(values: CellValues, ranks: CellValues, line: Line): CellSet {
  const best = values.slice();
  lower(best, ranks);
  foldLine(best, line, GREATEST);
  return statesAtMost(best, ranks);
}
