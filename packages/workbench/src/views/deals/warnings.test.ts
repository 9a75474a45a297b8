import { expect, test } from 'vitest';
import { sayAfter, warningsIn } from './warnings.ts';

const step = (...said: string[]) => ({ openings: said });

test('what could go wrong is said once, with all steps after which it is so', () => {
  expect(
    warningsIn([
      step('A leaves.'),
      step('B leaves.', 'C leaves.'),
      step('B leaves.', 'C leaves.'),
      step(),
    ]),
  ).toEqual([
    { after: [1], says: ['A leaves.'] },
    { after: [2, 3], says: ['B leaves.', 'C leaves.'] },
  ]);
  expect([[1], [2, 3], [1, 2, 4]].map(sayAfter)).toEqual([
    'After step 1',
    'After steps 2 and 3',
    'After steps 1, 2 and 4',
  ]);
});
