import { expect, test } from 'vitest';
import { type ErrorsOfViewer, keyOf, NO_ERRORS } from './errors.ts';

const hides: ErrorsOfViewer = { ...NO_ERRORS, hidden: [3] };

test('errors are the same whoever is named first, and whether or not those who make none are named', () => {
  const misreads: ErrorsOfViewer = { ...NO_ERRORS, misread: new Map([['war', true]]) };
  const key = keyOf(
    new Map([
      [0, hides],
      [2, misreads],
    ]),
  );
  expect(
    keyOf(
      new Map([
        [2, misreads],
        [1, NO_ERRORS],
        [0, hides],
      ]),
    ),
  ).toBe(key);
  expect(keyOf(new Map([[1, NO_ERRORS]]))).toBe(keyOf(new Map()));
});

test('errors of another, or of another order, are not the same', () => {
  const order = (of: number, places: readonly number[]): ErrorsOfViewer => ({
    ...NO_ERRORS,
    orders: new Map([[of, places]]),
  });
  const all = [
    [0, hides],
    [1, hides],
    [0, { ...NO_ERRORS, hidden: [4] }],
    [0, order(1, [0, 2, 1])],
    [0, order(1, [2, 0, 1])],
    [0, order(2, [0, 2, 1])],
  ] as const;
  const keys = all.map(([viewer, errors]) => keyOf(new Map([[viewer, errors]])));
  expect(new Set(keys).size).toBe(all.length);
});
