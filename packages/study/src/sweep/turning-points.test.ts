import { runToEnd } from '@standoff/engine';
import { expect, test } from 'vitest';
import { certain, type DoubtedOrder } from './choices.ts';
import type { Box } from './follow-traces.ts';
import { turningPoint } from './turning-points.ts';

const written = certain.choices[0]!;
/** Choices after none, one, one and two changes. */
const order: DoubtedOrder = {
  ...certain,
  choices: [0, 1, 1, 2].map((size) => ({ ...written, size })),
};

const boxOf = (...choices: readonly (readonly number[])[]) =>
  ({ world: { choice: written }, choices, holds: false }) as unknown as Box;

test('of all boxes those with the fewest changes count, in every way that has so few', () => {
  const orders = [order, order];
  const turned = (boxes: readonly Box[]) => {
    const { size, count } = runToEnd(turningPoint(boxes, orders));
    return { size, count };
  };
  expect(turned([])).toEqual({ size: undefined, count: 0 });
  expect(turned([boxOf([3], [0]), boxOf([1, 2, 3], [0, 1])])).toEqual({ size: 1, count: 2 });
  expect(turned([boxOf([1, 2], [1, 2]), boxOf([3], [0])])).toEqual({ size: 2, count: 5 });
});

test('it pauses over very many choices', () => {
  const many = Array.from({ length: 1000 }, (_, k) => k % 4);
  const boxes = Array.from({ length: 500 }, () =>
    boxOf(
      [3],
      many.map(() => 3),
    ),
  );
  expect([...turningPoint(boxes, [order, order])].length).toBeGreaterThan(2);
});
