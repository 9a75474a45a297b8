import fc from 'fast-check';
import { expect, it } from 'vitest';
import { markWords } from './changed-words.ts';
import { diffLines } from './line-diff.ts';

const said = (before: string, after: string) =>
  markWords(diffLines(before, after)).map(({ text, words }) =>
    words === undefined
      ? text
      : words.map((one) => (one.isChanged ? `[${one.text}]` : one.text)).join(''),
  );

it('marks the words in which a paragraph differs from what it stands for', () => {
  expect(said('The vote was unanimous.\n', 'The vote was not unanimous.\n')).toEqual([
    'The vote was unanimous.',
    'The vote was[ not] unanimous.',
  ]);
  expect(said('Nine of fifteen\nb\n', 'Ten of fifteen\nb\n')).toEqual([
    '[Nine] of fifteen',
    '[Ten] of fifteen',
    'b',
  ]);
});

it('leaves whole what was written anew, and where it is not told what stands for what', () => {
  expect(said('One two three.\n', 'Something else entirely here.\n')).toEqual([
    'One two three.',
    'Something else entirely here.',
  ]);
  expect(said('a b c\n', 'a b d\ne\n')).toEqual(['a b c', 'a b d', 'e']);
});

it('loses nothing of a line', () => {
  const line = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\t'), maxLength: 9 });
  fc.assert(
    fc.property(line, line, (before, after) => {
      for (const { text, words } of markWords(diffLines(`${before}\n`, `${after}\n`))) {
        if (words !== undefined) expect(words.map((one) => one.text).join('')).toBe(text);
      }
    }),
    { numRuns: 100, seed: 1 },
  );
});
