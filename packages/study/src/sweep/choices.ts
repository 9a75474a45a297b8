import type { Judgement, PreferenceEntry, UtilityPreference } from '@standoff/language';
import type { Ranges } from './weight-forms.ts';

/** A judgement that is as written in some choices and changed in others. */
export type InDoubt =
  /** Which of two places is above the other; by places of the file, from 0. */
  | {
      readonly kind: 'above';
      readonly upper: number;
      readonly lower: number;
      /** Of weights: what the states add up to. */
      readonly utility?: UtilityPreference['values'];
      /** Of weights in ranges: pairs that change places with the same weights, and so only together, have the same. */
      readonly cut?: number;
    }
  /** What may be wrong by itself, such as a statement that may not hold. */
  | { readonly kind: 'alone'; readonly judgement: Judgement; readonly place: number };

/** One of the orders that a decision maker may have, or one way that facts and moves may be. */
export interface Choice {
  /** What stands where, by positions in the pool, best first. */
  readonly sequence: readonly number[];
  /** How many judgements are other than as written; a swap counts as one, and so do pairs that only change places together. */
  readonly size: number;
  /** Its weight among the choices, which may have a common factor. */
  readonly weight: bigint;
  /** Which of the judgements in doubt are changed in it, by their positions. */
  readonly changed: ReadonlySet<number>;
  /** What leads to it from the file, one after the other. */
  readonly judgements: readonly Judgement[];
  /**
   * Set of an order as written that is none of those that there are, and that no model has: for each place of the pool the
   * first one that is equal to it.
   */
  readonly apart?: readonly number[];
}

/** All orders that a decision maker may have. */
export interface DoubtedOrder {
  /** What may stand at a place: entries of an order of statements, or places of states. */
  readonly pool: readonly PoolEntry[];
  /** As written first, then by size. */
  readonly choices: readonly Choice[];
  readonly inDoubt: readonly InDoubt[];
  /** The sum of all weights. */
  readonly weight: bigint;
  /** Set where they come of weights that may lie anywhere in a range. */
  readonly ofWeights?: OrdersOfWeights;
}

/** How the orders that weights in doubt make were found, and what they count by. */
export interface OrdersOfWeights {
  readonly ranges: Ranges;
  /** Weights in doubt that tell states apart. */
  readonly uncertain: number;
  /** Whether these are all orders that there are. */
  readonly complete: boolean;
  /** Absent where they count by the exact part of the ranges that they take. */
  readonly drawn?: PointsDrawn;
  /** Whether states have the same sum as written that have not in any of the orders: the order as written is none of them. */
  readonly tied: boolean;
}

/** How many points are drawn where orders are too many, or of too many weights, and by which seed. */
export interface PointsDrawn {
  readonly points: number;
  readonly seed: number;
}

/** How many orders there are. */
export function countOrders({ choices }: Pick<DoubtedOrder, 'choices'>): number {
  return choices[0]?.apart === undefined ? choices.length : choices.length - 1;
}

/** The same of some of them, by positions, which ascend. */
export function countAmong(own: readonly number[], { choices }: DoubtedOrder): number {
  return own[0] === 0 && choices[0]!.apart !== undefined ? own.length - 1 : own.length;
}

export interface PoolEntry {
  /** The place in the file that it comes from, from 0. */
  readonly place: number;
  /** Absent of a place of states. */
  readonly entry?: PreferenceEntry;
  /** The judgements by which it differs from what is written. */
  readonly changed: ReadonlySet<number>;
}

/** An order of which nothing is in doubt. */
export const certain: DoubtedOrder = {
  pool: [],
  choices: [{ sequence: [], size: 0, weight: 1n, changed: new Set(), judgements: [] }],
  inDoubt: [],
  weight: 1n,
};
