import { expect, test } from 'vitest';
import { titleOf } from './title-of.ts';

test('a title is found wherever it stands, with or without quotation marks', () => {
  expect(titleOf('standoff: 1\ntitle: Chicken\nabout: x')).toBe('Chicken');
  expect(titleOf('title: "The <b>river"')).toBe('The <b>river');
});

test('a file without a title has words in its place, and a title has an end', () => {
  expect(titleOf('')).toBe('Without a title');
  expect(titleOf('title: >-\n  folded')).toBe('Without a title');
  expect(titleOf(`title: ${'x'.repeat(1000)}`)).toHaveLength(200);
});

test('characters that turn the direction of other words are left out', () => {
  expect(titleOf('title: a\u202etxet\u2066')).toBe('atxet');
});
