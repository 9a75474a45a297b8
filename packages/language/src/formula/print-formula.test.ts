import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draws } from '../../../../test/draws.ts';
import { levelNames, scopedFormulas, withoutSpans } from '../../test/formula/formula-arbitrary.ts';
import { plainText } from '../source/scalar-text.ts';
import type { FormulaSyntax } from './formula-syntax.ts';
import { parseFormula } from './parse-formula.ts';
import { printFormula, printFormulaSyntax } from './print-formula.ts';
import { resolveFormula } from './resolve-formula.ts';

function syntaxOf(text: string): FormulaSyntax {
  const { syntax } = parseFormula(plainText(text));
  if (!syntax || syntax.kind === 'broken') throw new Error(`not a formula: ${text}`);
  return syntax;
}

const printed = (text: string): string => printFormulaSyntax(syntaxOf(text));

describe('the printed text of a formula', () => {
  it.each([
    ['a   and(b) ', 'a and b'],
    ['(a and b) or c', 'a and b or c'],
    ['a and (b or c)', 'a and (b or c)'],
    ['a and b and c', 'a and b and c'],
    ['a and (b and c)', 'a and (b and c)'],
    ['a implies b implies c', 'a implies b implies c'],
    ['a implies (b implies c)', 'a implies b implies c'],
    ['(a implies b) implies c', '(a implies b) implies c'],
    ['(a iff b) iff c', 'a iff b iff c'],
    ['a iff (b iff c)', 'a iff (b iff c)'],
    ['not (us.posture = talks)', 'not us.posture = talks'],
    ['not (a and b)', 'not (a and b)'],
    ['(not a) and not(not b)', 'not a and not not b'],
    ['us.posture<=talks or TRUE-1', 'us.posture <= talks or TRUE-1'],
    ['true and(false)', 'true and false'],
  ])('of %s is %s', (text, wanted) => {
    expect(printed(text)).toBe(wanted);
  });

  it('is read as the same formula again', () => {
    fc.assert(
      fc.property(scopedFormulas, ({ scope, formula }) => {
        const text = printFormula(formula, levelNames(scope), scope);
        const { syntax, diagnostics } = parseFormula(plainText(text));
        expect(diagnostics).toEqual([]);
        const resolved = resolveFormula(syntax!, scope);
        expect(resolved.diagnostics).toEqual([]);
        expect(withoutSpans(resolved.formula!)).toEqual(formula);
        expect(printed(text)).toBe(text);
      }),
      { numRuns: draws(500) },
    );
  });

  it('has no parentheses that can be left out', () => {
    fc.assert(
      fc.property(scopedFormulas, ({ scope, formula }) => {
        const text = printFormula(formula, levelNames(scope), scope);
        for (const shorter of withoutOnePair(text)) expect(printed(shorter)).not.toBe(text);
      }),
    );
  });

  it('keeps the prefix of an own option that is called like a fact', () => {
    const formula = {
      kind: 'comparison',
      option: { owner: 'us', option: 'war' },
      operator: '=',
      level: 1,
      bare: true,
      span: { start: 0, end: 0 },
    } as const;
    expect(printFormula(formula, () => ['no', 'yes'], { owner: 'us' })).toBe('war');
    const taken = new Set(['war']);
    expect(printFormula(formula, () => ['no', 'yes'], { owner: 'us', taken })).toBe('us.war');
  });
});

/** The text without the first pair, without the second, and so on. */
function withoutOnePair(text: string): string[] {
  const shorter: string[] = [];
  for (let open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
    let depth = 1;
    let close = open;
    while (depth > 0) {
      close += 1;
      if (text[close] === '(') depth += 1;
      if (text[close] === ')') depth -= 1;
    }
    shorter.push(text.slice(0, open) + text.slice(open + 1, close) + text.slice(close + 1));
  }
  return shorter;
}
