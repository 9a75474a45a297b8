import { expect, test } from 'vitest';
import { outlineOf } from './outline.ts';

test('the outline has the sections, and the entries of those that have names in them', () => {
  const text = `standoff: 1
title: T
decision-makers:
  a:
    name: A
  b: { name: B }
facts:
  war: a.x
`;
  expect(outlineOf(text).map(({ name, depth }) => [name, depth])).toEqual([
    ['standoff', 0],
    ['title', 0],
    ['decision-makers', 0],
    ['a', 1],
    ['b', 1],
    ['facts', 0],
  ]);
  for (const { name, offset } of outlineOf(text)) {
    expect(text.slice(offset).trimStart().startsWith(name)).toBe(true);
  }
});

test('a text that is no model has no outline', () => {
  expect(outlineOf('just words\n# and a comment')).toEqual([]);
});
