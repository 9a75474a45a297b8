import { expect, it } from 'vitest';
import { writtenLevels } from './written-levels.ts';

it('takes words as they are, and gives what is longer an id and its phrase', () => {
  expect(writtenLevels('open, Cut off , ,open')).toEqual([
    { id: 'open' },
    { id: 'cut-off', phrase: 'Cut off' },
  ]);
});

it('numbers what has no letters of its own', () => {
  expect(writtenLevels('停止, 継続')).toEqual([
    { id: 'level-1', phrase: '停止' },
    { id: 'level-2', phrase: '継続' },
  ]);
});
