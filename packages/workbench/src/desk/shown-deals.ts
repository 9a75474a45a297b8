import type { ClaimLink } from '@standoff/language';
import type { ConceptId, StateKey } from './shown-conflict.ts';
import type { ToldJudgement } from './told-judgement.ts';

/** Who agrees, by ids, and which bodies take part. */
export interface DealQuestion {
  readonly parties: readonly string[];
  readonly bodies: readonly string[];
  /** That it is struck by one joint move; left out else. */
  readonly atOnce?: true;
  /** Key of the state that it is held against; the status quo when left out. */
  readonly else?: StateKey;
}

/** What the file offers to ask about. */
export interface ShownDealGrounds {
  /** Its deals; without a key where what it leads to cannot be. */
  readonly deals: readonly {
    readonly id: string;
    readonly name: string;
    /** How it is asked about. */
    readonly asked: DealQuestion;
    readonly key?: StateKey;
    readonly says?: string;
    readonly claims: readonly ClaimLink[];
  }[];
}

/** An order of steps that somebody thought of: in each options of one mover, by position, are brought to levels. */
export type PlanOfSteps = readonly (readonly {
  readonly option: number;
  readonly level: number;
}[])[];

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
export type AdditionMeans =
  | 'statements'
  | 'locks'
  | 'penalties'
  | 'guarantors'
  | 'rules'
  | 'signatures'
  | 'notice'
  | 'votes';

/** Something that can be added to a deal by hand. */
export interface ShownTerm {
  readonly means: AdditionMeans;
  readonly judgement: ToldJudgement;
  /** What is said once of all that come to the same but for whose it is. */
  readonly group: string;
  /** What is its own in that group: a level, or who punishes. */
  readonly short: string;
}
