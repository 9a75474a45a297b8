import { expect, test } from 'vitest';
import { earlier, joined, sayPieces, split, splitAll } from './plan-of-steps.ts';

const pieces = [
  { mover: 0, option: 0, level: 1, words: 'gas at half' },
  { mover: 1, option: 1, level: 1, words: 'a part paid' },
  { mover: 0, option: 0, level: 2, words: 'full gas' },
  { mover: 0, option: 2, level: 1, words: 'the valve sealed' },
];
const plan = splitAll(pieces);

test('neighbours change places, but an option goes through its levels in their order', () => {
  expect(plan).toEqual([[0], [1], [2], [3]]);
  expect(earlier(pieces, plan, 0)).toBeUndefined();
  expect(earlier(pieces, plan, 2)).toEqual([[0], [2], [1], [3]]);
  expect(earlier(pieces, [[0], [2], [1], [3]], 1)).toBeUndefined();
});

test('steps of one mover are taken together and apart', () => {
  expect(joined(pieces, plan, 1)).toBeUndefined();
  expect(joined(pieces, plan, 3)).toEqual([[0], [1], [2, 3]]);
  expect(split([[0], [1], [2, 3]], 2)).toEqual(plan);
  expect(split(plan, 2)).toBeUndefined();
  expect(sayPieces(pieces, [0, 2, 3])).toBe('full gas and the valve sealed');
});
