import type { Progress, Steps } from '../run/steps.ts';
import type { CoalitionFormula, VotingGame } from './voting-game.ts';

/** The coalitions of one half that win together with one of the other, as bits. */
export interface HalfRows {
  /** Coalitions of the half: a set of its members each, the first in the lowest bit. */
  readonly coalitions: number;
  readonly words: number;
  /** The row of a coalition of the other half; the next call writes over it. */
  winningWith(other: number): Int32Array;
}

/** Sorts a half on each scale. */
export function* readHalf(
  { scales, wins }: VotingGame,
  low: readonly number[],
  high: readonly number[],
): Steps<HalfRows> {
  const coalitions = 2 ** low.length;
  const words = Math.ceil(coalitions / 32);
  const ends: WriteEnd[] = [];
  for (const scale of scales) {
    ends.push(sortEnds(sumsOf(scale, low), words));
    yield SORTING;
  }
  const beside = scales.map((scale) => sumsOf(scale, high));
  const rows: Int32Array[] = [];
  const rowAt = (depth: number): Int32Array => {
    rows[depth] ??= new Int32Array(words);
    return rows[depth];
  };

  function write(formula: CoalitionFormula, other: number, depth: number): Int32Array {
    const out = rowAt(depth);
    switch (formula.kind) {
      case 'constant':
        return out.fill(formula.value ? -1 : 0);
      case 'at-least':
        ends[formula.scale]!(formula.least - beside[formula.scale]![other]!, out);
        return out;
      case 'not':
        write(formula.of, other, depth);
        for (let w = 0; w < words; w++) out[w] = ~out[w]!;
        return out;
      case 'and':
      case 'or':
        return join(formula.kind, formula.of, other, depth);
    }
  }

  function join(
    kind: 'and' | 'or',
    parts: readonly CoalitionFormula[],
    other: number,
    depth: number,
  ): Int32Array {
    const out = rowAt(depth).fill(kind === 'and' ? -1 : 0);
    for (const part of parts) {
      const row = write(part, other, depth + 1);
      if (kind === 'and') for (let w = 0; w < words; w++) out[w]! &= row[w]!;
      else for (let w = 0; w < words; w++) out[w]! |= row[w]!;
    }
    return out;
  }

  const within = coalitions < 32 ? 2 ** coalitions - 1 : -1;
  return {
    coalitions,
    words,
    winningWith(other) {
      const row = write(wins, other, 0);
      row[0]! &= within;
      return row;
    },
  };
}

const SORTING: Progress = { what: 'counting coalitions', passes: 0, share: 0 };

/** What each set of some members counts for. */
function sumsOf(scale: readonly number[], members: readonly number[]): Float64Array {
  const sums = new Float64Array(2 ** members.length);
  members.forEach((member, k) => {
    const step = 2 ** k;
    for (let set = 0; set < step; set++) sums[set + step] = sums[set]! + scale[member]!;
  });
  return sums;
}

/** Writes the sets that count for so much at least. */
type WriteEnd = (least: number, out: Int32Array) => void;

/** Sets between two ends that are kept. */
const STEP = 64;

/** Sets sorted by what they count for. Every so many of them the bits of all that follow are kept, and a few are added to these. */
function sortEnds(sums: Float64Array, words: number): WriteEnd {
  const order = Int32Array.from(sums, (_, set) => set).sort((a, b) => sums[a]! - sums[b]!);
  const kept = Math.floor(order.length / STEP) + 1;
  const ends = new Int32Array(kept * words);
  const end = new Int32Array(words);
  for (let at = order.length - 1; at >= 0; at--) {
    setBit(end, order[at]!);
    if (at % STEP === 0) ends.set(end, (at / STEP) * words);
  }
  return (least, out) => {
    const from = firstFrom(order, sums, least);
    const next = Math.ceil(from / STEP);
    const until = Math.min(next * STEP, order.length);
    if (next < kept) out.set(ends.subarray(next * words, (next + 1) * words));
    else out.fill(0);
    for (let at = from; at < until; at++) setBit(out, order[at]!);
  };
}

function setBit(row: Int32Array, at: number): void {
  row[at >>> 5]! |= 1 << (at & 31);
}

/** Position of the first set that counts for so much at least. */
function firstFrom(order: Int32Array, sums: Float64Array, least: number): number {
  let [from, to] = [0, order.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (sums[order[middle]!]! >= least) to = middle;
    else from = middle + 1;
  }
  return from;
}
