import type { ProfileWords } from '@standoff/study';
import type { ConceptId, Order, ShownArgument, StateKey } from './shown-conflict.ts';

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
  /** The concept by which it is read where each looks as far as it does. */
  readonly asGiven: ConceptId;
}

/** Which of the coalitions that count would leave a state together. */
export interface ShownLeaving {
  readonly key: StateKey;
  /** For each concept, in the order of the conflict, their places among those asked about. */
  readonly leaving: readonly (readonly number[])[];
}

/** What an improvement of a coalition is. */
export interface ReadingChoice {
  readonly id: string;
  readonly name: string;
  readonly definition: string;
}

/** What some could do together from a state. */
export type ShownTogether =
  | { readonly status: 'found'; readonly coalitions: readonly ShownCoalition[] }
  /** More can move than all coalitions are gone through of. */
  | { readonly status: 'too-many'; readonly movers: number };

/** A coalition and the states that it likes better and that no part of it reaches. */
export interface ShownCoalition {
  /** Positions of the members. */
  readonly members: readonly number[];
  readonly moves: readonly ShownJointMove[];
  /** The concept by which it is read where each looks as far as it does. */
  readonly asGiven: ConceptId;
}

export interface ShownJointMove {
  readonly to: StateKey;
  /** What it brings about. */
  readonly words: string;
  readonly name?: string;
  /** What it is for each member. */
  readonly stakes: readonly {
    readonly decisionMaker: number;
    readonly order: Order;
    readonly greatly: boolean;
    readonly because?: string;
    readonly claims: readonly string[];
  }[];
  /** How those like it who take no part. */
  readonly others?: string;
  /** The concepts under which nothing that others can do deters them. */
  readonly undeterred: readonly ConceptId[];
  /** Who would have to join, under a concept, so that nothing deters them: positions. */
  readonly joined: readonly {
    readonly added: readonly number[];
    readonly concepts: readonly ConceptId[];
  }[];
}

/** The answer why a coalition would or would not leave a state together. */
export interface CoalitionAnswer {
  /** The concept by which it is read. */
  readonly concept: ConceptId;
  /** Left out where the concept has no version for coalitions. */
  readonly argument?: ShownCoalitionArgument;
}

/** Why a coalition would or would not leave a state together. */
export interface ShownCoalitionArgument extends ShownArgument {
  /** The verdict as a sentence without its end: who, and what they do. */
  readonly says: string;
  /** What a split of the coalition would change, in sentences. */
  readonly wedge: readonly string[];
}

/** Which equilibria under a concept some coalition upsets. */
export interface ShownUpset {
  readonly concept: ConceptId;
  readonly equilibria: number;
  readonly examined: number;
  readonly surviving: number;
  readonly upset: readonly ShownUpsetState[];
}

export interface ShownUpsetState {
  readonly key: StateKey;
  readonly id: string;
  readonly name?: string;
  readonly words: string;
  readonly by: readonly {
    readonly members: readonly number[];
    readonly to: StateKey;
    readonly words: string;
    /** What each member gains, in places of its order. */
    readonly gains: string;
    /** How those like it who take no part. */
    readonly others?: string;
    /** How many other states they could go to as well. */
    readonly more: number;
  }[];
}
