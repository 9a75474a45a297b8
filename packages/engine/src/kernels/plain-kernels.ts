import {
  foldLine,
  foldMinimumOfOthers,
  GREATEST,
  hidden,
  lowerFreeLine,
} from '../moves/fold-line.ts';
import type { Line } from '../moves/line.ts';
import { NOTHING } from '../moves/mover.ts';
import { CellSet, wordsFor } from '../sets/cell-set.ts';
import type { Kernels } from './kernels.ts';

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
};

function takeStates(folded: Int32Array, feasible: Uint8Array, out: Int32Array): boolean {
  let changed = 0;
  for (let c = 0; c < out.length; c++) {
    const next = folded[c]! | hidden(feasible[c]!);
    changed |= next ^ out[c]!;
    out[c] = next;
  }
  return changed !== 0;
}

function hideInfeasible(feasible: Uint8Array, out: Int32Array): void {
  for (let c = 0; c < out.length; c++) out[c]! |= hidden(feasible[c]!);
}

function hideUnranked(values: Int32Array, ranks: Int32Array): void {
  for (let c = 0; c < values.length; c++) {
    const unranked = ranks[c]! >> 31;
    values[c] = (values[c]! & ~unranked) | (NOTHING & unranked);
  }
}

function lower(values: Int32Array, other: Int32Array): boolean {
  let changed = 0;
  for (let c = 0; c < values.length; c++) {
    const value = values[c]!;
    const next = Math.min(other[c]!, value);
    changed |= next ^ value;
    values[c] = next;
  }
  return changed !== 0;
}

function raise(values: Int32Array, other: Int32Array): void {
  for (let c = 0; c < values.length; c++) values[c] = Math.max(other[c]!, values[c]!);
}

function statesAtMost(values: Int32Array, ranks: Int32Array): CellSet {
  const words = new Uint32Array(wordsFor(ranks.length));
  for (let c = 0; c < ranks.length; c++) {
    const rank = ranks[c]!;
    if (rank >= 0 && values[c]! <= rank) words[c >>> 5]! |= 1 << (c & 31);
  }
  return new CellSet(ranks.length, words);
}

function stableOnFreeLine(values: Int32Array, ranks: Int32Array, line: Line): CellSet {
  const best = values.slice();
  lower(best, ranks);
  foldLine(best, line, GREATEST);
  return statesAtMost(best, ranks);
}
