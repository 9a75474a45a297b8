import { expect, test } from 'vitest';
import { readTrail, writeTrail } from './written-trail.ts';

const conflict = { decisionMakers: [{ id: 'us' }, { id: 'china' }] } as never;

test('the moves that led to a state are read as they were written', () => {
  const trail = [
    { place: 0, from: '00', to: '01', mover: 1, words: 'tests frozen' },
    { place: 1, from: '01', to: '11', words: 'Freeze for freeze' },
  ];
  expect(writeTrail(trail, conflict)).toBe('00*china*01*');
  expect(readTrail('00*china*01*', '11')).toEqual([
    { from: '00', to: '01', mover: 'china' },
    { from: '01', to: '11' },
  ]);
  expect(writeTrail([], conflict)).toBeUndefined();
});

test('what cannot be read is no move', () => {
  for (const trail of [undefined, '', '00', '*us', '00*us*', 'a*b*'.repeat(99)]) {
    expect(readTrail(trail, '11')).toEqual([]);
  }
});
