import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type InvisibleCharacter, invisibleCharacters } from '../source/invisible-characters.ts';
import { type Replacement, replaceStretches, type ScalarText } from '../source/scalar-text.ts';
import { type Built, checkFormulaTokens, type Expected } from './check-formula-tokens.ts';
import type { BrokenSyntax } from './formula-syntax.ts';

/** How long a formula may be, in UTF-16 code units. */
export const formulaLengthLimit = 10_000;

export interface Parsed<E extends Expected> {
  /**
   * What could be read; resolve it even when there are diagnostics, so that unknown names are
   * reported in the same run. Absent when nothing could be read.
   */
  readonly syntax?: Built[E] | BrokenSyntax;
  readonly diagnostics: readonly Diagnostic[];
}

export type ParsedFormula = Parsed<'formula'>;

/** Reads a formula. All its errors are reported, with places in the source file. */
export function parseFormula(text: ScalarText): ParsedFormula {
  return parseAs(text, 'formula');
}

/** The same for a text that is a formula, an amount, or either. */
export function parseAs<E extends Expected>(text: ScalarText, expected: E): Parsed<E> {
  if (text.text.length > formulaLengthLimit) return { diagnostics: [tooLong(text)] };
  const characters = invisibleCharacters(text.text);
  const invisible = characters.map((character) => invisibleDiagnostic(text, character));
  const visible = replaceStretches(text, characters.map(asRead));
  if (visible.text.trim() === '') {
    return { diagnostics: invisible.length > 0 ? invisible : [empty(text, expected)] };
  }
  const { diagnostics, parts, syntax } = checkFormulaTokens(visible, expected);
  return {
    syntax: syntax ?? { kind: 'broken', parts, span: text.span },
    diagnostics: [...invisible, ...diagnostics].sort((a, b) => a.span.start - b.span.start),
  };
}

function tooLong(text: ScalarText): Diagnostic {
  const message = `the formula has ${text.text.length} characters; at most ${formulaLengthLimit} are read`;
  return createDiagnostic('formula-too-long', text.span, message, {
    help: 'give names to parts of the formula under "facts"',
  });
}

function empty(text: ScalarText, expected: Expected): Diagnostic {
  if (expected === 'amount') {
    return createDiagnostic('formula-empty', text.span, 'an amount is expected here', {
      help: 'write a number, an option that is one, or what they come to, as in 100 - a.share',
    });
  }
  return createDiagnostic('formula-empty', text.span, 'a formula is expected here', {
    help: 'write true or false for a formula that holds everywhere or nowhere',
  });
}

function invisibleDiagnostic(text: ScalarText, character: InvisibleCharacter): Diagnostic {
  const { offset, length, name, kind } = character;
  const span = text.toSourceSpan(offset, offset + length);
  const message =
    kind === 'blank'
      ? `the blank ${name} is no ordinary space`
      : `the invisible character ${name} stands in the formula`;
  return createDiagnostic('formula-invisible-character', span, message, {
    help: kind === 'blank' ? 'type a space instead' : 'delete it',
    fix: { span, text: asRead(character).as },
  });
}

function asRead({ offset, length, kind }: InvisibleCharacter): Replacement {
  return { offset, length, as: kind === 'blank' ? ' ' : '' };
}
