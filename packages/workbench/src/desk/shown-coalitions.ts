import type { ClaimLink } from '@standoff/language';
import type { ProfileWords } from '@standoff/study';
import type { ConceptId, Order, StateKey } from './shown-conflict.ts';

/** Coalitions that count beside the decision makers. */
export interface AskedCoalitions {
  /** Positions of the members of each, ascending. */
  readonly coalitions: readonly (readonly number[])[];
  /** Id of the reading of their improvements. */
  readonly reading: string;
}

/** How the coalitions that count stand to a state. */
export interface ChosenStandings {
  readonly standings: readonly CoalitionStanding[];
  /** Under which foresight of each and of these coalitions it would hold, in sentences. */
  readonly holding: ProfileWords;
}

export interface CoalitionStanding {
  /** Positions of the members. */
  readonly members: readonly number[];
  /** The concepts with a version for coalitions, and those under which they would not leave together. */
  readonly readUnder: readonly ConceptId[];
  readonly staysUnder: readonly ConceptId[];
}

/** Which of the coalitions that count would leave a state together. */
export interface ShownLeaving {
  readonly key: StateKey;
  /** For each concept, in the order of the conflict, their places among those asked about. */
  readonly leaving: readonly (readonly number[])[];
}

/** What a joint move is for whom. */
export interface ShownStakes {
  /** What it is for each member. */
  readonly stakes: readonly {
    readonly decisionMaker: number;
    readonly order: Order;
    readonly greatly: boolean;
    readonly because?: string;
    readonly claims: readonly ClaimLink[];
  }[];
  /** How those like it who take no part. */
  readonly others?: string;
}
