import { describe, expect, it } from 'vitest';
import { isScalar, parseDocument } from 'yaml';
import { plainText, scalarText } from '../source/scalar-text.ts';
import { parseFormula } from './parse-formula.ts';

/** Every diagnostic as `code at text`, and `fix` where there is one. */
function errorsOf(text: string): string[] {
  return parseFormula(plainText(text)).diagnostics.map(({ code, span, fix }) => {
    const place = `${code} at ${text.slice(span.start, span.end)}`;
    return fix
      ? `${place} → ${text.slice(0, fix.span.start)}${fix.text}${text.slice(fix.span.end)}`
      : place;
  });
}

function messagesOf(text: string): string[] {
  return parseFormula(plainText(text)).diagnostics.map(({ message }) => message);
}

/** A formula with every operation in parentheses. */
function treeOf(text: string): string {
  const { syntax, diagnostics } = parseFormula(plainText(text));
  expect(diagnostics).toEqual([]);
  const show = (node: typeof syntax): string => {
    switch (node?.kind) {
      case 'not':
        return `(not ${show(node.of)})`;
      case 'and':
      case 'or':
      case 'implies':
      case 'iff':
        return `(${show(node.left)} ${node.kind} ${show(node.right)})`;
      default:
        return node ? text.slice(node.span.start, node.span.end) : '';
    }
  };
  return show(syntax);
}

describe('a formula', () => {
  it.each([
    ['not a = b', '(not a = b)'],
    ['not a and b', '((not a) and b)'],
    ['a or b and c', '(a or (b and c))'],
    ['a and b or c', '((a and b) or c)'],
    ['a implies b or c', '(a implies (b or c))'],
    ['a implies b implies c', '(a implies (b implies c))'],
    ['a iff b implies c', '(a iff (b implies c))'],
    ['a iff b iff c', '((a iff b) iff c)'],
    ['a and b and c', '((a and b) and c)'],
    ['a or\n  (b or true)', '(a or (b or true))'],
    ['not not us.strike', '(not (not us.strike))'],
    ['android and nothing-or', '(android and nothing-or)'],
    ['1st <= 2 or a--b', '(1st <= 2 or a--b)'],
    ['a<=b', 'a<=b'],
  ])('%s is read as %s', (text, tree) => {
    expect(treeOf(text)).toBe(tree);
  });

  it('has the places of its parts in the file', () => {
    const source = 'when: >-\n  us.posture = "talks"\n'.replaceAll('"', '');
    const node = parseDocument(source).get('when', true);
    if (!isScalar(node)) throw new Error('the value is not a scalar');
    const { syntax } = parseFormula(scalarText(source, node));
    if (syntax?.kind !== 'comparison') throw new Error('not a comparison');
    const under = ({ span }: { span: { start: number; end: number } }) =>
      source.slice(span.start, span.end);
    expect(under(syntax)).toBe('us.posture = talks');
    expect(under(syntax.left.prefix!)).toBe('us');
    expect(under(syntax.left.word)).toBe('posture');
    expect(under(syntax.right)).toBe('talks');
  });
});

