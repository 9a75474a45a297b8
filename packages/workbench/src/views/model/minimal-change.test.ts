import fc from 'fast-check';
import { expect, test } from 'vitest';
import { minimalChange } from './minimal-change.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 20 });

test('the replacement makes the one text of the other', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const change = minimalChange(before, after);
      const { from, to, insert } = change ?? { from: 0, to: 0, insert: '' };
      if (change === undefined) expect(before).toBe(after);
      expect(before.slice(0, from) + insert + before.slice(to)).toBe(after);
    }),
  );
});

test('what both texts begin and end with is left alone', () => {
  expect(minimalChange('one two three', 'one 2 three')).toEqual({ from: 4, to: 7, insert: '2' });
  expect(minimalChange('aa', 'aaa')).toEqual({ from: 2, to: 2, insert: 'a' });
});
