import type { Order, StateKey, StateReading } from './readings.ts';

export interface ComparisonReading {
  readonly changes: string;
  /** For each decision maker how it likes the second state beside the first. */
  readonly reasons: readonly {
    readonly order: Order;
    readonly greatly: boolean;
    readonly because?: string;
    readonly claims: readonly string[];
  }[];
}

/** Why one state and not another, and how one would get from the one to the other. */
export interface WhyNotReading {
  readonly first: StateReading;
  readonly second: StateReading;
  readonly comparison: ComparisonReading;
  readonly holds: string;
  readonly ways: readonly WayReading[];
}

/** A sentence about the ways to a state, and one of them move by move. */
export interface WayReading {
  readonly kind: 'improvements' | 'any-moves' | 'none';
  readonly text: string;
  readonly steps: readonly WayStepReading[];
}

export interface WayStepReading {
  readonly mover: number;
  readonly to: StateKey;
  readonly change: string;
  readonly order: Order;
  readonly text: string;
  readonly claims: readonly string[];
}
