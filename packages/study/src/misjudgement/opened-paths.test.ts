import { expect, test } from 'vitest';
import { readOpened, writeOpened } from './opened-paths.ts';

const bounds = { from: 2, to: 5, movers: 3, cells: 8 };
const step = { mover: 1, from: 0, to: 7 };
const opened = [
  { at: 2, path: [step, { mover: 2, from: 7, to: 3 }] },
  { at: 4, path: [] },
];

test('paths are read as they were written', () => {
  const written = JSON.parse(JSON.stringify(writeOpened(opened)));
  expect(readOpened(written, bounds)).toEqual({ opened });
});

test('that there were too many ways is read as well', () => {
  expect(readOpened(writeOpened(undefined), bounds)).toEqual({ opened: undefined });
});

test.each([
  ['no list', { at: 2 }],
  ['a position below the first', [[1, []]]],
  ['a position past the last', [[5, []]]],
  [
    'a position that does not come after the one before',
    [
      [3, []],
      [3, []],
    ],
  ],
  ['no path', [[2, 'path']]],
  ['a set of errors of three parts', [[2, [], []]]],
  ['a step of two numbers', [[2, [[1, 0]]]]],
  ['a step of four numbers', [[2, [[1, 0, 7, 7]]]]],
  ['a step that is no list', [[2, [{ mover: 1 }]]]],
  ['a mover that there is not', [[2, [[3, 0, 7]]]]],
  ['a cell that there is not', [[2, [[1, 8, 7]]]]],
  ['an end that there is not', [[2, [[1, 0, 8]]]]],
  ['a number that is not whole', [[2, [[1, 0.5, 7]]]]],
])('%s is no list of paths', (_, value) => {
  expect(readOpened(value, bounds)).toBeUndefined();
});
