import type { ScalarText } from '../source/scalar-text.ts';
import type { ComparisonOperator } from './formula.ts';
import type { ConstantSyntax, NameSyntax } from './formula-syntax.ts';

/** What tokens are for. */
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
  'Plus',
  'Minus',
  'Times',
  'Comma',
  'Call',
  'Point',
  'Arrow',
  'ForeignWord',
  'Unknown',
] as const;

const WORD = '[A-Za-z0-9_](?:-*[A-Za-z0-9_])*';
const LETTER =
  '[\\u00c0-\\u1fff\\u2c00-\\u2fff\\u3005-\\ud7ff\\uf900-\\uffdc\\u{10000}-\\u{1ffff}\\u{20000}-\\u{3ffff}]';
const PIECE = `(?:[A-Za-z0-9_-]|${LETTER})`;
const GAP = '[ \\t\\r\\n]';

/**
 * How tokens are written. Of several that stand at a place the longest is meant, of those as long the first. Signs of other
 * languages are read as what they mean there; the last ones stand in no formula.
 */
const patterns: readonly (readonly [TokenRole, RegExp])[] = (
  [
    ['Call', `(?:count|min|max|if|at${GAP}+least${GAP}+\\d+${GAP}+of)${GAP}*\\(`],
    ['ForeignWord', `(?:${WORD}\\.)?(?:${WORD})?${LETTER}${PIECE}*(?:\\.${PIECE}+)?`],
    ['Name', `${WORD}\\.${WORD}`],
    ['Name', WORD],
    ['Name', '-\\d+(?:\\.\\d+)?'],
    ['Iff', '<->|<=>|[↔⇔]'],
    ['Arrow', '=>'],
    ['Compare', '===|!==|==|!=|<=|>=|<>|=<|[=<>≠≤≥]'],
    ['Implies', '->|[→⇒]'],
    ['And', '&&|[&∧]'],
    ['Or', '\\|\\||[|∨]'],
    ['Not', '[!¬~]'],
    ['Minus', '-'],
    ['Plus', '\\+'],
    ['Times', '\\*'],
    ['Comma', ','],
    ['Open', '\\('],
    ['Close', '\\)'],
    ['Point', '\\.'],
    ['Unknown', `[^ \\t\\r\\n]`],
  ] as const
).map(([role, pattern]) => [role, new RegExp(pattern, 'uy')] as const);

const keywords: Readonly<Record<string, TokenRole>> = {
  true: 'Constant',
  false: 'Constant',
  not: 'Not',
  and: 'And',
  or: 'Or',
  implies: 'Implies',
  iff: 'Iff',
};

const BLANK = /[ \t\r\n]*/y;

/** All tokens of a text, whether they make up a formula or not. Blanks are left out. */
export function formulaTokens(text: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  for (let start = afterBlanks(text, 0); start < text.length; ) {
    const token = tokenAt(text, start);
    tokens.push(token);
    start = afterBlanks(text, token.end);
  }
  return tokens;
}

function afterBlanks(text: string, at: number): number {
  BLANK.lastIndex = at;
  BLANK.exec(text);
  return BLANK.lastIndex;
}

function tokenAt(text: string, start: number): FormulaToken {
  let longest: FormulaToken = { role: 'Unknown', text: text[start]!, start, end: start + 1 };
  let length = 0;
  for (const [role, pattern] of patterns) {
    pattern.lastIndex = start;
    const found = pattern.exec(text)?.[0] ?? '';
    if (found.length <= length) continue;
    length = found.length;
    longest = { role: keywordRole(role, found), text: found, start, end: start + length };
  }
  return longest;
}

function keywordRole(role: TokenRole, word: string): TokenRole {
  return role === 'Name' && Object.hasOwn(keywords, word) ? keywords[word]! : role;
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
