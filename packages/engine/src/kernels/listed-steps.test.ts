import { expect, test } from 'vitest';
import { listedSteps } from './listed-steps.ts';

test('steps of a line come before those of the levels to which they lead', () => {
  expect(listedSteps([[0], [0, 1], [1, 2]])).toEqual({
    steps: [
      { from: 2, to: 1 },
      { from: 1, to: 0 },
    ],
    areInOrder: true,
  });
});

test('where some lead back there is no such order', () => {
  const { steps, areInOrder } = listedSteps([[0, 1], [0, 1, 2], [2]]);
  expect(areInOrder).toBe(false);
  expect(steps).toHaveLength(3);
});
