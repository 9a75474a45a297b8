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
  | { readonly kind: 'fact'; readonly fact: string }
  | { readonly kind: 'state'; readonly state: string }
  | { readonly kind: 'not'; readonly of: Formula }
  | {
      readonly kind: 'and' | 'or' | 'implies' | 'iff';
      readonly left: Formula;
      readonly right: Formula;
    };

export const operators = ['=', '!=', '<', '<=', '>', '>='] as const;

export type Operator = (typeof operators)[number];
