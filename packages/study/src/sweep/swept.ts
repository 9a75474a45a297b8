import type { Judgement } from '@standoff/language';
import type { Casebook } from '../casebook/casebook.ts';
import type { DoubtedOrder, InDoubt } from './choices.ts';
import type { ExactShare } from './exact-share.ts';
import type { AskedFinding } from './finding.ts';
import type { Box } from './follow-traces.ts';
import type { HeldOrder } from './placed-orders.ts';

/** A judgement in doubt, and whose order it is about; absent of facts and moves. */
export interface JudgementInDoubt {
  readonly decisionMaker?: number;
  readonly inDoubt: InDoubt;
}

/** In how many of some models the finding fails. */
export interface FailingOf {
  readonly fails: bigint;
  readonly all: bigint;
}

/** How much a finding hangs on a judgement. */
export interface Driver {
  readonly about: JudgementInDoubt;
  /** The share of models in which the finding fails, among those with the judgement changed and as written. */
  readonly changed: ExactShare;
  readonly written: ExactShare;
  /** The first minus the second. */
  readonly effect: number;
  /** The models themselves: in how many of those with it changed, and as written, the finding fails. */
  readonly models: {
    readonly changed: FailingOf;
    readonly written: FailingOf;
  };
}

/** The fewest judgements that have to be other than written for a finding to fail, or to hold. */
export interface Turning {
  /** Undefined where it comes to that in no model, or not in those that were tried. */
  readonly size: number | undefined;
  /** Where not all models were tried: so many changes together were, and are not enough. */
  readonly triedUpTo?: number;
  /** How many smallest sets there are, and the first of them. */
  readonly count: number;
  readonly sets: readonly (readonly Judgement[])[];
}

/** A rule that the models show: it is other than written only where a judgement is changed, or exactly there. */
export interface Rule {
  readonly about: JudgementInDoubt;
  readonly exactly: boolean;
}

/** A finding, and what it is in all models. */
export type SweptFinding = AskedFinding & InAllModels;

/** What a finding is in all models. */
export interface InAllModels {
  /** Whether it holds in the file as written. */
  readonly asWritten: boolean;
  /** In how many models it holds; absent where models were drawn. */
  readonly standing?: bigint;
  /** The same by weight, or of the drawn models. */
  readonly share: ExactShare;
  /** How many traces there are; absent where they are too many to follow. */
  readonly traces?: number;
  /** The boxes of models that answer alike; absent where models were drawn. */
  readonly boxes?: readonly Box[];
  /** Where models were drawn: how many, in how many of them it holds, and between which shares it lies with 95 %. */
  readonly drawn?: {
    readonly models: number;
    readonly standing: number;
    readonly low: number;
    readonly high: number;
  };
  /** Ranked by their effect, the greatest first. */
  readonly drivers: readonly Driver[];
  readonly rule?: Rule;
  /** After what it fails. */
  readonly breaking: Turning;
  /** After what it holds, where as written it does not. */
  readonly mending?: Turning;
}

/** How sure findings are: what they are in all models that the judgements in doubt allow. */
export interface Sweep {
  readonly casebook: Casebook;
  /** How many models there are. */
  readonly models: bigint;
  /** For each decision maker the orders that it may have. */
  readonly orders: readonly DoubtedOrder[];
  /** Orders of states that are held, though swaps are in doubt, by decision maker. */
  readonly held: ReadonlyMap<string, HeldOrder>;
  /** What is in doubt of facts and moves, and what all ways in which these may be weigh together. */
  readonly elsewhere: readonly InDoubt[];
  readonly elsewhereWeight: bigint;
  readonly doubts: 'file' | 'swaps';
  /** Up to so many swaps in each order. */
  readonly within: number;
  /** What was done where there were more traces than these. */
  readonly sampling: {
    readonly maxTraces: number;
    readonly samples: number;
    readonly seed: number;
  };
  /** Whether all models count alike. */
  readonly even: boolean;
  readonly findings: readonly SweptFinding[];
}
