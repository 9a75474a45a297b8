import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countOf, sumExceeds } from './numbers.ts';
import { FALSE, type Term, Terms, TRUE } from './terms.ts';

const bits = (length: number) => fc.array(fc.boolean(), { minLength: length, maxLength: length });

describe('terms', () => {
  test('equal terms are the same number and constants fold away', () => {
    const terms = new Terms();
    const [a, b] = [terms.variable(), terms.variable()];
    expect(terms.and([a, b, TRUE])).toBe(terms.and([b, a, a]));
    expect(terms.and([a, -a])).toBe(FALSE);
    expect(terms.or([a, -a])).toBe(TRUE);
    expect(terms.iff(a, FALSE)).toBe(-a);
    expect(terms.choose(a, b, b)).toBe(b);
  });

  test('every connective is true where it should be', () => {
    fc.assert(
      fc.property(bits(3), ([x, y, z]) => {
        const terms = new Terms();
        const [a, b, c] = [terms.variable(), terms.variable(), terms.variable()];
        const values = new Map<Term, boolean>([
          [a, x!],
          [b, y!],
          [c, z!],
        ]);
        const truth = (term: Term) => terms.evaluate(term, (node) => values.get(node)!);
        expect(truth(terms.iff(a, b))).toBe(x === y);
        expect(truth(terms.implies(a, b))).toBe(!x || y);
        expect(truth(terms.choose(a, b, c))).toBe(x ? y : z);
        const held = [x, y, z].filter(Boolean).length;
        expect(truth(terms.exactlyOne([a, b, c]))).toBe(held === 1);
        expect(countOf(terms, [a, b, c]).map(truth)).toEqual([held >= 1, held >= 2, held >= 3]);
      }),
    );
  });

  test('sums of weights compare as numbers do', () => {
    const weights = fc.array(fc.nat(1_000), { maxLength: 6 });
    fc.assert(
      fc.property(weights, weights, bits(12), (left, right, holds) => {
        const terms = new Terms();
        const sumOf = (weighted: readonly { term: Term; weight: number }[]) =>
          weighted.reduce((sum, { term, weight }) => sum + (term === TRUE ? weight : 0), 0);
        const weigh = (list: readonly number[], from: number) =>
          list.map((weight, k) => ({ term: holds[from + k] ? TRUE : FALSE, weight }));
        const [a, b] = [weigh(left, 0), weigh(right, 6)];
        expect(sumExceeds(terms, a, b)).toBe(sumOf(a) > sumOf(b) ? TRUE : FALSE);
      }),
    );
  });

  test('terms may build on each other a hundred thousand deep', () => {
    const terms = new Terms();
    const x = terms.variable();
    let term = x;
    for (let k = 0; k < 100_000; k++) term = -terms.and([terms.variable(), term]);
    expect(terms.evaluate(term, (node) => node !== x)).toBe(false);
    expect(terms.evaluate(term, () => true)).toBe(true);
    expect(terms.evaluate(-term, () => false)).toBe(false);
  });
});
