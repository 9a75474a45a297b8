import type { Concept, StateCode } from '@standoff/engine';
import type { Judgement } from '@standoff/language';
import type { Of } from '@standoff/propositions';
import type { MeansOfAddition } from '../asking/additions.ts';
import type { Signed } from '../judgements/signed.ts';

/** Additions that make a deal hold together. */
export interface AdditionSet {
  /** What is signed as well. */
  readonly signed: readonly Signed[];
  /** Where the deal leads then. */
  readonly end: StateCode;
  /** All of them, one after the other: locks, penalties and rules first, then what parties want. */
  readonly judgements: readonly Judgement[];
  /** How many of these come first. */
  readonly terms: number;
}

/** What the file does not allow to be added. */
export interface UnfitMeans {
  readonly means: MeansOfAddition;
  readonly why: string;
  /** Whose order names states one by one, where that is why. */
  readonly listing?: string;
}

/** What there is more of than may be looked at, how much that may be, and of whom. */
export interface SearchEnded {
  readonly over: Of<'searchEnded'>['over'];
  readonly most?: number;
  /** Position of a decision maker. */
  readonly who?: number;
}

/** An option by the ids of its owner and its own. */
export interface LockedOption {
  readonly of: string;
  readonly option: string;
}

/** What would make a state a deal that holds under one concept, which it is not as written. */
export interface Additions {
  readonly state: StateCode;
  readonly concept: Concept;
  /** How many additions are enough; undefined where none of the sets looked at is. */
  readonly size: number | undefined;
  /** No set of so many additions or fewer is enough: all were tried. */
  readonly proved: number;
  /** All sets of that size. */
  readonly sets: readonly AdditionSet[];
  /**
   * The smallest sets of options that are locked and nothing else; none where even all together are not enough. Absent
   * where nothing could be locked or that was not finished.
   */
  readonly locks?: readonly (readonly LockedOption[])[];
  /** Why the search went no further, where it ended before it had tried all that was asked for. */
  readonly ended?: SearchEnded;
}

/** What was looked for. */
export interface AdditionsAsked {
  /** Up to so many together. */
  readonly upTo: number;
  readonly means: readonly MeansOfAddition[];
  /** Whether who punishes would rather do so than not. */
  readonly willing: boolean;
}

/** The additions to some deals. */
export interface AddedToDeals extends AdditionsAsked {
  readonly found: readonly Additions[];
  /** Concepts under which deals are to hold. */
  readonly concepts: readonly Concept[];
  /** Concepts whose verdicts are not found comparison by comparison. */
  readonly leftOut: readonly Concept[];
  /** Terms that the file does not allow, each kind once, and why. */
  readonly unfit: readonly UnfitMeans[];
  /** Of the states that were asked about, that are no deals and could become some: how many are looked at. */
  readonly wishes: { readonly lookedAt: number; readonly of: number };
}
