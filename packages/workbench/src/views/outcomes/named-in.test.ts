import { expect, it } from 'vitest';
import { linesFor, namedIn } from './named-in.ts';

const short = 'US + China';
const long = 'N. Korea + US + China';

it('a mark or those who would leave alone leave less room for coalitions', () => {
  expect(linesFor({ form: 'alone', alone: [] })).toBe(4);
  expect(linesFor({ form: 'no', alone: [0, 1, 2] })).toBe(3);
  expect(linesFor({ form: 'no', alone: Array.from({ length: 20 }, (_, k) => k) })).toBe(0);
});

it('as many are named as fit, and a line is left where that is not all', () => {
  expect(namedIn(4, [short, short, short, short])).toBe(4);
  expect(namedIn(4, [short, short, short, short, short])).toBe(3);
  expect(namedIn(4, [long, long])).toBe(2);
  expect(namedIn(4, [short, long, long])).toBe(2);
  expect(namedIn(0, [short])).toBe(0);
});
