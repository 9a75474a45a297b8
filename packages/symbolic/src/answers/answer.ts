import type {
  Certificate,
  Coalition,
  CoalitionCertificate,
  Concept,
  Model,
  NodeIndex,
} from '@standoff/engine';
import type { StopOptions, StopReason } from '../logic/deadline.ts';
import type { Step } from '../refinement/legal-steps.ts';
import type { Levels } from '../refinement/levels.ts';
import type { NotTranslatable } from '../translation/translate-model.ts';

/** What a question may use. Reaching a limit is an answer, not an exception. */
export interface QuestionLimits extends StopOptions {
  /**
   * The longest response of the others that is searched for, in moves; when left out, as many as
   * there are others, and four at least.
   */
  readonly longestResponse?: number;
}

/** Which responses a negative answer covers: all that there are, or those of so many moves. */
export type ResponsesCovered = 'all' | { readonly upTo: number };

/** The question was given up before there was an answer. */
export interface Undecided {
  readonly status: 'undecided';
  readonly reason: StopReason;
}

export interface StateQuestion {
  readonly model: Model;
  readonly concept: Concept;
  /** The position of a decision maker or a body. */
  readonly decisionMaker: number;
  /** A feasible state, by the levels of its options. */
  readonly state: Levels;
}

export type StateAnswer =
  | {
      readonly status: 'decided';
      readonly stable: boolean;
      /** Where it is not stable: an improvement that nothing deters. */
      readonly improvement?: Levels;
      /** Where it is not stable: which responses are known not to deter. Stable is always exact. */
      readonly responses: ResponsesCovered;
      /** The reason, checked by the engine's verifier, where it can be written down. */
      readonly certificate?: Certificate;
    }
  | Undecided
  | NotTranslatable;

/** A question about the verdict of a coalition. Its members are decision makers. */
export interface CoalitionQuestion extends Omit<StateQuestion, 'decisionMaker'> {
  readonly coalition: Coalition;
}

/** A joint move of those of a coalition who act. */
export interface JointMove {
  /** Positions of those whose moves and preferences count. */
  readonly party: readonly number[];
  readonly to: Levels;
  /** A legal sequence of their moves that leads there. */
  readonly steps: readonly Step[];
}

/** As of a decision maker. */
export type CoalitionAnswer =
  | {
      readonly status: 'decided';
      readonly stable: boolean;
      /** Where it is not stable: an improvement of the coalition that nothing deters. */
      readonly jointMove?: JointMove;
      readonly responses: ResponsesCovered;
      readonly certificate?: CoalitionCertificate;
    }
  | Undecided
  | NotTranslatable;

export interface EquilibriaQuestion {
  readonly model: Model;
  readonly concept: Concept;
  /** Positions of those for whom the states are to be stable; all decision makers and bodies when left out. */
  readonly decisionMakers?: readonly number[];
  /** Coalitions besides that are not to upset them; none when left out. */
  readonly coalitions?: readonly Coalition[];
  /** The node of the model's circuit that is to be true in the states. */
  readonly condition: NodeIndex;
  /** How many equilibria to find, 1 when left out. */
  readonly most?: number;
}

/** What the search did. */
export interface SearchCounts {
  /** States that were looked at. */
  readonly proposals: number;
  /** What was learnt from those that are no equilibria. */
  readonly lemmas: number;
}

export type EquilibriaAnswer =
  | {
      readonly status: 'decided';
      /** By the levels of their options. Each is one, whatever the limits. */
      readonly equilibria: readonly Levels[];
      /** Whether there are no more; what that covers is said in `responses`. */
      readonly complete: boolean;
      readonly responses: ResponsesCovered;
      readonly counts: SearchCounts;
    }
  | (Undecided & { readonly equilibria: readonly Levels[]; readonly counts: SearchCounts })
  | NotTranslatable;
