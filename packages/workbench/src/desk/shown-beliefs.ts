import type { ClaimLink } from '@standoff/language';
import type { ConceptId } from './shown-conflict.ts';

/** What is asked about beliefs: under which concept, and once which signals have been received. */
export interface BeliefQuestion {
  readonly concept: ConceptId;
  /** Ids. */
  readonly signals: readonly string[];
}

/** What the file offers to ask about beliefs. */
export interface ShownBeliefGrounds {
  /** Everybody as a sentence names it: `the United States`. */
  readonly names: readonly string[];
  readonly signals: readonly ShownSignal[];
  readonly hasThreats: boolean;
  /** Whether an event of its timeline sets an option. */
  readonly hasEvents: boolean;
  /** Whether the file says of anybody that it sees something otherwise than it is. */
  readonly hasPictures: boolean;
  /** Whether it has options, which forms and errors about them need. */
  readonly hasOptions: boolean;
  /** Named states that could come about or be avoided, as formulas. */
  readonly states: readonly { readonly formula: string; readonly name: string }[];
}

export interface ShownSignal {
  readonly id: string;
  readonly says: string;
  readonly by: number;
  readonly to: readonly number[];
  readonly claims: readonly ClaimLink[];
}

/** Which errors are kept, and as what. */
export interface KeptErrors {
  /** Which of the stories of the answer, from 0. */
  readonly story: number;
  /** Which of its sets of errors, from 0. */
  readonly set: number;
  readonly id: string;
  readonly says: string;
}

export type Kept =
  | { readonly status: 'kept'; readonly text: string }
  | { readonly status: 'refused'; readonly problem: string };
