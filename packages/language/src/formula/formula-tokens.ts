import type { ScalarText } from '../source/scalar-text.ts';
import type { ComparisonOperator } from './formula.ts';
import { formulaParser } from './formula-parser.generated.ts';
import type { ConstantSyntax, NameSyntax } from './formula-syntax.ts';

/** The names of the tokens in the grammar. */
export type TokenRole = (typeof roles)[number];

/** A token of a formula, with its offsets in the text of the formula. */
export interface FormulaToken {
  readonly role: TokenRole;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const roles = [
  'Name',
  'Constant',
  'Not',
  'And',
  'Or',
  'Implies',
  'Iff',
  'Compare',
  'Open',
  'Close',
  'Point',
  'Arrow',
  'ForeignWord',
  'Unknown',
] as const;

const tokenParser = formulaParser.configure({ top: 'Tokens' });

/** All tokens of a text, whether they make up a formula or not. Blanks are left out. */
export function formulaTokens(text: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  tokenParser.parse(text).iterate({
    enter: ({ name, from, to }) => {
      if (name === 'Tokens') return;
      const role = roles.find((known) => known === name) ?? 'Unknown';
      tokens.push({ role, text: text.slice(from, to), start: from, end: to });
    },
  });
  return tokens;
}

const comparisonOperators: Readonly<Record<string, ComparisonOperator>> = {
  '=': '=',
  '==': '=',
  '===': '=',
  '!=': '!=',
  '!==': '!=',
  '<>': '!=',
  '≠': '!=',
  '<': '<',
  '<=': '<=',
  '=<': '<=',
  '≤': '<=',
  '>': '>',
  '>=': '>=',
  '≥': '>=',
};

/** The comparison that a sign stands for, in this language or another. */
export function comparisonOperator(sign: string): ComparisonOperator {
  return comparisonOperators[sign] ?? '=';
}

const words: Partial<Record<TokenRole, string>> = {
  Not: 'not',
  And: 'and',
  Or: 'or',
  Implies: 'implies',
  Iff: 'iff',
};

/** How an operator is written in this language; undefined for other tokens. */
export function canonicalSign(token: FormulaToken): string | undefined {
  return token.role === 'Compare' ? comparisonOperator(token.text) : words[token.role];
}

/** A name as syntax; `name` is `word` or `prefix.word` and begins at `start` in the text. */
export function nameSyntax(text: ScalarText, name: string, start: number): NameSyntax {
  const end = start + name.length;
  const point = name.indexOf('.');
  const from = start + point + 1;
  return {
    ...(point >= 0 && {
      prefix: { text: name.slice(0, point), span: text.toSourceSpan(start, start + point) },
    }),
    word: { text: name.slice(point + 1), span: text.toSourceSpan(from, end) },
    span: text.toSourceSpan(start, end),
  };
}

export function constantSyntax(text: ScalarText, word: string, start: number): ConstantSyntax {
  const span = text.toSourceSpan(start, start + word.length);
  return { kind: 'constant', value: word === 'true', span };
}
