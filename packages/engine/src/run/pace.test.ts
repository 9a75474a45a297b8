import { expect, test } from 'vitest';
import { createPace } from './pace.ts';

test('a pause is due once so much work was done, in however many pieces', () => {
  const pace = createPace(10);
  const pieces = [4, 4, 4, 9, 1, 25, 9, 1];
  expect(pieces.map((work) => pace.spend(work))).toEqual([
    false,
    false,
    true,
    false,
    true,
    true,
    false,
    true,
  ]);
});
