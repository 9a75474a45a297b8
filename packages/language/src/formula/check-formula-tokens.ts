import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ScalarText } from '../source/scalar-text.ts';
import { buildAmount, buildEither, buildFormula, hasAmounts, NoFormula } from './build-formula.ts';
import {
  completeOperand,
  createFormulaReader,
  type FormulaReader,
  nextToken,
  reportAt,
  settleOperand,
  spanOf,
} from './formula-reader.ts';
import type { AmountSyntax, FormulaSyntax } from './formula-syntax.ts';
import {
  canonicalSign,
  type FormulaToken,
  formulaTokens,
  type TokenRole,
} from './formula-tokens.ts';
import { meantSign, readMisspelt } from './misspelt-operator.ts';
import { readOperand } from './read-operand.ts';

/** How deep parentheses and `not` may stand in one another. */
const nestingLimit = 64;

const operandExpected = 'an option, a fact or an opening parenthesis is expected';

/** What a text may be: whether something is the case, or how much of something there is. */
export type Expected = 'formula' | 'amount' | 'either';

/** What is read of it. */
export interface Built {
  readonly formula: FormulaSyntax;
  readonly amount: AmountSyntax;
  readonly either: FormulaSyntax | AmountSyntax;
}

const build: {
  readonly [E in Expected]: (text: ScalarText, tokens: readonly FormulaToken[]) => Built[E];
} = { formula: buildFormula, amount: buildAmount, either: buildEither };

export interface CheckedTokens<E extends Expected = 'formula'> {
  readonly diagnostics: readonly Diagnostic[];
  /** Comparisons and names that are beyond doubt. */
  readonly parts: readonly FormulaSyntax[];
  /** The formula, where it can be read in spite of the diagnostics. */
  readonly syntax?: Built[E];
}

/**
 * Finds every error in the writing of a formula. The tokens are walked once; all that matters is
 * whether an operand or an operator is expected, so after any error the walk goes on.
 */
export function checkFormulaTokens<E extends Expected>(
  text: ScalarText,
  expected: E,
): CheckedTokens<E> {
  const reader = createFormulaReader(text, formulaTokens(text.text));
  for (const token of reader.tokens) checkSign(reader, token);
  if (expected === 'amount' || hasAmounts(reader.tokens)) return checkAmounts(reader, expected);
  while (reader.at < reader.tokens.length && reader.nesting.length <= nestingLimit) {
    const token = reader.tokens[reader.at]!;
    readers[token.role](reader, token);
  }
  finish(reader);
  const { diagnostics, parts } = reader;
  if (!diagnostics.every(isForeignSign)) return { diagnostics, parts };
  return { diagnostics, parts, syntax: build[expected](text, reader.tokens) };
}

const codesOf = {
  amount: 'formula-amount',
  product: 'amounts-multiplied',
  depth: 'formula-too-deep',
} as const;

function checkAmounts<E extends Expected>(reader: FormulaReader, expected: E): CheckedTokens<E> {
  try {
    const syntax = build[expected](reader.text, reader.tokens);
    const { diagnostics } = reader;
    return { diagnostics, parts: [], ...(diagnostics.every(isForeignSign) && { syntax }) };
  } catch (fault) {
    if (!(fault instanceof NoFormula)) throw fault;
    reportAt(reader, codesOf[fault.kind], [fault.first, fault.last], fault.message);
    return { diagnostics: reader.diagnostics, parts: [] };
  }
}

/** Signs of other languages are read as what they mean there, so these errors alone do not hide the formula. */
function isForeignSign(diagnostic: Diagnostic): boolean {
  return diagnostic.code === 'formula-foreign-sign' && diagnostic.fix !== undefined;
}

const readers: Readonly<Record<TokenRole, (reader: FormulaReader, token: FormulaToken) => void>> = {
  Open: readOpening,
  Not: readOpening,
  Close: readClosing,
  And: readConnective,
  Or: readConnective,
  Implies: readConnective,
  Iff: readConnective,
  Name: readOperandPlace,
  Constant: readOperandPlace,
  ForeignWord: readOperandPlace,
  Point: readOperandPlace,
  Compare: readOperandPlace,
  // Where amounts are calculated the formula is read in another way.
  Plus: readUnknown,
  Minus: readUnknown,
  Times: readUnknown,
  Comma: readUnknown,
  Call: readUnknown,
  Arrow: readArrow,
  Unknown: readUnknown,
};

function readOpening(reader: FormulaReader, token: FormulaToken): void {
  checkOperatorBefore(reader, token);
  reader.nesting.push(token);
  reader.at += 1;
  reader.wantsOperand = true;
  reader.troubled = false;
}

function readClosing(reader: FormulaReader, token: FormulaToken): void {
  settleOperand(reader);
  if (reader.wantsOperand && !reader.troubled) reportGap(reader, token);
  while (reader.nesting.at(-1)?.role === 'Not') reader.nesting.pop();
  if (!reader.nesting.pop()) {
    reportAt(reader, 'formula-parenthesis', [token, token], 'this parenthesis closes nothing');
  }
  reader.at += 1;
  reader.troubled = false;
  completeOperand(reader);
}

