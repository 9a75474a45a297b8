import { expect, test } from 'vitest';
import { createMarks } from './marks.ts';

test('a number is new once, until the marks are cleared', () => {
  const marks = createMarks(100);
  const numbers = [0, 31, 32, 99, 31, 0, 98];
  expect(numbers.map((number) => marks.add(number))).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
    true,
  ]);
  marks.clear();
  expect(numbers.map((number) => marks.add(number))).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
    true,
  ]);
});
