import type { TextNode } from '../document/node.ts';
import type { BrokenSyntax, FormulaSyntax } from '../formula/formula-syntax.ts';
import { formulaLengthLimit, type ParsedFormula, parseFormula } from '../formula/parse-formula.ts';
import { type Reporting, reportKind, type Shape } from './shape.ts';

/** A formula whose names are not looked up yet; with errors inside, what could be read of it. */
export type WrittenFormula = FormulaSyntax | BrokenSyntax;

export const formula: Shape<WrittenFormula> = {
  expects: 'a formula',
  read: (node, reporting) => {
    if (node.kind === 'text') return readFormula(node, reporting);
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

/** Reads the formula in a text, which may also be a key. */
export function readFormula(node: TextNode, reporting: Reporting): WrittenFormula | undefined {
  if (node.text.length > formulaLengthLimit) {
    const message = `the formula has ${node.text.length} characters; at most ${formulaLengthLimit} are read`;
    reporting.report('formula-too-long', node.span, message);
    return undefined;
  }
  const { syntax, diagnostics } = parsedFormula(node);
  for (const { code, span, message, ...details } of diagnostics) {
    reporting.report(code, span, message, details);
  }
  return syntax;
}

/** A file and what its variants make of it share most nodes; each is parsed once. */
const parsed = new WeakMap<TextNode, ParsedFormula>();

function parsedFormula(node: TextNode): ParsedFormula {
  const known = parsed.get(node) ?? parseFormula(node.content());
  parsed.set(node, known);
  return known;
}
