import type { ClaimLink } from '@standoff/language';
import type { Proposition } from '@standoff/propositions';
import type { Order, ShownState, StateKey } from './shown-conflict.ts';

export interface ShownComparison {
  readonly changes: string;
  /** For each decision maker how it likes the second state beside the first. */
  readonly reasons: readonly {
    readonly order: Order;
    readonly greatly: boolean;
    readonly because?: string;
    /** The same as data. */
    readonly means: Proposition;
    readonly claims: readonly ClaimLink[];
  }[];
}

/** Why one state and not another, and how one would get from the one to the other. */
export interface ShownWhyNot {
  readonly first: ShownState;
  readonly second: ShownState;
  readonly comparison: ShownComparison;
  /** Under which concepts the second would hold, as a predicate. */
  readonly would: string;
  readonly wouldMean: Proposition;
  /** What comes of how far each looks, in sentences. */
  readonly ahead: string;
  readonly ways: readonly ShownWay[];
}

/** A sentence about the ways to a state, and one of them move by move. */
export interface ShownWay {
  readonly kind: 'improvements' | 'any-moves' | 'none';
  readonly text: string;
  readonly means: readonly Proposition[];
  /** What the way that is told move by move is of all ways there. */
  readonly told?: string;
  readonly steps: readonly ShownWayStep[];
}

export interface ShownWayStep {
  readonly mover: number;
  readonly to: StateKey;
  readonly change: string;
  readonly order: Order;
  readonly greatly: boolean;
  /** What settles how its maker likes it. */
  readonly because?: string;
  /** That its maker would gain by it and stays all the same. */
  readonly deterred?: string;
  readonly text: string;
  /** What it is for whoever makes it, as data. */
  readonly means: Proposition;
  readonly claims: readonly ClaimLink[];
}
