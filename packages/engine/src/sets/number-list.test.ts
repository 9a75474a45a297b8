import { expect, it } from 'vitest';
import { createNumberList } from './number-list.ts';

/** More than fit into a few pieces of memory. */
const MANY = 50_000;

it.each([2 ** 32, 2 ** 40])('keeps numbers below %d in the order in which they came', (below) => {
  const list = createNumberList(below);
  const numbers = Array.from({ length: MANY }, (_, k) => (k * 7_919_317_003) % below);
  for (const number of numbers) list.add(number);
  expect(list.length).toBe(MANY);
  expect(numbers.every((number, place) => list.at(place) === number)).toBe(true);
  expect([...list.copy()]).toEqual(numbers);
});

it('takes four bytes for a number where these are enough, and copies no more than there are', () => {
  const list = createNumberList(2 ** 32);
  for (let k = 0; k < 3; k++) list.add(k);
  expect(list.copy().buffer.byteLength).toBe(12);
});

it('begins anew once it is cleared', () => {
  const list = createNumberList(100);
  for (let k = 0; k < MANY; k++) list.add(k % 100);
  list.clear();
  expect([list.length, [...list.copy()]]).toEqual([0, []]);
  list.add(5);
  expect([...list.copy()]).toEqual([5]);
});
