import { expect, test } from 'vitest';
import { ordinal } from './ordinals.ts';

test.each([
  [1, 'first'],
  [8, 'eighth'],
  [9, '9th'],
  [11, '11th'],
  [21, '21st'],
  [22, '22nd'],
  [103, '103rd'],
])('%i is the %s', (place, said) => {
  expect(ordinal(place)).toBe(said);
});
