import type { QuantityOf } from '@standoff/propositions';
import type { Span } from '../source/span.ts';
import type { ComparisonOperator } from './formula.ts';

/** A formula as it is written: names are not looked up yet. Spans are places in the source file. */
export type FormulaSyntax =
  | ConstantSyntax
  | NameFormulaSyntax
  | ComparisonSyntax
  | AmountsSyntax
  | { readonly kind: 'not'; readonly of: FormulaSyntax; readonly span: Span }
  | {
      readonly kind: 'and' | 'or' | 'implies' | 'iff';
      readonly left: FormulaSyntax;
      readonly right: FormulaSyntax;
      readonly span: Span;
    };

/**
 * A formula that could not be read as a whole. The parts that are beyond doubt are kept, so that
 * their names are checked in the same run. It never resolves to a formula.
 */
export interface BrokenSyntax {
  readonly kind: 'broken';
  readonly parts: readonly FormulaSyntax[];
  readonly span: Span;
}

export interface ConstantSyntax {
  readonly kind: 'constant';
  readonly value: boolean;
  readonly span: Span;
}

/** A Y/N option, a fact or a state that stands alone. */
interface NameFormulaSyntax {
  readonly kind: 'name';
  readonly name: NameSyntax;
  readonly span: Span;
}

export interface ComparisonSyntax {
  readonly kind: 'comparison';
  readonly left: NameSyntax;
  readonly operator: ComparisonOperator;
  readonly right: NameSyntax;
  readonly span: Span;
}

/** An amount as it is written. A name may be a number. */
export type QuantitySyntax = QuantityOf<FormulaSyntax, NameSyntax>;

/** An amount that stands alone, of which more or less is wanted. */
export interface AmountSyntax {
  readonly kind: 'amount';
  readonly of: QuantitySyntax;
  readonly span: Span;
}

/** Two amounts that are compared. */
export interface AmountsSyntax {
  readonly kind: 'amounts';
  readonly first: QuantitySyntax;
  readonly operator: ComparisonOperator;
  readonly second: QuantitySyntax;
  /** Whether it is written `at least 2 of (…)`. */
  readonly atLeast?: true;
  readonly span: Span;
}

/** `tests` or `dprk.tests`. */
export interface NameSyntax {
  readonly prefix?: WordSyntax;
  readonly word: WordSyntax;
  readonly span: Span;
}

export interface WordSyntax {
  readonly text: string;
  readonly span: Span;
}

/** The name as it is written in the formula. */
export function writtenName({ prefix, word }: NameSyntax): string {
  return prefix ? `${prefix.text}.${word.text}` : word.text;
}
