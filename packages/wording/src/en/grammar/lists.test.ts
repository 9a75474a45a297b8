import { expect, test } from 'vitest';
import { count, counted, fewOf, inWords, listOf, unique } from './lists.ts';

test('a list ends in "and", or in another joiner', () => {
  expect(listOf([])).toBe('');
  expect(listOf(['a'])).toBe('a');
  expect(listOf(['a', 'b', 'c'])).toBe('a, b and c');
  expect(listOf(['a', 'b'], 'or')).toBe('a or b');
});

test('a long list is cut, but never to leave out a single item', () => {
  expect(fewOf(['a', 'b', 'c'], 2)).toBe('a, b and c');
  expect(fewOf(['a', 'b', 'c', 'd'], 2)).toBe('a, b and 2 more');
});

test('numbers are counted in figures with separators, small ones in words where they are prose', () => {
  expect(count(1048576)).toBe('1,048,576');
  expect(counted(1, 'state')).toBe('1 state');
  expect(counted(0, 'state')).toBe('0 states');
  expect(inWords(3, 'state')).toBe('three states');
  expect(inWords(1, 'more holds', 'more hold')).toBe('one more holds');
  expect(inWords(12, 'state')).toBe('12 states');
});

test('repeated items are listed once', () => {
  expect(unique([1, 2, 1])).toEqual([1, 2]);
});
