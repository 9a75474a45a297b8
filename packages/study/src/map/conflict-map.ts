import type { Comparison, Concept, PathStep, StateCode } from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';
import type { WayWithLosses } from '../evolution/evolution.ts';
import type { Reason } from '../reasons/reasons.ts';

/**
 * States and moves chosen for a drawing: the states that matter one by one, all others gathered into
 * groups, so that every state is in exactly one place.
 */
export interface ConflictMap {
  readonly casebook: Casebook;
  /** Code of the state that everything is seen from. */
  readonly from: StateCode;
  readonly layering: Layering;
  /** By layer, and within a layer the most telling first. */
  readonly states: readonly MapState[];
  readonly groups: readonly MapGroup[];
  /** All moves between the states shown. */
  readonly arcs: readonly MapArc[];
}

/**
 * What the layers are: how many moves lead from the start to a state, or how many decision makers
 * like it better than the start.
 */
export type Layering = 'moves' | 'liking';

/** Number of a layer, 0 for the start; undefined where no moves lead to the state. */
export type Layer = number | undefined;

export interface MapState {
  /** Code of the state. */
  readonly state: StateCode;
  readonly layer: Layer;
  /** The concepts, of those analysed, under which it is an equilibrium. */
  readonly heldUnder: readonly Concept[];
  /** Whether it is one when each is read under the concept given for it, where any are given. */
  readonly holdsAsGiven: boolean;
  /** For each decision maker how it likes the state beside the start; incomparable where that is not known. */
  readonly liking: readonly Comparison['order'][];
  readonly byAnyMoves?: Ways;
  readonly byImprovements?: Ways;
  /** Of all ways there the shortest with the fewest losses; absent for the start and where no moves lead. */
  readonly fewestLosses?: WayWithLosses;
}

/** The shortest legal sequences from the start to a state. */
export interface Ways {
  /** Number of moves. */
  readonly length: number;
  /** Of many sequences the first found, and that with the fewest losses of all; of these it and the like come first. */
  readonly paths: readonly (readonly PathStep[])[];
  /** Whether these are all of the shortest sequences. */
  readonly complete: boolean;
  /** Positions of the decision makers that make the first move in a shortest sequence, told or not. */
  readonly firstMovers: readonly number[];
}

/** States of one layer that hold under the same concepts and are not shown one by one. */
export interface MapGroup {
  readonly layer: Layer;
  readonly heldUnder: readonly Concept[];
  /** Where not all look alike: whether they hold when each looks as given. */
  readonly holdsAsGiven: boolean;
  readonly cells: readonly number[];
}

export interface MapArc {
  /** Position of the decision maker that makes the move. */
  readonly mover: number;
  /** Codes of the states. */
  readonly from: StateCode;
  readonly to: StateCode;
  /** How its maker likes where it leads. */
  readonly reason: Reason;
  /**
   * Whether it is part of a shortest way to a state shown that passes through states shown alone, or of
   * the way with the fewest losses to one.
   */
  readonly onWay: boolean;
  /** Whether the same decision maker could take it back. */
  readonly reversible: boolean;
}
