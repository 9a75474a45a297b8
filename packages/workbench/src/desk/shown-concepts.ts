/** Ids of solution concepts, as the registry has them; and `given`, see below. */
export type ConceptId = string;

/**
 * Where not all look ahead alike, what holds when each is read under its own concept stands beside
 * what holds under each concept, by this id.
 */
export const GIVEN: ConceptId = 'given';

export interface ShownConcept {
  readonly id: ConceptId;
  readonly symbol: string;
  readonly name: string;
  readonly definition: string;
  readonly citation: string;
  /** Whether it is analysed without being asked for. */
  readonly usual: boolean;
  /** How many moves ahead a decision maker looks, and whether it fears credible replies only. */
  readonly moves: number;
  readonly credible: boolean;
  /** How a decision maker thinks under it, in words. */
  readonly words: string;
  /** The same as what one does: `expects credible replies`. */
  readonly looks: string;
  /** The same where there is room for few words: `credible replies`. */
  readonly reckonedWith: string;
  /** Whether it has a version for coalitions. */
  readonly forCoalitions: boolean;
  /** Whether it asks what the others could do for one, so that nobody leaves by it. */
  readonly aboutOthers: boolean;
  /** What its verdicts say of one: `stays` and `would leave`, or what the others could do for it. */
  readonly says: readonly [stays: string, leaves: string];
  /** How many states are equilibria under it. */
  readonly equilibria: number;
}

/** A concept that is analysed when asked for. */
export interface OfferedConcept {
  readonly id: ConceptId;
  readonly symbol: string;
  readonly name: string;
  readonly definition: string;
  readonly citation: string;
  /** What the conflict, or the reading of preferences, lacks for it, if anything. */
  readonly lacks?: string;
}

/** Concepts that differ in a number; the id of each is the prefix and the number. */
export interface OfferedFamily {
  readonly prefix: string;
  readonly symbol: string;
  readonly name: string;
  /** What the number counts. */
  readonly counts: string;
  readonly least: number;
  readonly most: number;
  /** Symbol of the member that the definition is of. */
  readonly example: string;
  readonly definition: string;
  readonly citation: string;
  readonly lacks?: string;
}
