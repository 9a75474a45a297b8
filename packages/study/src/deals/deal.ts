import type { Concept, PathStep, StateCode } from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';

/** A step in which a deal is carried out, and who is worse off after it than at the status quo. */
export interface DealStep extends PathStep {
  /** Parties, by position; nobody after the last step. */
  readonly exposed: readonly number[];
}

/** That a party is worse off on the way than at the status quo, until others have moved. */
export interface Trust {
  readonly who: number;
  /** Those whose steps it has to wait for, each once, in the order in which they move. */
  readonly in: readonly number[];
}

/** What some parties can bring about together, and each of them would rather have than the status quo. */
export interface Deal {
  readonly state: StateCode;
  /** Of the decision makers that are no parties: who prefers it to the status quo, and who the other way round. */
  readonly gainers: readonly number[];
  readonly losers: readonly number[];
  /** For each decision maker by how many places it rises in its order; absent where the order has no places. */
  readonly places: readonly (number | undefined)[];
  /** The concepts under which nobody who can move would leave. */
  readonly holdsUnder: readonly Concept[];
  /** For each who would leave under some concept those under which it would. */
  readonly leavers: readonly { readonly mover: number; readonly under: readonly Concept[] }[];
  /** Whether no other deal of these parties is better for one of them and worse for none. */
  readonly frontier: boolean;
  /**
   * An order of steps in which it can be carried out: of all such orders one with the fewest losses, a loss being
   * that one party is worse off after one step than at the status quo, and of these one with the fewest steps.
   */
  readonly steps: readonly DealStep[];
  readonly trust: readonly Trust[];
}

/** A state that was asked about and is no deal. */
export interface RefusedDeal {
  readonly state: StateCode;
  /** Whether the parties can bring it about. */
  readonly isReached: boolean;
  /** Parties that do not prefer it to the status quo. */
  readonly unwilling: readonly number[];
}

/** The deals of some parties. */
export interface Deals {
  readonly casebook: Casebook;
  readonly from: StateCode;
  /** Decision makers by position, then the bodies that take part. */
  readonly parties: readonly number[];
  readonly concepts: readonly Concept[];
  /** How many states the parties can bring about, the status quo left out. */
  readonly reached: number;
  /** Where states were asked about: those that are no deals. */
  readonly refused?: readonly RefusedDeal[];
  /** Those of the frontier first, then by the places that all parties together gain, the most first. */
  readonly deals: readonly Deal[];
}
