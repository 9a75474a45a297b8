import type { CellValues } from '../kernels/cell-values.ts';
import type { VotingPreference } from '../model/model.ts';

/**
 * How one decision maker orders the states: by ordinal ranks where every two states compare and the
 * comparison is transitive, by an explicit relation otherwise. Arguments are cells.
 */
export type Order = RankedOrder | RelationOrder;

export interface RankedOrder {
  readonly kind: 'ranked';
  /** Ordinal rank of each cell, higher is better, ties allowed; -1 in cells that are not states. */
  readonly ranks: CellValues;
  /** Number of different ranks; the ranks are 0 … rankCount - 1. */
  readonly rankCount: number;
}

export interface RelationOrder {
  readonly kind: 'relation';
  /** Whether it is the vote of a body. */
  readonly byVote?: boolean;
  /** The rule of that vote. */
  readonly rule?: VotingPreference;
  /** The vote by another rule of the same voters. */
  byRule?(rule: VotingPreference): RelationOrder;
  /** Who votes and how it counts, where it is a vote. The orders of those who vote must be known. */
  voting?(): Seats;
  /** Whether the first state is preferred to the second. */
  prefers(better: number, worse: number): boolean;
}

/** A rule of voting with everything in it that is the same in every vote. */
export interface Seats {
  /** Of whom one must want the draft, if anybody must. */
  readonly sponsors: readonly Order[] | undefined;
  /** Votes in favour that are still to be found. */
  readonly needed: number;
  /** Where that differs by what becomes of an option; `needed` is the most of them. */
  readonly byDraft?: NeededByDraft;
  /** Whether somebody whose vote is given defeats every draft. */
  readonly blocked: boolean;
  /** Members whose no defeats the draft, unless they yield and do not lose greatly. */
  readonly vetoes: readonly { readonly order: Order; readonly great: Order | undefined }[];
  /** The other members, of whom only a yes matters. */
  readonly others: readonly Order[];
}

/** Whether it is the vote of a body, which has no interest of its own. */
export function isVote(order: Order): boolean {
  return order.kind === 'relation' && order.byVote === true;
}

/** Votes in favour that are still to be found for a draft; infinitely many where no vote leads there. Arguments are cells. */
export interface NeededByDraft {
  neededFor(draft: number, from: number): number;
  /** For what takes most, and least, of all that is voted on there. */
  mostFrom(from: number): number;
  leastFrom(from: number): number;
}

/** Whether `better` is preferred to `worse`. */
export function prefers(order: Order, better: number, worse: number): boolean {
  return order.kind === 'ranked'
    ? order.ranks[better]! > order.ranks[worse]!
    : order.prefers(better, worse);
}
