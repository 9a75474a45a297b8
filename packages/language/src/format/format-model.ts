import { Parser } from 'yaml';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { createDiagnosticCollector } from '../diagnostics/diagnostic-collector.ts';
import type { MappingNode, TextNode } from '../document/node.ts';
import { readDocument } from '../document/read-document.ts';
import { formulaLengthLimit, parseAs } from '../formula/parse-formula.ts';
import { printAmountSyntax, printFormulaSyntax } from '../formula/print-formula.ts';
import type { Span } from '../source/span.ts';
import { reportDuplicateKeys } from './duplicate-keys.ts';
import { firstChange } from './first-change.ts';
import { formulaNodes } from './formula-places.ts';
import { type FormulaTexts, layOut } from './layout.ts';
import { piecesOf } from './pieces.ts';

export interface FormattedModel {
  /** Absent when the text is not a YAML file that can be read, or has a key twice. */
  readonly text?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The same model file in its canonical form: two columns for each step inwards, one blank where
 * blanks mean nothing, at most one empty line, formulas as the printer writes them. Comments, order,
 * quotes and the choice between lines and braces stay as they are. Formatting twice changes nothing
 * more. Errors other than those of YAML and keys that stand twice do not matter; a faulty formula
 * stays as it is.
 */
export function formatModel(text: string): FormattedModel {
  const collector = createDiagnosticCollector();
  const root = readDocument(text, collector.report);
  if (root) reportDuplicateKeys(root, collector);
  if (!root || collector.hasErrors()) return { diagnostics: collector.list() };
  const pieces = piecesOf([...new Parser().parse(text)]);
  const formulas = formulaTexts(root);
  const formatted = layOut(text, pieces, formulas);
  const change = firstChange({ root, pieces, formulas }, formatted);
  return change ? { diagnostics: [notFormatted(change)] } : { text: formatted, diagnostics: [] };
}

/** The canonical text of every formula and amount that has no error, by where its scalar begins. */
function formulaTexts(root: MappingNode): FormulaTexts {
  return new Map(
    formulaNodes(root).flatMap((node) => {
      const text = canonicalFormula(node);
      return text === undefined ? [] : [[node.span.start, text]];
    }),
  );
}

function canonicalFormula(node: TextNode): string | undefined {
  if (node.text.length > formulaLengthLimit) return undefined;
  const { syntax, diagnostics } = parseAs(node.content(), 'either');
  if (!syntax || syntax.kind === 'broken' || diagnostics.length > 0) return undefined;
  const text = syntax.kind === 'amount' ? printAmountSyntax(syntax) : printFormulaSyntax(syntax);
  // Without quotes YAML takes this word for nothing, a comma in braces for an end, and a sign that opens a text for one of a list.
  const isQuoted = /^null$/i.test(text) || (!node.plain && /,|^-/.test(text));
  return isQuoted ? `'${text}'` : text;
}

function notFormatted(span: Span): Diagnostic {
  const message = 'this file cannot be formatted without changing what it says here';
  return createDiagnostic('not-formatted', span, message, {
    help: 'write this part in a simpler way, for example without line breaks inside it',
  });
}
