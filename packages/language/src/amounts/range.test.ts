import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draws } from '../../../../test/draws.ts';
import { numberAt, positionOf, readRange, writeRange } from './range.ts';

/** A range as a literal program lists it: whole numbers of thousandths, and the point put in by hand. */
const drawn = fc.record({
  from: fc.integer({ min: -3000, max: 3000 }),
  by: fc.integer({ min: 1, max: 700 }),
  steps: fc.integer({ min: 1, max: 40 }),
});

function thousandths(value: number): string {
  const sign = value < 0 ? '-' : '';
  const digits = `${Math.abs(value)}`.padStart(4, '0');
  return `${sign}${digits.slice(0, -3)}.${digits.slice(-3)}`;
}

describe('a range of numbers', () => {
  it('has the numbers that a literal program lists, and finds each however it is written', () => {
    fc.assert(
      fc.property(drawn, ({ from, by, steps }) => {
        const numbers = Array.from({ length: steps + 1 }, (_, k) => from + k * by);
        const [first, last] = [numbers[0]!, numbers.at(-1)!].map(thousandths);
        const range = readRange(`${first} to ${last} by ${thousandths(by)}`, 100);
        if ('kind' in range) throw new Error(range.kind);
        expect(range.count).toBe(numbers.length);
        numbers.forEach((number, k) => {
          expect(Number(numberAt(range, k))).toBe(number / 1000);
          expect(numberAt(range, k)).not.toMatch(/\.\d*0$/);
          expect(positionOf(range, thousandths(number))).toBe(k);
          expect(positionOf(range, numberAt(range, k))).toBe(k);
          expect(positionOf(range, thousandths(number + by))).toBe(k < steps ? k + 1 : undefined);
        });
        expect(readRange(writeRange(range), 100)).toMatchObject({ count: range.count });
      }),
      { numRuns: draws(300) },
    );
  });

  it('has no dust of floating point', () => {
    const range = readRange('0 to 1 by 0.1', 100);
    if ('kind' in range) throw new Error(range.kind);
    expect(Array.from({ length: 11 }, (_, k) => numberAt(range, k))).toEqual([
      ...['0', '0.1', '0.2', '0.3', '0.4', '0.5', '0.6', '0.7', '0.8', '0.9', '1'],
    ]);
    expect(positionOf(range, '0.30')).toBe(3);
    expect(positionOf(range, '0.30000000000000004')).toBeUndefined();
  });

  it.each([
    ['0 to 100 by 7', { kind: 'no-fit', before: '98', after: '105' }],
    ['10 to 0', { kind: 'descending', better: '0 to 10' }],
    ['0 to 1 by 0', { kind: 'no-step' }],
    ['0 to 1 by -1', { kind: 'no-step' }],
    ['0 to 1e3', { kind: 'no-number', word: '1e3' }],
    ['0 to 0.1 by 0.0000000001', { kind: 'no-number', word: '0.0000000001' }],
    ['5 to 5', { kind: 'too-few' }],
    ['0 to 100000', { kind: 'too-many', count: 100_001n }],
    ['0 to 999999999999999 by 0.000000001', { kind: 'too-many' }],
  ])('is not written %s', (text, fault) => {
    expect(readRange(text, 10_001)).toMatchObject(fault);
  });
});
