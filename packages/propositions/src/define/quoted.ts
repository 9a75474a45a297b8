import type { Formula } from './formula.ts';
import type { References } from './references.ts';

/**
 * What a preference asks for: in the words of whoever made the model, or as a formula, which a language words. The only place
 * where a language meets the words of somebody else; they are quoted, and never read.
 */
export type Quoted = { readonly words: string } | Wish;

/** What is wanted, and under which condition. */
export interface Wish {
  readonly formula: Formula;
  /** Whether it is wanted that the formula is not true. */
  readonly avoid?: true;
  readonly if?: Formula;
  readonly unless?: Formula;
}

/** Adds what a formula names. */
export function visitFormula(formula: Formula, references: References): void {
  switch (formula.kind) {
    case 'fact':
      references.facts.add(formula.fact);
      return;
    case 'not':
      visitFormula(formula.of, references);
      return;
    case 'and':
    case 'or':
    case 'implies':
    case 'iff':
      visitFormula(formula.left, references);
      visitFormula(formula.right, references);
      return;
    case 'constant':
    case 'comparison':
    case 'state':
      return;
  }
}

/** Adds what a quotation names: nothing where it is given in words. */
export function visitQuoted(quoted: Quoted, references: References): void {
  if ('words' in quoted) return;
  for (const formula of [quoted.formula, quoted.if, quoted.unless]) {
    if (formula !== undefined) visitFormula(formula, references);
  }
}
