import { type Formula, operators, type Quantity } from './formula.ts';
import { partsOfQuantities } from './quantity.ts';
import type { References } from './references.ts';

/**
 * What a preference asks for: in the words of whoever made the model, or as a formula, which a language words. The only place
 * where a language meets the words of somebody else; they are quoted, and never read.
 */
export type Quoted = { readonly words: string } | Wish | AmountWish;

/** How much there is of something. */
export interface AmountWish {
  readonly amount: Quantity;
  /** Whether more of it is wanted, or less; left out where it is weighed. */
  readonly better?: 'more' | 'less';
  /** How much more makes a difference, where not every little does; a decimal as it is written. */
  readonly steps?: string;
  readonly if?: Formula;
  readonly unless?: Formula;
}

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
    case 'amounts': {
      const { formulas } = partsOfQuantities([formula.first, formula.second]);
      for (const part of formulas) visitFormula(part, references);
      return;
    }
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
  const wanted =
    'amount' in quoted ? partsOfQuantities([quoted.amount]).formulas : [quoted.formula];
  for (const formula of [...wanted, quoted.if, quoted.unless]) {
    if (formula !== undefined) visitFormula(formula, references);
  }
}

/** What other schemas refer to by name: a formula is made of formulas. */
export type DefinitionName = 'formula' | 'amount' | 'quotation' | 'factGround';

type Schema = Readonly<Record<string, unknown>>;

export function referTo(name: DefinitionName): { readonly $ref: string } {
  return { $ref: `#/$defs/${name}` };
}

const FORMULA = referTo('formula');
const AMOUNT = referTo('amount');
const TEXT = { type: 'string', minLength: 1 };

function closed(properties: Record<string, Schema>, optional: readonly string[] = []): Schema {
  const required = Object.keys(properties).filter((key) => !optional.includes(key));
  return { type: 'object', properties, required, additionalProperties: false };
}

/** JSON Schema of what members are made of, by the names by which they are referred to. */
export const schemaDefinitions: Readonly<Record<DefinitionName, Schema>> = {
  formula: {
    anyOf: [
      closed({ kind: { const: 'constant' }, value: { type: 'boolean' } }),
      closed({
        kind: { const: 'comparison' },
        option: TEXT,
        operator: { enum: [...operators] },
        level: { type: 'integer', minimum: 0 },
      }),
      closed(
        {
          kind: { const: 'amounts' },
          first: AMOUNT,
          operator: { enum: [...operators] },
          second: AMOUNT,
          atLeast: { const: true },
        },
        ['atLeast'],
      ),
      closed({ kind: { const: 'fact' }, fact: TEXT }),
      closed({ kind: { const: 'state' }, state: TEXT }),
      closed({ kind: { const: 'not' }, of: FORMULA }),
      closed({ kind: { enum: ['and', 'or', 'implies', 'iff'] }, left: FORMULA, right: FORMULA }),
    ],
  },
  amount: {
    anyOf: [
      closed({ kind: { const: 'number' }, number: TEXT }),
      closed({ kind: { const: 'option' }, option: TEXT }),
      closed({ kind: { const: 'named' }, quantity: TEXT, name: TEXT, unit: TEXT, of: AMOUNT }, [
        'unit',
      ]),
      closed({
        kind: { const: 'sum' },
        terms: { type: 'array', items: closed({ minus: { type: 'boolean' }, of: AMOUNT }) },
      }),
      closed({ kind: { const: 'times' }, factor: TEXT, of: AMOUNT }),
      closed({ kind: { const: 'count' }, of: { type: 'array', items: FORMULA } }),
      closed({ kind: { enum: ['min', 'max'] }, among: { type: 'array', items: AMOUNT } }),
      closed({ kind: { const: 'if' }, when: FORMULA, so: AMOUNT, otherwise: AMOUNT }),
    ],
  },
  factGround: {
    anyOf: [
      closed({ kind: { const: 'level' }, option: TEXT, level: { type: 'integer', minimum: 0 } }),
      closed({
        kind: { const: 'fact' },
        fact: TEXT,
        so: { type: 'boolean' },
        because: { type: 'array', items: referTo('factGround') },
      }),
    ],
  },
  quotation: {
    anyOf: [
      closed({ words: TEXT }),
      closed({ formula: FORMULA, avoid: { const: true }, if: FORMULA, unless: FORMULA }, [
        'avoid',
        'if',
        'unless',
      ]),
      closed(
        {
          amount: AMOUNT,
          better: { enum: ['more', 'less'] },
          steps: TEXT,
          if: FORMULA,
          unless: FORMULA,
        },
        ['better', 'steps', 'if', 'unless'],
      ),
    ],
  },
};
