import { expect, test } from 'vitest';
import { definedWordsApart } from './defined-words.ts';

const row = '<tr id="equilibrium">\n<td>equilibrium</td>\n<td>stable for everybody</td>\n</tr>';

test('a word of the glossary is a place that the search finds', () => {
  expect(definedWordsApart('reference/glossary.md', row)).toMatch(
    /^<h3>equilibrium <a [^>]*href="#equilibrium">.*<\/h3><tr/,
  );
});

test('rows of other pages stay parts of their sections', () => {
  expect(definedWordsApart('reference/limits.md', row)).toBe(row);
});
