import type { TextNode } from '../document/node.ts';
import type { Built, Expected } from '../formula/check-formula-tokens.ts';
import type { BrokenSyntax } from '../formula/formula-syntax.ts';
import { formulaLengthLimit, type Parsed, parseAs } from '../formula/parse-formula.ts';
import { type Reporting, reportKind, type Shape } from './shape.ts';

/** A formula whose names are not looked up yet; with errors inside, what could be read of it. */
export type WrittenFormula = Written<'formula'>;

/** The same for an amount, or for what may be either. */
export type Written<E extends Expected> = Built[E] | BrokenSyntax;

export const formula: Shape<WrittenFormula> = {
  expects: 'a formula',
  read: (node, reporting) => {
    if (node.kind === 'text') return readAs(node, 'formula', reporting);
    if (node.kind === 'nothing') {
      reporting.report('formula-empty', node.span, 'a formula is expected here', {
        help: 'write true or false for a formula that holds everywhere or nowhere',
      });
    } else reportKind(node, 'a formula', reporting);
    return undefined;
  },
  schema: (definitions) => {
    definitions.set('formula', {
      description:
        'When something is the case: options compared with their levels (dprk.tests = frozen), Y/N options, facts and states that stand alone, joined by not, and, or, implies, iff and parentheses.',
      anyOf: [{ type: 'string', minLength: 1 }, { type: 'boolean' }],
      examples: ['us.posture = strike', 'war or china.supply = cut'],
    });
    return { $ref: '#/$defs/formula' };
  },
};

/** How much there is of something. */
export const amount: Shape<Written<'amount'>> = {
  expects: 'an amount',
  read: (node, reporting) => {
    if (node.kind === 'text') return readAs(node, 'amount', reporting);
    reportKind(node, 'an amount', reporting);
    return undefined;
  },
  schema: (definitions) => {
    definitions.set('amount', {
      description:
        'How much there is of something: numbers, options that are numbers, and quantities, joined by + and -, numbers times those, count(…), min(…), max(…) and if(…, …, …).',
      anyOf: [{ type: 'string', minLength: 1 }, { type: 'number' }],
      examples: ['100 - upper.share - lower.share', 'min(a.offer, b.offer)'],
    });
    return { $ref: '#/$defs/amount' };
  },
};

/** Something that is the case or not, or how much there is of something. */
export const formulaOrAmount: Shape<Written<'either'>> = {
  expects: 'a formula or an amount',
  read: (node, reporting) =>
    node.kind === 'text' ? readAs(node, 'either', reporting) : formula.read(node, reporting),
  schema: (definitions) => ({
    anyOf: [formula.schema(definitions), amount.schema(definitions)],
  }),
};

/** Reads the formula or amount in a text, which may also be a key. */
export function readAs<E extends Expected>(
  node: TextNode,
  expected: E,
  reporting: Reporting,
): Written<E> | undefined {
  if (node.text.length > formulaLengthLimit) {
    const message = `the formula has ${node.text.length} characters; at most ${formulaLengthLimit} are read`;
    reporting.report('formula-too-long', node.span, message);
    return undefined;
  }
  const { syntax, diagnostics } = parsedAs(node, expected);
  for (const { code, span, message, ...details } of diagnostics) {
    reporting.report(code, span, message, details);
  }
  return syntax;
}

/** A file and what its variants make of it share most nodes; each is parsed once. */
const parsed: { readonly [E in Expected]: WeakMap<TextNode, Parsed<E>> } = {
  formula: new WeakMap(),
  amount: new WeakMap(),
  either: new WeakMap(),
};

function parsedAs<E extends Expected>(node: TextNode, expected: E): Parsed<E> {
  const known: Parsed<E> = parsed[expected].get(node) ?? parseAs(node.content(), expected);
  parsed[expected].set(node, known);
  return known;
}
