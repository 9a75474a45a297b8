import type { DiagnosticCode } from '../diagnostics/codes.ts';
import { createDiagnostic, type DiagnosticDetails } from '../diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ScalarText } from '../source/scalar-text.ts';
import type { Span } from '../source/span.ts';
import type { FormulaSyntax } from './formula-syntax.ts';
import type { FormulaToken } from './formula-tokens.ts';

/** Where a walk over the tokens of a formula stands, and what it has found. */
export interface FormulaReader {
  readonly text: ScalarText;
  readonly tokens: readonly FormulaToken[];
  readonly diagnostics: Diagnostic[];
  /** Operands that are beyond doubt. */
  readonly parts: FormulaSyntax[];
  /** Opening parentheses and `not` that are not completed yet. */
  readonly nesting: FormulaToken[];
  at: number;
  /** Whether an operand is expected next, instead of an operator or the end. */
  wantsOperand: boolean;
  /** The operand just read, as long as what follows may still put it in doubt. */
  operand?: FormulaSyntax | undefined;
  /** Whether an error was just reported here, so that its consequences are not reported too. */
  troubled: boolean;
}

export function createFormulaReader(
  text: ScalarText,
  tokens: readonly FormulaToken[],
): FormulaReader {
  return {
    text,
    tokens,
    diagnostics: [],
    parts: [],
    nesting: [],
    at: 0,
    wantsOperand: true,
    troubled: false,
  };
}

/** Reports an error at the tokens from `first` to `last`. */
export function reportAt(
  reader: FormulaReader,
  code: DiagnosticCode,
  [first, last]: readonly [FormulaToken, FormulaToken],
  message: string,
  details?: DiagnosticDetails,
): void {
  const span = reader.text.toSourceSpan(first.start, last.end);
  reader.diagnostics.push(createDiagnostic(code, span, message, details));
}

/** The next token after the current one that are read together. */
export function nextToken(reader: FormulaReader, ahead = 0): FormulaToken | undefined {
  return reader.tokens[reader.at + ahead];
}

/** An operator or the end follows: the operand before it stands. */
export function settleOperand(reader: FormulaReader): void {
  if (reader.operand) reader.parts.push(reader.operand);
  reader.operand = undefined;
}

/** An operand is complete, and with it every `not` before it. */
export function completeOperand(reader: FormulaReader, operand?: FormulaSyntax): void {
  reader.operand = operand;
  reader.wantsOperand = false;
  while (reader.nesting.at(-1)?.role === 'Not') reader.nesting.pop();
}

/** The place in the source of the tokens from `first` to `last`. */
export function spanOf(reader: FormulaReader, first: FormulaToken, last: FormulaToken): Span {
  return reader.text.toSourceSpan(first.start, last.end);
}
