import { expect, test } from 'vitest';
import { marksFor } from './marks.ts';

test('a mark is the shortest beginning that no other name has', () => {
  expect(marksFor(['N. Korea', 'US', 'China', 'S. Korea', 'Russia'])).toEqual([
    'N',
    'U',
    'C',
    'S',
    'R',
  ]);
  expect(marksFor(['US', 'Ukraine'])).toEqual(['US', 'Uk']);
});

test('a name that begins another has its number for a mark', () => {
  expect(marksFor(['Iran', 'Iran and Iraq'])).toEqual(['1', 'Irana']);
  expect(marksFor(['…'])).toEqual(['1']);
});

test('an article that opens a name is left out, unless it is all of the name', () => {
  expect(marksFor(['The Council', 'The families', 'A', 'an ally'])).toEqual(['C', 'f', 'A', 'a']);
  expect(marksFor(['the EU', 'EU'])).toEqual(['1', '2']);
});

test('nobody has the sign of an equilibrium, nor a letter that looks like it', () => {
  expect(marksFor(['EU', 'Sudan'])).toEqual(['EU', 'S']);
  expect(marksFor(['Egypt', 'The EU', 'eBay'])).toEqual(['Eg', 'EU', 'eB']);
  expect(marksFor(['E', 'S'])).toEqual(['1', 'S']);
  expect(marksFor(['Ελλάδα', 'Европа'])).toEqual(['Ελ', 'Ев']);
});

test('a number is no other name’s mark', () => {
  expect(marksFor(['E', '1st Army'])).toEqual(['#1', '1']);
});
