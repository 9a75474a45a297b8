import type { QuantityOf } from './quantity.ts';

/**
 * What may be the case in a state, as plain data: the formula of a model file without the places where it stands there.
 * Options are `owner.option`, levels are numbers.
 */
export type Formula =
  | { readonly kind: 'constant'; readonly value: boolean }
  | {
      readonly kind: 'comparison';
      readonly option: string;
      readonly operator: Operator;
      readonly level: number;
    }
  | AmountsFormula
  | { readonly kind: 'fact'; readonly fact: string }
  | { readonly kind: 'state'; readonly state: string }
  | { readonly kind: 'not'; readonly of: Formula }
  | {
      readonly kind: 'and' | 'or' | 'implies' | 'iff';
      readonly left: Formula;
      readonly right: Formula;
    };

/** An amount; options are `owner.option`. */
export type Quantity = QuantityOf<Formula, string>;

/** Two amounts that are compared. */
export interface AmountsFormula {
  readonly kind: 'amounts';
  readonly first: Quantity;
  readonly operator: Operator;
  readonly second: Quantity;
  /** Whether it is said as *at least two of these*. */
  readonly atLeast?: true;
}

export const operators = ['=', '!=', '<', '<=', '>', '>='] as const;

export type Operator = (typeof operators)[number];
