import type { SumNode } from '../model/circuit.ts';

/** What is known of options and nodes on the way of a search. */
export interface Standing {
  /** Truths of nodes, -1 where not known. */
  readonly values: Int8Array;
  /** The least and the greatest level that is left to each option. */
  readonly low: Int32Array;
  readonly high: Int32Array;
}

/** Between what the sum of a node lies, as far as is known. */
export function boundsOf({ levels, truths }: SumNode, { values, low, high }: Standing): Bounds {
  let min = 0;
  let max = 0;
  for (const { option, times } of levels) {
    min += times * (times > 0 ? low : high)[option]!;
    max += times * (times > 0 ? high : low)[option]!;
  }
  for (const { node, times } of truths) {
    const value = values[node]!;
    min += value < 0 ? Math.min(0, times) : times * value;
    max += value < 0 ? Math.max(0, times) : times * value;
  }
  return { min, max };
}

export interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** Whether the sum is within the limits of the node whatever is open, or outside of them; undefined where that is open. */
export function settledBy({ least, most }: SumNode, { min, max }: Bounds): boolean | undefined {
  if (min >= least && max <= most) return true;
  return max < least || min > most ? false : undefined;
}

/** Within what the sum has to lie for the node to have a value; undefined where it may lie on either side. */
export function demanded(
  { least, most }: SumNode,
  { min, max }: Bounds,
  value: number,
): Bounds | undefined {
  if (value === 1) return { min: least, max: most };
  if (min >= least) return { min: most + 1, max: Number.POSITIVE_INFINITY };
  return max <= most ? { min: Number.NEGATIVE_INFINITY, max: least - 1 } : undefined;
}

/** The levels at which so many times a level lies within bounds, ends included. */
export function levelsWithin(times: number, { min, max }: Bounds): Bounds {
  return times > 0
    ? { min: Math.ceil(min / times), max: Math.floor(max / times) }
    : { min: Math.ceil(max / times), max: Math.floor(min / times) };
}
