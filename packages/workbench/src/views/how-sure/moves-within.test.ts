import { expect, test } from 'vitest';
import { asWritten, countSwaps, isWithin, maySwap, moveTowards } from './moves-within.ts';

/** Two musts and three wishes. */
const order = { places: ['a', 'b', 'c', 'd', 'e'], mayPass: [true, false, true, true] };

test('swaps count by how many pairs stand the other way round', () => {
  expect(countSwaps(asWritten(order))).toBe(0);
  expect(countSwaps([1, 0, 4, 2, 3])).toBe(3);
});

test('what is moved goes as far as so many swaps lead, and never into the other degree', () => {
  expect(moveTowards(order, asWritten(order), 2, 4, 3)).toEqual([0, 1, 3, 4, 2]);
  expect(moveTowards(order, asWritten(order), 2, 4, 1)).toEqual([0, 1, 3, 2, 4]);
  expect(moveTowards(order, asWritten(order), 4, 0, 3)).toEqual([0, 1, 4, 2, 3]);
  expect(moveTowards(order, [0, 1, 3, 4, 2], 4, 2, 2)).toEqual([0, 1, 2, 3, 4]);
  expect(maySwap(order, asWritten(order), 1, 3)).toBe(false);
  expect(maySwap(order, [1, 0, 2, 3, 4], 0, 1)).toBe(true);
  expect(maySwap(order, [1, 0, 2, 3, 4], 2, 1)).toBe(false);
});

test('an order of an address counts if swaps of the neighbourhood lead there', () => {
  expect(isWithin(order, [1, 0, 3, 2, 4], 2)).toBe(true);
  expect(isWithin(order, [1, 0, 3, 2, 4], 1)).toBe(false);
  expect(isWithin(order, [0, 2, 1, 3, 4], 3)).toBe(false);
  expect(isWithin(order, [0, 1], 3)).toBe(false);
});
