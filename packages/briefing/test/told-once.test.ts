import { expect, it } from 'vitest';
import { toldOnce } from '../src/answers/told-once.ts';

it('what two figures tell of the same verdict is told once, and what they say in the same words', () => {
  const told = [
    { says: 'The status quo now holds.', same: 'status-quo' },
    { says: 'Peace now holds.' },
    {
      says: 'The status quo holds, because nobody has a move that it likes better.',
      same: 'status-quo',
    },
    { says: 'Peace now holds.' },
    { says: 'The status quo no longer holds if everybody is cautious.' },
  ];
  expect(toldOnce(told)).toEqual([told[0], told[1], told[4]]);
});
