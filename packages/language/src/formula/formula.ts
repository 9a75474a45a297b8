import type { QuantityOf } from '@standoff/propositions';
import type { Span } from '../source/span.ts';

/**
 * A checked formula: every name in it is resolved. Options are named by `DecisionMaker.id` and
 * `Option.id` (or the body's), levels by their position in the option.
 */
export type Formula =
  | { readonly kind: 'constant'; readonly value: boolean; readonly span: Span }
  | ComparisonFormula
  | AmountsFormula
  | { readonly kind: 'fact'; readonly fact: string; readonly span: Span }
  /** A named state of an option model, or a state of a graph model. */
  | { readonly kind: 'state'; readonly state: string; readonly span: Span }
  | { readonly kind: 'not'; readonly of: Formula; readonly span: Span }
  | {
      readonly kind: 'and' | 'or' | 'implies' | 'iff';
      readonly left: Formula;
      readonly right: Formula;
      readonly span: Span;
    };

/** An amount: options in it are numbers. */
export type Quantity = QuantityOf<Formula, OptionReference>;

/** Two amounts that are compared. */
export interface AmountsFormula {
  readonly kind: 'amounts';
  readonly first: Quantity;
  readonly operator: ComparisonOperator;
  readonly second: Quantity;
  /** Whether it is printed as `at least 2 of (…)`. */
  readonly atLeast?: true;
  readonly span: Span;
}

export type ComparisonOperator = '=' | '!=' | '<' | '<=' | '>' | '>=';

/**
 * A Y/N option that stands alone is the comparison `option = yes`, with `bare` set, so that it is printed as it
 * was written.
 */
export interface ComparisonFormula {
  readonly kind: 'comparison';
  readonly option: OptionReference;
  readonly operator: ComparisonOperator;
  readonly level: number;
  readonly bare: boolean;
  readonly span: Span;
}

/** The owner is a decision maker or a body. */
export interface OptionReference {
  readonly owner: string;
  readonly option: string;
}
