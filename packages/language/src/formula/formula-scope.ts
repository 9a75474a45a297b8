import type { NamedQuantityOf } from '@standoff/propositions';
import type { NumberRange } from '../amounts/range.ts';
import type { Span } from '../source/span.ts';
import type { Formula, OptionReference } from './formula.ts';

/**
 * The names that a formula may use. It can be built from a file that is only partly readable: names
 * whose definition has an error are listed as broken, and a formula that uses one is not reported
 * again, it just does not resolve.
 */
export interface FormulaScope {
  /** The decision maker (or body) in whose section the formula stands: its options need no prefix. */
  readonly owner?: string;
  /** Decision makers, bodies and agreements, by id. */
  readonly owners: ScopeNames<OwnerNames>;
  /** Facts by id, with the place of their definition. */
  readonly facts: ScopeNames<Span>;
  /** States of a graph model or named states of an option model, with their place. */
  readonly states: ScopeNames<Span>;
  /** Quantities by id, with what they are. */
  readonly quantities: ScopeNames<NamedQuantity>;
}

/** A quantity that the file has a name for. */
export type NamedQuantity = NamedQuantityOf<Formula, OptionReference>;

export interface ScopeNames<T> {
  readonly known: ReadonlyMap<string, T>;
  /** Names that exist but whose definition has an error. */
  readonly broken: ReadonlySet<string>;
  /**
   * False when part of the section could not be read, so that any name may have been meant: then no
   * name is reported as unknown on its account.
   */
  readonly complete: boolean;
}

export interface OwnerNames {
  readonly kind: 'decision-maker' | 'body' | 'agreement';
  readonly options: ScopeNames<OptionNames>;
}

export interface OptionNames {
  /** Level ids in order. */
  readonly levels: readonly string[];
  /** Whether the option may stand alone in formulas. Its levels are then `no`, `yes`. */
  readonly yesNo: boolean;
  /** The numbers that the levels are, where they are numbers. */
  readonly range?: NumberRange;
}

/** Names that were all read without an error. */
export function completeNames<T>(known: ReadonlyMap<string, T>): ScopeNames<T> {
  return { known, broken: new Set(), complete: true };
}
