import type { ShownLeaving, ShownStakes } from './shown-coalitions.ts';
import type { ConceptId, StateKey } from './shown-conflict.ts';

/** The joint moves of chosen coalitions between the states of a map. */
export interface ShownJointArcs {
  readonly arcs: readonly ShownJointArc[];
  /** The concepts with a version for coalitions. */
  readonly readUnder: readonly ConceptId[];
}

/** A joint move between two states shown. */
export interface ShownJointArc extends ShownStakes {
  readonly id: string;
  /** Positions of those who make it together. */
  readonly members: readonly number[];
  /** Those of them who act, where the others only stand aside. */
  readonly party?: readonly number[];
  readonly from: StateKey;
  readonly to: StateKey;
  /** What it brings about. */
  readonly words: string;
  /** The concepts under which nothing that others can do deters them. */
  readonly undeterred: readonly ConceptId[];
  /** Positions of the members who have a move of their own that leads there at once. */
  readonly alone: readonly number[];
}

/** Which chosen coalitions would leave the states of a map. */
export interface ShownMapLeaving {
  readonly states: readonly ShownLeaving[];
  /** For states that each alone would stay in, and a coalition would leave: under what, and in words. */
  readonly upset: readonly UpsetOnMap[];
}

export interface UpsetOnMap {
  readonly key: StateKey;
  readonly concept: ConceptId;
  readonly words: string;
}