function readConnective(reader: FormulaReader, token: FormulaToken): void {
  settleOperand(reader);
  if (reader.wantsOperand && !reader.troubled) reportGap(reader, token);
  reader.at += 1;
  reader.wantsOperand = true;
  reader.troubled = false;
}

function readOperandPlace(reader: FormulaReader, token: FormulaToken): void {
  const meant = meantSign(reader, token);
  if (meant !== undefined) {
    readMisspelt(reader, token, meant);
  } else {
    if (token.role !== 'Compare') checkOperatorBefore(reader, token);
    const doubtful = !reader.wantsOperand || reader.troubled;
    readOperand(reader);
    if (doubtful) reader.operand = undefined;
  }
}

function readArrow(reader: FormulaReader, token: FormulaToken): void {
  reportAt(reader, 'formula-foreign-sign', [token, token], '"=>" is no sign of a formula', {
    help: 'write implies, or >= for "at least"',
  });
  reader.at += 1;
  beTroubled(reader);
}

/** Reports signs without a meaning, those that touch each other together. */
function readUnknown(reader: FormulaReader, first: FormulaToken): void {
  let last = first;
  reader.at += 1;
  for (let next = nextToken(reader); next?.role === 'Unknown'; next = nextToken(reader)) {
    if (next.start !== last.end) break;
    last = next;
    reader.at += 1;
  }
  const written = reader.text.text.slice(first.start, last.end);
  const message = `the sign ${written} has no meaning in a formula`;
  const quoted = /["'`“”‘’]/.test(written);
  const divides = written === '/';
  reportAt(reader, 'formula-character', [first, last], message, {
    ...(quoted && { help: 'names are written without quotes' }),
    ...(divides && {
      help: 'amounts are not divided: multiply by a decimal, such as 0.5, or what it is compared with',
    }),
  });
  beTroubled(reader);
}

/** Whatever the strange sign was meant to be, it may explain what comes before and after it. */
function beTroubled(reader: FormulaReader): void {
  reader.operand = undefined;
  reader.troubled = true;
}

/** An operand must not follow an operand. */
function checkOperatorBefore(reader: FormulaReader, token: FormulaToken): void {
  if (reader.wantsOperand) return;
  reader.operand = undefined;
  const before = reader.tokens[reader.at - 1];
  if (reader.troubled || !before) return;
  const names = before.role === 'Name' && token.role === 'Name';
  const parts = `"${before.text}" and "${token.text}"`;
  reportAt(
    reader,
    'formula-operator-missing',
    [before, token],
    names ? `two names stand side by side: ${parts}` : `an operator is missing between ${parts}`,
    {
      help: /^-\d/.test(token.text)
        ? `write "${before.text} - ${token.text.slice(1)}", with blanks around "-"`
        : names
          ? 'write and, or, implies or iff between them, or = between an option and its level'
          : 'write and, or, implies or iff between them',
    },
  );
}

/** An operator or a closing parenthesis stands where an operand is expected. */
function reportGap(reader: FormulaReader, token: FormulaToken): void {
  const before = reader.tokens[reader.at - 1];
  reportAt(reader, 'formula-incomplete', [before ?? token, token], gapMessage(before, token));
}

function gapMessage(before: FormulaToken | undefined, token: FormulaToken): string {
  if (!before) return `the formula begins with "${token.text}", where ${operandExpected}`;
  return before.role === 'Open' && token.role === 'Close'
    ? 'nothing stands between these parentheses'
    : `"${token.text}" follows "${before.text}", where ${operandExpected}`;
}

function finish(reader: FormulaReader): void {
  settleOperand(reader);
  if (reader.nesting.length > nestingLimit) {
    reportDepth(reader);
  } else {
    checkEnd(reader);
    reportUnclosed(reader);
  }
}

function checkEnd(reader: FormulaReader): void {
  const last = reader.tokens.at(-1);
  if (!last || !reader.wantsOperand || reader.troubled) return;
  reportAt(
    reader,
    'formula-incomplete',
    [last, last],
    `the formula ends where ${operandExpected}`,
    {
      label: 'nothing follows',
    },
  );
}

function reportUnclosed(reader: FormulaReader): void {
  for (const token of reader.nesting.filter(({ role }) => role === 'Open')) {
    reportAt(reader, 'formula-parenthesis', [token, token], 'this parenthesis is not closed');
  }
}

function reportDepth(reader: FormulaReader): void {
  const token = reader.nesting.at(-1)!;
  const message = `parentheses and "not" stand more than ${nestingLimit} deep in one another`;
  reportAt(reader, 'formula-too-deep', [token, token], message, {
    help: 'give names to parts of the formula under "facts"',
  });
}

/** Reports a sign of another language and says how it is written here. */
function checkSign(reader: FormulaReader, token: FormulaToken): void {
  const sign = canonicalSign(token);
  if (sign === undefined || sign === token.text) return;
  const { text } = reader.text;
  const before = /[^\s(]$/.test(text.slice(0, token.start)) ? ' ' : '';
  const after = /^[^\s]/.test(text.slice(token.end)) ? ' ' : '';
  reportAt(
    reader,
    'formula-foreign-sign',
    [token, token],
    `"${token.text}" is no sign of a formula`,
    {
      help: `write ${sign}`,
      fix: { span: spanOf(reader, token, token), text: `${before}${sign}${after}` },
    },
  );
}
