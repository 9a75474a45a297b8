import { expect, test } from 'vitest';
import { sayDifferences } from './say-differences.ts';

const none = { isRead: true, judgements: [], others: [], words: [] };

test('how much was changed is said by kinds', () => {
  expect(sayDifferences({ ...none, judgements: ['a'] })).toBe('changed in 1 judgement');
  expect(sayDifferences({ ...none, judgements: ['a', 'b'], others: ['c'], words: ['d'] })).toBe(
    'changed in 2 judgements and 1 other point, and in words',
  );
  expect(sayDifferences({ ...none, others: ['c'] })).toBe('changed in 1 point');
  expect(sayDifferences({ ...none, words: ['d'] })).toBe('changed in words, in no judgement');
});

test('what is not known is not claimed', () => {
  expect(sayDifferences(undefined)).toBe('changed');
  expect(sayDifferences({ ...none, isRead: false })).toContain('cannot be compared');
});
