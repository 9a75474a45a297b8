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
  /** What settles a draft where that does not, vetoes and sponsors apart; no draft takes fewer than `needed` then. */
  readonly byVotes?: RuleByVotes;
  /** Whether somebody whose vote is given defeats every draft. */
  readonly blocked: boolean;
  /** Members whose no defeats the draft, unless they yield and do not lose greatly. */
  readonly vetoes: readonly Voter[];
  /** The other members, of whom only a yes matters. */
  readonly others: readonly Order[];
}

/** Whether it is the vote of a body, which has no interest of its own. */
export function isVote(order: Order): boolean {
  return order.kind === 'relation' && order.byVote === true;
}

/** Somebody who votes as it prefers; with a great order it abstains rather than vote no where it does not lose by that as well. */
export interface Voter {
  readonly order: Order;
  readonly great: Order | undefined;
}

/**
 * What settles a draft where a number of votes in favour does not. Votes are one number with a digit to base 3 for each of the
 * voters, the first one's the lowest: 0 for no, 1 for abstention, 2 for yes. Drafts and states are cells.
 */
export interface RuleByVotes {
  /** Everybody who votes as it prefers, once. */
  readonly voters: readonly Voter[];
  /** Whether a better vote never does harm. Where that is not found out it is false. */
  readonly isMonotone: boolean;
  carries(votes: number, draft: number, from: number): boolean;
  /** Whether all that others make of a draft is carried whenever nobody votes worse on it than so. It need not be found out. */
  isSure(votes: number, draft: number, from: number): boolean;
  /** The same of all that the body goes on to as well, whatever becomes of its options. */
  isSureOfAll(votes: number, from: number): boolean;
  /** Whether anything can be carried where nobody votes better than so. It is said of more than is. */
  isOpen(votes: number, from: number): boolean;
  /** So many votes in favour, of those who vote as they prefer, take all drafts from a state at least. */
  fewestFrom(from: number): number;
  /** Whether the same drafts from both states are put to the vote by the same rules, and all whose votes hang on them vote alike. */
  areAlike(one: number, other: number): boolean;
}

/** Whether `better` is preferred to `worse`. */
export function prefers(order: Order, better: number, worse: number): boolean {
  return order.kind === 'ranked'
    ? order.ranks[better]! > order.ranks[worse]!
    : order.prefers(better, worse);
}
