import type { ClaimLink } from '@standoff/language';
import type { NamedState } from './name-state.ts';
import type { ConceptId, Order, ShownArgument, ShownStep, StateKey } from './shown-conflict.ts';
import type { ToldJudgement } from './told-judgement.ts';

/** Who agrees, by ids, and which bodies take part. */
export interface DealQuestion {
  readonly parties: readonly string[];
  readonly bodies: readonly string[];
}

/** What the file offers to ask about. */
export interface ShownDealGrounds {
  /** Its deals, with the ids of their parties; without a key where what it leads to cannot be. */
  readonly deals: readonly {
    readonly id: string;
    readonly name: string;
    readonly parties: readonly string[];
    readonly key?: StateKey;
    readonly says?: string;
    readonly claims: readonly ClaimLink[];
  }[];
}

/** A deal at a glance. Its words are what it changes in the status quo. */
export interface ShownDealRow extends NamedState {
  /** What it changes, option by option. */
  readonly phrases: readonly string[];
  readonly gains: readonly ShownGain[];
  readonly heldUnder: readonly ConceptId[];
  readonly isFrontier: boolean;
  /** Positions of those who are worse off on the way than at the status quo. */
  readonly exposed: readonly number[];
}

/** How a state is for a decision maker beside the status quo. */
export interface ShownGain {
  readonly order: Order;
  /** By how many places of its order; absent where that has none. */
  readonly places?: number;
}

/** A state that was asked about as a deal and is none, and why. */
export interface ShownNoDeal extends NamedState {
  readonly noDeal: string;
  readonly heldUnder: readonly ConceptId[];
  readonly gains: readonly ShownGain[];
  /** Who has something to gain by leaving it, and what would keep them from that. */
  readonly temptations: readonly ShownTemptation[];
}

/** A deal, opened. */
export interface ShownDeal extends ShownDealRow {
  /** What each option that it changes is to be, by the names of the file; absent in a graph model. */
  readonly terms?: Readonly<Record<string, string>>;
  /** Whether in every order of steps somebody has to wait for another while worse off than at the status quo. */
  readonly isOnTrust: boolean;
  /** Who has to trust whom, in sentences. */
  readonly trust: readonly string[];
  readonly steps: readonly ShownDealStep[];
  /** How it could be carried out little by little, in sentences. */
  readonly instalments: readonly string[];
  /** What it changes, one option by one level each, in an order that can be changed. */
  readonly pieces: readonly ShownPiece[];
  /** What could come about without it, in sentences. */
  readonly otherwise: readonly string[];
  /** How those take it who are no parties, in sentences. */
  readonly aside: readonly string[];
  /** Who has something to gain by leaving it, and what would keep them from that. */
  readonly temptations: readonly ShownTemptation[];
}

export interface ShownDealStep {
  readonly mover: number;
  /** What it brings about. */
  readonly words: string;
  /** How things are then for each decision maker beside the status quo. */
  readonly gains: readonly ShownGain[];
  /** Positions of the parties that are worse off then. */
  readonly exposed: readonly number[];
  /** What others could do then instead of what is agreed on, in sentences. */
  readonly openings: readonly { readonly mover: number; readonly says: string }[];
}

/** That an option, by position, is brought one level nearer to what is agreed. */
export interface ShownPiece {
  readonly mover: number;
  readonly option: number;
  readonly level: number;
  /** What is the case then. */
  readonly words: string;
}

/** An order of steps that somebody thought of; each step is of one mover. */
export type PlanOfSteps = readonly (readonly Pick<ShownPiece, 'option' | 'level'>[])[];

/** How a plan fares: step by step, with who has to trust whom; or the first of its steps that cannot be taken there. */
export type ShownPlan =
  | { readonly steps: readonly ShownDealStep[]; readonly trust: readonly string[] }
  | { readonly impossible: number };

/** Somebody who would be better off for the moment by breaking a deal. */
export interface ShownTemptation {
  readonly mover: number;
  readonly leaves: readonly ConceptId[];
  /** When it would leave, in a sentence; or that it would stay. */
  readonly says: string;
  /** Why, under concepts under which the reasons read the same. */
  readonly arguments: readonly {
    readonly concepts: readonly ConceptId[];
    readonly verdict: ShownArgument['verdict'];
    readonly steps: readonly ShownStep[];
  }[];
}

/** How a state stands in what is tried out. */
export interface ShownTriedState {
  readonly heldUnder: readonly ConceptId[];
  readonly says: string;
  /** Who would leave it under some concept, in sentences. */
  readonly leavers: readonly string[];
  /** Why it is no deal of the parties any more, where it was asked as one. */
  readonly noDeal?: string;
}

/** What may be added to a deal to make it hold. */
export type AdditionMeans = 'statements' | 'locks' | 'penalties' | 'guarantors' | 'rules';

/** Something that can be added to a deal by hand. */
export interface ShownTerm {
  readonly means: AdditionMeans;
  readonly judgement: ToldJudgement;
  /** What is said once of all that come to the same but for whose it is. */
  readonly group: string;
  /** What is its own in that group: a level, or who punishes. */
  readonly short: string;
}
