import { expect, it } from 'vitest';
import { positionAfter } from './grid-position.ts';

const size = { rows: 100, columns: 5, page: 10 };
const after = (key: string, row: number, column: number, ctrlKey = false) => {
  const to = positionAfter({ row, column }, { key, ctrlKey }, size);
  return to && [to.row, to.column];
};

it('arrows go to the neighbour, and stay at the edge', () => {
  expect(after('ArrowDown', 3, 2)).toEqual([4, 2]);
  expect(after('ArrowUp', 0, 2)).toEqual([0, 2]);
  expect(after('ArrowRight', 3, 4)).toEqual([3, 4]);
  expect(after('ArrowLeft', 3, 1)).toEqual([3, 0]);
});

it('pages, ends of the row and ends of the grid', () => {
  expect(after('PageDown', 95, 1)).toEqual([99, 1]);
  expect(after('PageUp', 25, 1)).toEqual([15, 1]);
  expect(after('Home', 7, 3)).toEqual([7, 0]);
  expect(after('End', 7, 3, true)).toEqual([99, 4]);
  expect(after('Home', 7, 3, true)).toEqual([0, 0]);
});

it('other keys lead nowhere', () => {
  expect(after('a', 1, 1)).toBeUndefined();
});