describe('an error in the writing of a formula', () => {
  it.each([
    ['', ['formula-empty at ']],
    [' \n ', ['formula-empty at  \n ']],
    ['a and', ['formula-incomplete at and']],
    ['not', ['formula-incomplete at not']],
    ['and a', ['formula-incomplete at and']],
    ['a and or b', ['formula-incomplete at and or']],
    ['(a and) or b', ['formula-incomplete at and)']],
    ['()', ['formula-incomplete at ()']],
    ['a =', ['formula-incomplete at =']],
    ['= b', ['formula-incomplete at =']],
    ['war collapse', ['formula-operator-missing at war collapse']],
    ['a b c', ['formula-operator-missing at a b', 'formula-operator-missing at b c']],
    ['(a)(b)', ['formula-operator-missing at )(']],
    ['a not b', ['formula-operator-missing at a not']],
    ['war adn collapse', ['formula-operator-missing at adn → war and collapse']],
    ['a impleis b', ['formula-operator-missing at impleis → a implies b']],
    ['a AND b', ['formula-operator-missing at AND → a and b']],
    ['NOT a', ['formula-operator-missing at NOT → not a']],
    ['a is b', ['formula-operator-missing at is → a = b']],
    ['a == b', ['formula-foreign-sign at == → a = b']],
    ['a && b', ['formula-foreign-sign at && → a and b']],
    ['a&&b', ['formula-foreign-sign at && → a and b']],
    ['a || b', ['formula-foreign-sign at || → a or b']],
    ['!a', ['formula-foreign-sign at ! → not a']],
    ['(!a)', ['formula-foreign-sign at ! → (not a)']],
    ['a -> b', ['formula-foreign-sign at -> → a implies b']],
    ['a->b', ['formula-foreign-sign at -> → a implies b']],
    ['a <-> b', ['formula-foreign-sign at <-> → a iff b']],
    ['a <> b', ['formula-foreign-sign at <> → a != b']],
    [
      'a ≤ b ∧ ¬c',
      [
        'formula-foreign-sign at ≤ → a <= b ∧ ¬c',
        'formula-foreign-sign at ∧ → a ≤ b and ¬c',
        'formula-foreign-sign at ¬ → a ≤ b ∧ not c',
      ],
    ],
    ['a => b', ['formula-foreign-sign at =>']],
    ['(a', ['formula-parenthesis at (']],
    ['((a)', ['formula-parenthesis at (']],
    ['a)', ['formula-parenthesis at )']],
    ['a = b = c', ['formula-chained-comparison at a = b = c']],
    ['a < b > c', ['formula-chained-comparison at a < b > c']],
    ['(a) = b', ['formula-comparison at =']],
    ['a = (b or c)', ['formula-comparison at = (']],
    ['a = not b', ['formula-comparison at = not']],
    ['a = true', ['formula-comparison at true → a']],
    ['a != true', ['formula-comparison at true → not a']],
    ['a < false', ['formula-comparison at false']],
    ['true = a', ['formula-comparison at true']],
    ['us . posture = talks', ['formula-name at us . posture → us.posture = talks']],
    ['us.', ['formula-name at us.']],
    ['.posture', ['formula-name at .posture']],
    ['a.b.c', ['formula-name at a.b.c']],
    ['a = us.', ['formula-name at us.']],
    ['"a"', ['formula-character at "', 'formula-character at "']],
    ['a $% b', ['formula-character at $%']],
    ['wаr or a', ['formula-character at wаr']],
    ['te\u200bsts', ['formula-invisible-character at \u200b → tests']],
    ['a\u00a0and b', ['formula-invisible-character at \u00a0 → a and b']],
    ['\u202e', ['formula-invisible-character at \u202e → ']],
  ])('in %j is reported at its place', (text, wanted) => {
    expect(errorsOf(text)).toEqual(wanted);
  });

  it('does not hide the errors after it', () => {
    expect(errorsOf('(a b or == c) and $ or')).toEqual([
      'formula-operator-missing at a b',
      'formula-foreign-sign at == → (a b or = c) and $ or',
      'formula-incomplete at ==',
      'formula-character at $',
      'formula-incomplete at or',
    ]);
  });

  it('is told in the terms of the reader', () => {
    expect(messagesOf('a and')).toEqual([
      'the formula ends where an option, a fact or an opening parenthesis is expected',
    ]);
    expect(messagesOf('war collapse')).toEqual([
      'two names stand side by side: "war" and "collapse"',
    ]);
    expect(messagesOf('a\u200b')).toEqual([
      'the invisible character U+200B (zero width space) stands in the formula',
    ]);
    expect(messagesOf('wаr')).toEqual([
      '"wаr" contains "а" (U+0430), which is not an ASCII letter',
    ]);
  });

  it('leaves the parts that are beyond doubt to be looked up', () => {
    const { syntax } = parseFormula(plainText('a b or c = d and (e or)'));
    if (syntax?.kind !== 'broken') throw new Error('the formula is not broken');
    expect(syntax.parts.map(({ kind }) => kind)).toEqual(['comparison', 'name']);
  });

  it('of a sign from another language leaves the formula readable', () => {
    expect(parseFormula(plainText('a == b && !c')).syntax?.kind).toBe('and');
  });
});

describe('the limits of a formula', () => {
  it('are 10,000 characters', () => {
    const longest = `${'a or '.repeat(1999)}abcde`;
    expect(longest.length).toBe(10_000);
    expect(parseFormula(plainText(longest))).toMatchObject({
      syntax: { kind: 'or' },
      diagnostics: [],
    });
    expect(parseFormula(plainText(`${longest}f`)).diagnostics).toMatchObject([
      { code: 'formula-too-long', span: { start: 0, end: 10_001 } },
    ]);
  });

  it('are 64 parentheses or "not" in one another', () => {
    const nested = (depth: number) => `${'('.repeat(depth)}a${')'.repeat(depth)}`;
    expect(errorsOf(nested(64))).toEqual([]);
    expect(errorsOf(nested(65))).toEqual(['formula-too-deep at (']);
    expect(errorsOf(`${'not '.repeat(64)}a`)).toEqual([]);
    expect(errorsOf(`${'not ('.repeat(33)}a`)).toEqual(['formula-too-deep at not']);
  });

  it('do not count what is complete', () => {
    expect(errorsOf(Array.from({ length: 100 }, () => 'not (not a)').join(' and '))).toEqual([]);
  });
});
