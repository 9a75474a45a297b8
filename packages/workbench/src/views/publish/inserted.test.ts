import { expect, it } from 'vitest';
import { type Insertion, insertedLine, insertedWords } from './inserted.ts';

const made = (text: string, { from, to, insert }: Insertion) =>
  text.slice(0, from) + insert + text.slice(to);

it.each([
  ['', '::map\n'],
  ['One.', 'One.\n\n::map\n'],
  ['One.\n', 'One.\n\n::map\n'],
  ['One.\n\n', 'One.\n\n::map\n'],
])('a figure at the end of %j stands in a line of its own', (text, after) => {
  expect(made(text, insertedLine(text, text.length, '::map'))).toBe(after);
});

it.each([
  ['One two.\nThree.\n\nFour.', 3, 'One two.\nThree.\n\n::map\n\nFour.'],
  ['One.\n\n\nTwo.', 6, 'One.\n\n::map\n\nTwo.'],
  ['One.\n\nTwo.', 5, 'One.\n\n::map\n\nTwo.'],
])('a figure in %j at %i stands below the paragraph', (text, at, after) => {
  expect(made(text, insertedLine(text, at, '::map')).replaceAll(/\n{3,}/g, '\n\n')).toBe(after);
});

it('a mark stands around the words that are selected', () => {
  const text = 'It holds, they say.';
  const mark = ':holds[…]{finding="a"}';
  expect(made(text, insertedWords(text, 0, 8, mark))).toBe(
    ':holds[It holds]{finding="a"}, they say.',
  );
  expect(made(text, insertedWords(text, 8, 8, mark))).toContain('[a statement]');
  expect(made(text, insertedWords(text, 0, 8, ' :cite{claims="a"}'))).toContain('holds :cite{');
});
