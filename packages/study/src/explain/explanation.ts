import type { Certificate, Concept, StateCode } from '@standoff/engine';
import type { ClaimLink, Fact } from '@standoff/language';
import type { Of, Telling } from '@standoff/propositions';
import type { Casebook } from '../casebook/casebook.ts';
import type { Consequence } from '../words/consequences.ts';

/** Why a state is or is not stable, for each decision maker that was asked about. */
export interface Explanation {
  readonly casebook: Casebook;
  /** Code of the state. */
  readonly state: StateCode;
  /** The concepts asked about, in the order of the registry. */
  readonly concepts: readonly Concept[];
  /** Facts that hold in the state. */
  readonly facts: readonly Fact[];
  readonly arguments: readonly Argument[];
  /** The facts that hold in the state, with what makes them hold. */
  readonly consequences: readonly Consequence[];
  /** What an agreement in force there binds parties not to do, and what is done nevertheless. */
  readonly breaches: readonly Of<'inBreach'>[];
  /** The facts of other states that the arguments turn on, each once. */
  readonly elsewhere: readonly Consequence[];
  /** Ids of all claims that the arguments and consequences rest on, in the order of the file. */
  readonly claims: readonly string[];
}

/** One argument for one verdict, under all concepts under which it reads the same. */
export interface Argument {
  /** Position of the decision maker. */
  readonly decisionMaker: number;
  readonly concepts: readonly Concept[];
  readonly verdict: Certificate['verdict'];
  readonly certificate: Certificate;
  readonly steps: readonly ArgumentStep[];
}

/** A sentence that says why something is so, with what hangs on it. */
export interface ReasonStep {
  /** What it says, as data. */
  readonly told: Telling<never>;
  readonly claims: readonly ClaimLink[];
  /** The facts that its comparison turns on. */
  readonly consequences: readonly Consequence[];
  /** Codes of the states that the sentence leads to. */
  readonly states: readonly StateCode[];
  /** Position of the decision maker that makes the move in it. */
  readonly mover?: number;
  readonly steps: readonly ReasonStep[];
}

/** One sentence of an argument, with what hangs on it. */
export interface ArgumentStep extends ReasonStep {
  readonly kind:
    | 'no-move'
    | 'no-improvement'
    | 'alternative'
    | 'improvement'
    | 'reply'
    | 'simultaneous'
    | 'outcome'
    | 'counter'
    | 'undeterred';
  readonly steps: readonly ArgumentStep[];
}
