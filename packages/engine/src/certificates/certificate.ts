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
  /**
   * Every unilateral improvement from the state that is a reason to leave, each with what deters it; of
   * concepts that foresee how play goes on every move.
   */
  readonly improvements: readonly DeterredImprovement[];
  /**
   * Where the decision maker may go on after a reply: what keeps it from each further move to something
   * better than the state.
   */
  readonly later?: readonly LaterSanction[];
  /** Where the concept foresees moves: how many, and whether the verdict holds from there on. */
  readonly horizon?: Horizon;
  /** Where the others are to bring about something better: every state that they can, in no order. */
  readonly reach?: readonly Step[];
}

export interface LaterSanction {
  /** The state to which the decision maker has moved on. */
  readonly from: StateCode;
  /** How many moves are left then, the others' next; absent where nothing bounds them. */
  readonly left?: number;
  /** What the others answer. */
  readonly steps: readonly Step[];
}

/** How many moves are foreseen. */
export interface Horizon {
  readonly moves: number;
  /**
   * Of verdicts that hold in the end: after how many more moves everything that is expected comes
   * round again.
   */
  readonly period?: number;
}

export interface DeterredImprovement {
  readonly to: StateCode;
  readonly sanction: Sanction;
}

export type Sanction = SequenceSanction | SimultaneousSanction | LineSanction;

/** The moves of the others, one after the other or at the same time. */
export function movesOfSanction(sanction: Sanction): readonly Step[] {
  return isAtOnce(sanction) ? sanction.moves : sanction.steps;
}

/** Whether the others move at the same time, each from where the decision maker came to. */
export function isAtOnce(sanction: Sanction): sanction is SimultaneousSanction {
  return sanction.kind === 'simultaneous';
}

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

/** How play would go on after the move, as both foresee it, to an end that is no better. */
export interface LineSanction {
  readonly kind: 'line';
  /** The moves that follow; none where the other stays. */
  readonly steps: readonly Step[];
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
  readonly replies: Replies;
  /**
   * For concepts with simultaneous moves that ask who is about to leave: the sequential verdict for
   * every other decision maker that has an improvement.
   */
  readonly others: readonly Certificate[];
  /**
   * Where the decision maker may go on after a counter-move: how it answers what the others can do
   * next. `replies` is what they can do after the improvement.
   */
  readonly later?: readonly LaterReplies[];
  /** Where the concept foresees moves: how many. */
  readonly horizon?: Horizon;
  /**
   * Where the concept foresees moves: how play goes on after the improvement, which may be none by itself.
   * Where the others bring about something better: their moves, which end in `improvement`.
   */
  readonly line?: readonly Step[];
}

export interface LaterReplies {
  /** The state to which the decision maker has moved on. */
  readonly from: StateCode;
  /** How many moves are left then, the others' next. */
  readonly left: number;
  readonly replies: Replies;
}

/** Replies in a row. A certificate from elsewhere has an array of them. */
export interface Replies extends Iterable<Reply> {
  readonly length: number;
}

export interface Reply {
  readonly mover: number;
  readonly to: StateCode;
  /** Where the reply would deter the decision maker by itself: its move on to something that would not. */
  readonly counter?: StateCode;
}
