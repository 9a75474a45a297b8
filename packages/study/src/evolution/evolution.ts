import type { Concept, PathStep, StateCode } from '@standoff/engine';
import type { Analysis } from '../analysis/analysis.ts';
import type { Casebook } from '../casebook/casebook.ts';
import type { Explanation } from '../explain/explanation.ts';
import type { Reason } from '../reasons/reasons.ts';

/** What can come of a state: where moves lead from it, and what each decision maker could do now. */
export interface Evolution {
  readonly analysis: Analysis;
  readonly casebook: Casebook;
  /** Code of the state that everything starts from. */
  readonly from: StateCode;
  /** Numbers of states that legal sequences reach; the start is not counted, even where they lead back to it. */
  readonly reached: { readonly byAnyMoves: number; readonly byImprovements: number };
  /**
   * Equilibria, and states that everybody prefers to the start, or where there are none that most prefer and
   * nobody likes less, most telling first.
   */
  readonly destinations: readonly Destination[];
  /** How many destinations there are beside those described. */
  readonly more: number;
  /** Absent where one destination was asked for. */
  readonly all?: AllDestinations;
  /** Whether each decision maker would move from the start, and why. */
  readonly next: Explanation;
}

/** All destinations, described or not. */
export interface AllDestinations {
  /** What counts as a gain: being better for everybody, or where nothing is, for as many as can be and worse for nobody. */
  readonly gains: 'everybody' | 'some' | 'none';
  readonly count: number;
  /** To how many of them moves lead. */
  readonly byImprovements: number;
  readonly byAnyMoves: number;
}

/** A state that one may want to get to, and the ways there. */
export interface Destination {
  /** Code of the state. */
  readonly state: StateCode;
  /** Concepts, of those analysed, under which it is an equilibrium. */
  readonly heldUnder: readonly Concept[];
  /** Whether it is an equilibrium under the foresight of each; absent where none is given. */
  readonly heldAsGiven?: boolean;
  /** Whether everybody prefers it to the start. */
  readonly commonGain: boolean;
  /** Positions of the decision makers that prefer it to the start, where nobody likes it less; none otherwise. */
  readonly gainers: readonly number[];
  readonly byAnyMoves?: Way;
  readonly byImprovements?: Way;
  /**
   * Of all ways by any moves the shortest with the fewest losses, which are moves that are no improvement
   * for whoever makes them; without losses where improvements lead there. Absent for the start, and where no
   * moves lead there.
   */
  readonly fewestLosses?: WayWithLosses;
  /** Changes on that way that the gain of their mover does not need. */
  readonly spareChanges: readonly SpareChange[];
  /** Whether it is a common gain to which no improvements lead. */
  readonly stuck: boolean;
}

/** A way, and which of its moves are no improvement for whoever makes them. */
export interface WayWithLosses {
  /** Moves between cells. */
  readonly path: readonly PathStep[];
  readonly losses: readonly Loss[];
  /**
   * Whether it has the fewest losses of all ways, and of these the fewest moves. In a conflict that is too
   * large to look for that it is a shortest way, of improvements where these lead there.
   */
  readonly fewest: boolean;
  /** How many ways are as good as this one: as few losses and moves, or only as short; then counted to two. */
  readonly alike: number;
}

/**
 * An option that a mover changes on a way along with others, though without that change the move would be
 * possible, and an improvement that it likes at least as well. The destination may need it all the same.
 */
export interface SpareChange {
  /** Which move it is part of, from 0. */
  readonly position: number;
  readonly mover: number;
  /** Code of the state that the move would lead to without it. */
  readonly without: StateCode;
  /** Whether the mover would gain as much without it, or more. */
  readonly gains: 'as-much' | 'more';
}

/** A move of a way that is no improvement for whoever makes it. */
export interface Loss {
  /** Which move it is, from 0. */
  readonly position: number;
  readonly mover: number;
  /** How its mover compares where it leads with where it came from. */
  readonly reason: Reason;
}

/** The shortest legal sequences to a state; to the start none, of length 0. */
export interface Way {
  /** Number of moves. */
  readonly length: number;
  /** Some of the shortest sequences, three at most, of cells. */
  readonly paths: readonly (readonly PathStep[])[];
  /** Positions of the decision makers that make the first move in any of the shortest sequences, told or not. */
  readonly firstMovers: readonly number[];
}
