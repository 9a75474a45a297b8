import { expect, test } from 'vitest';
import { matches } from './search.ts';

test('all words have to be there, in whatever order and letters', () => {
  expect(matches('', 'Korea')).toBe(true);
  expect(matches('2017 korea', 'Korea, September 2017')).toBe(true);
  expect(matches('korea dam', 'Korea', 'A Dam across a border')).toBe(true);
  expect(matches('korea dam', 'Korea')).toBe(false);
});
