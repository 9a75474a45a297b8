import type { Concept, StateCode } from '@standoff/engine';
import type { Analysis } from '../analysis/analysis.ts';
import type { AmountReader } from './amount-reader.ts';
import type { AmountOf } from './amounts-of.ts';
import type { FrontierOfTwo } from './frontier-of-two.ts';

/** An amount, and what it comes to at least and at most in all states. */
export interface AmountShown extends AmountOf {
  readonly reader: AmountReader;
  readonly least: number;
  readonly most: number;
}

/** A state in which it is told who gets what. */
export interface StateShown {
  readonly state: StateCode;
  /** The concepts under which it holds. */
  readonly held: readonly Concept[];
}

/** Who gets what in some states, and what two can get at all. */
export interface NumbersFound {
  readonly analysis: Analysis;
  readonly amounts: readonly AmountShown[];
  /** How many amounts are not told. */
  readonly amountsLeft: number;
  readonly states: readonly StateShown[];
  /** How many states hold under some concept, and how many of these are not among the states told. */
  readonly holding: number;
  readonly holdingLeft: number;
  /** Absent where no two want an amount. */
  readonly frontier?: FrontierOfTwo;
}
