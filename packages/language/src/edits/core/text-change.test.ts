import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyChanges, composeChanges, orderedChanges, type TextChange } from './text-change.ts';

/** Changes of a text of this length, in order. */
function changesOf(length: number, numbers: readonly number[]): TextChange[] {
  const ends = numbers.map((number) => number % (length + 1)).sort((a, b) => a - b);
  const changes: TextChange[] = [];
  for (let at = 0; at + 1 < ends.length; at += 2) {
    changes.push({ from: ends[at]!, to: ends[at + 1]!, insert: 'x'.repeat(at % 3) });
  }
  return orderedChanges(changes);
}

const numbers = fc.array(fc.nat(), { maxLength: 8 });

it('two rounds of changes are composed into one', () => {
  fc.assert(
    fc.property(fc.string(), numbers, numbers, (text, one, other) => {
      const first = changesOf(text.length, one);
      const middle = applyChanges(text, first);
      const second = changesOf(middle.length, other);
      const both = composeChanges(text.length, first, second);
      expect(applyChanges(text, both)).toBe(applyChanges(middle, second));
    }),
  );
});

it('changes that touch become one, and those that change nothing go', () => {
  const changes = [
    { from: 5, to: 5, insert: 'b' },
    { from: 3, to: 5, insert: 'a' },
    { from: 9, to: 9, insert: '' },
  ];
  expect(orderedChanges(changes)).toEqual([{ from: 3, to: 5, insert: 'ab' }]);
});
