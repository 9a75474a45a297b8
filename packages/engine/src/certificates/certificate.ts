import type { ConceptId } from '../concepts/define-concept.ts';
import type { StateCode } from '../model/state-code.ts';
import type { ReadingId } from '../readings/define-reading.ts';

/**
 * The reason for one verdict: one state, one decision maker, one concept, one reading of preferences,
 * which is the general one when left out. A certificate can be
 * checked against the model without knowing how the verdict was computed. States are codes.
 */
export type Certificate = StableCertificate | UnstableCertificate;

export interface StableCertificate {
  readonly verdict: 'stable';
  readonly concept: ConceptId;
  readonly reading?: ReadingId;
  readonly decisionMaker: number;
  readonly state: StateCode;
  /** Every unilateral improvement from the state that is a reason to leave, each with what deters it. */
  readonly improvements: readonly DeterredImprovement[];
}

export interface DeterredImprovement {
  readonly to: StateCode;
  readonly sanction: Sanction;
}

export type Sanction = SequenceSanction | SimultaneousSanction;

/** The others respond one after the other. */
export interface SequenceSanction {
  readonly kind: 'sequence';
  readonly steps: readonly Step[];
}

export interface Step {
  readonly mover: number;
  readonly to: StateCode;
}

/** Others move at the same time, and everyone ends up in `result`. */
export interface SimultaneousSanction {
  readonly kind: 'simultaneous';
  /** Each of the others that moves, with the state that its move alone would lead to. */
  readonly moves: readonly Step[];
  readonly result: StateCode;
  /** Why each of them is about to leave, where the concept asks for that. */
  readonly leaving: readonly UnstableCertificate[];
}

export interface UnstableCertificate {
  readonly verdict: 'unstable';
  readonly concept: ConceptId;
  readonly reading?: ReadingId;
  readonly decisionMaker: number;
  readonly state: StateCode;
  /** A unilateral improvement that nothing deters. */
  readonly improvement: StateCode;
  /**
   * Every state that the others can bring about after it, with who moved last. Nothing that they
   * can do leads out of this list. Empty where their replies do not count.
   */
  readonly replies: readonly Reply[];
  /**
   * For concepts with simultaneous moves that ask who is about to leave: the sequential verdict for
   * every other decision maker that has an improvement.
   */
  readonly others: readonly Certificate[];
}

export interface Reply {
  readonly mover: number;
  readonly to: StateCode;
  /** Where the reply would deter the decision maker by itself: its move on to something that would not. */
  readonly counter?: StateCode;
}
