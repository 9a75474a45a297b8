import type { ConceptId } from './shown-concepts.ts';
import type { PreferenceChange } from './shown-preferences.ts';

/** What is asked about all models that the judgements in doubt allow. */
export interface SweepQuestion {
  readonly doubts: 'file' | 'swaps';
  /** Up to so many swaps of neighbours in each order in doubt. */
  readonly within: number;
}

/** How sure the findings are, as plain data. */
export interface ShownSweep {
  /** What is in doubt, what is held, and what a share of models is. */
  readonly said: readonly string[];
  /** How many models there are, with digits. */
  readonly models: string;
  /** What hangs on something, gathered where all is alike. */
  readonly rows: readonly ShownSweptRow[];
  /** What is so in all models, with the ids of the findings. */
  readonly sure: readonly ShownClause[];
  /** The judgements in doubt that some row hangs on, by whose they are. */
  readonly groups: readonly ShownDoubtGroup[];
  /** How many more are in doubt. */
  readonly unmoved: number;
  readonly orders: readonly ShownDoubtedOrder[];
  /** The findings that the headline rests on, before all others: of the status quo. */
  readonly leading: readonly string[];
}

/** Findings that say the same under several concepts, as it is in the file as written. */
export interface ShownClause {
  readonly ids: readonly string[];
  readonly says: string;
  /** That it is not so. */
  readonly denies: string;
  /** Under which concepts; none where that does not matter. */
  readonly concepts: readonly ConceptId[];
  /** What the file says of those of them that it names. */
  readonly named: readonly ShownNamed[];
}

/** What a finding comes to, and why it matters, in the words of the file. */
export interface ShownNamed {
  readonly says?: string;
  readonly why?: string;
  /** Whether it is so as written. */
  readonly isSo: boolean;
}

export interface ShownSweptRow {
  /** Id of the first of its findings. */
  readonly id: string;
  readonly clauses: readonly ShownClause[];
  /** That none of it is so, inside a sentence. */
  readonly denied: string;
  /** Whether it is a finding that holds as written, so that it can fall. */
  readonly asWritten: boolean;
  readonly stands: ShownShare;
  /** By weight, where models do not count alike; or between which shares it lies, where models were drawn. */
  readonly besides?: string;
  /** What it hangs on, as the end of a sentence. */
  readonly hangs: string;
  readonly marks: readonly ShownMark[];
  readonly breaking: ShownBreaking;
  /** Whether shares follow orders that are given: models were not drawn. */
  readonly follows: boolean;
}

/** In how many of some models a finding is what it is as written. */
export interface ShownShare {
  readonly models: string;
  readonly of: string;
  /** From 0 to 1. */
  readonly share: number;
  /** Whether models were drawn. */
  readonly isDrawn?: boolean;
}

/** A judgement on which a row hangs. */
export interface ShownMark {
  /** Id of the judgement. */
  readonly judgement: string;
  /** Whether this one change is enough, or matters with others only. */
  readonly kind: 'alone' | 'with';
  /** What is changed and what falls. */
  readonly says: string;
}

export interface ShownDoubtGroup {
  /** Position of whose order it is; absent of facts and moves. */
  readonly who?: number;
  readonly judgements: readonly ShownInDoubt[];
}

export interface ShownInDoubt {
  readonly id: string;
  /** As a clause, and without whose it is. */
  readonly says: string;
  readonly short: string;
  /** How to try it out. */
  readonly change: PreferenceChange;
}

/** The fewest changes that are enough. */
export interface ShownBreaking {
  readonly says: string;
  readonly count: number;
  /** The first of the smallest sets, each in words. */
  readonly sets: readonly (readonly string[])[];
}

/** A smallest set as a path: one change after the other. */
export interface ShownSwapPath {
  readonly steps: readonly ShownSwapStep[];
}

export interface ShownSwapStep {
  readonly says: string;
  /** Position of whose order it is; absent of facts and moves. */
  readonly who?: number;
  readonly before: readonly ShownPlaced[];
  readonly after: readonly ShownPlaced[];
  /** Whether the findings are as written after it. */
  readonly stands: boolean;
}

/** What stands at a place of an order. */
export interface ShownPlaced {
  readonly says: string;
  /** Whether the step moves it. */
  readonly moved: boolean;
}

/** An order in doubt, to be moved within its neighbourhood. */
export interface ShownDoubtedOrder {
  readonly who: number;
  readonly id: string;
  /** What stands at its places in the file. */
  readonly places: readonly string[];
  /** Whether a place and the next one may change places. */
  readonly mayPass: readonly boolean[];
  /** How many orders there are. */
  readonly orders: number;
}

/** The places of the file, from 0, in another order, by the id of whose it is. */
export type GivenOrders = Readonly<Record<string, readonly number[]>>;

/** In how many models with given orders each row is as written; undefined of those whose models were drawn. */
export interface ShownGiven {
  readonly models: string;
  readonly rows: readonly (ShownShare | undefined)[];
}
