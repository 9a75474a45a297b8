import { expect, test } from 'vitest';
import { choices } from './choices.ts';

const lists = [['a', 'b'], ['c'], ['d', 'e']];

test.each([
  [1, ['a', 'b', 'c', 'd', 'e']],
  [2, ['ac', 'bc', 'ad', 'ae', 'bd', 'be', 'cd', 'ce']],
  [3, ['acd', 'ace', 'bcd', 'bce']],
])('one item from each of %i lists, every choice once', (size, expected) => {
  expect([...choices(lists, size)].map((choice) => choice.join(''))).toEqual(expected);
});
