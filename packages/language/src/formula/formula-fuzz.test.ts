import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draws } from '../../../../test/draws.ts';
import { expectSame } from '../../../../test/expect-same.ts';
import { formulaScopes, formulasIn, levelNames } from '../../test/formula/formula-arbitrary.ts';
import { processorTime } from '../../test/processor-time.ts';
import { plainText } from '../source/scalar-text.ts';
import { buildFormula, NoFormula } from './build-formula.ts';
import type { FormulaScope } from './formula-scope.ts';
import { completeNames } from './formula-scope.ts';
import { formulaTokens } from './formula-tokens.ts';
import { parseFormula } from './parse-formula.ts';
import { printFormula } from './print-formula.ts';
import { resolveFormula } from './resolve-formula.ts';

const tokens = fc.constantFrom(
  ...['a', 'b', 'us', 'us.x', 'x', 'yes', 'no', 'talks', 's1', 'true', 'false', 'AND', 'is', 'wаr'],
  ...[
    'and',
    'or',
    'not',
    'implies',
    'iff',
    '(',
    ')',
    '(',
    ')',
    '=',
    '=',
    '!=',
    '<',
    '<=',
    '>',
    '>=',
  ],
  ...[
    '==',
    '&&',
    '||',
    '!',
    '->',
    '<->',
    '=>',
    '¬',
    '≠',
    '.',
    ',',
    '"',
    '$',
    '-',
    '\u200b',
    '\u00a0',
    '\n',
  ],
);
const soup = fc
  .array(fc.tuple(tokens, fc.constantFrom(' ', ' ', '')), { maxLength: 14 })
  .map((parts) => parts.flat().join(''));
const anything = fc.oneof(
  soup,
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.uint8Array({ maxLength: 60 }).map((bytes) => new TextDecoder('latin1').decode(bytes)),
);

const emptyScope: FormulaScope = {
  owners: completeNames(new Map()),
  facts: completeNames(new Map()),
  states: completeNames(new Map()),
  quantities: completeNames(new Map()),
};

function isAccepted(text: string): boolean {
  try {
    const syntax = buildFormula(plainText(text), formulaTokens(text));
    // Where nothing is calculated, what is compared has no brackets.
    return !JSON.stringify(syntax).includes('"amounts"');
  } catch (fault) {
    if (fault instanceof NoFormula) return false;
    throw fault;
  }
}

/** Whatever is reported has a place within the text. */
function checkPlaces(text: string, scope: FormulaScope): number {
  const { syntax, diagnostics } = parseFormula(plainText(text));
  const resolved = syntax ? resolveFormula(syntax, scope) : { diagnostics: [], formula: undefined };
  const all = [...diagnostics, ...resolved.diagnostics];
  for (const { span, fix } of all) {
    for (const { start, end } of [span, ...(fix ? [fix.span] : [])]) {
      expectSame(
        0 <= start && start <= end && end <= text.length,
        true,
        () => `${start} to ${end}`,
      );
    }
  }
  expectSame(all.length > 0 || resolved.formula !== undefined, true);
  if (diagnostics.length === 0) expectSame(syntax?.kind === 'broken', false);
  return diagnostics.length;
}

describe('any text', () => {
  it('is read as a formula or has errors with places in it', () => {
    fc.assert(
      fc.property(anything, formulaScopes, (text, scope) => {
        checkPlaces(text, scope);
      }),
      { numRuns: draws(3000) },
    );
  });

  it('has errors exactly when the grammar does not accept it', () => {
    const plain = soup.filter(
      (text) => !/[=!&|<>¬≠\u200b\u00a0-]/.test(text.replace(/[!<>]?=/g, '')),
    );
    fc.assert(
      fc.property(plain, (text) => {
        fc.pre(!/==|=>|<>/.test(text));
        const { diagnostics } = parseFormula(plainText(text));
        expectSame(isAccepted(text), diagnostics.length === 0);
      }),
      { numRuns: draws(3000) },
    );
  });

  it.each([
    ['parentheses', '('.repeat(10_000)],
    ['foreign signs', `${'a|'.repeat(4999)}a`],
    ['arrows', `${'a->'.repeat(3333)}a`],
    ['connectives', Array.from({ length: 3333 }, (_, at) => `a ${'|&'[at % 2]}`).join('')],
    ['implications', `${'a implies '.repeat(999)}a`],
    ['mixed connectives', `${'a iff a or a and '.repeat(588)}a`],
    ['negations', 'not '.repeat(2500)],
    ['comparison signs', '= '.repeat(5000)],
    ['points', 'a.'.repeat(5000)],
    ['strange signs', '$ '.repeat(5000)],
    ['invisible characters', '\u200b'.repeat(10_000)],
    ['names', 'a '.repeat(5000)],
  ])('of many %s is answered', (_, text) => {
    const start = processorTime();
    checkPlaces(text, emptyScope);
    expect(processorTime() - start).toBeLessThan(5000);
  });
});

describe('a formula with one character changed', () => {
  it('is read or has errors with places in it', () => {
    const sample = formulaScopes.chain((scope) =>
      fc.record({
        scope: fc.constant(scope),
        formula: formulasIn(scope),
        at: fc.nat(200),
        left: fc.nat(2),
        put: fc.oneof(tokens, fc.string({ unit: 'binary', maxLength: 1 })),
      }),
    );
    fc.assert(
      fc.property(sample, ({ scope, formula, at, left, put }) => {
        const text = printFormula(formula, levelNames(scope), scope);
        const place = at % (text.length + 1);
        checkPlaces(text.slice(0, place) + put + text.slice(place + left), scope);
      }),
      { numRuns: draws(2000) },
    );
  });
});
