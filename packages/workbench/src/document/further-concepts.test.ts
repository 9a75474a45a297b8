import { expect, it } from 'vitest';
import { formatFurther, furtherIn, offeredOf, parseFurther } from './further-concepts.ts';

it('further concepts are read from an address as they were written', () => {
  expect(parseFurther(undefined)).toEqual([]);
  expect(parseFurther(formatFurther(['l2', 'nm'], 'seq'))).toEqual(['l2', 'nm']);
});

it('further concepts by which somebody is read are not said twice, and found again', () => {
  expect(formatFurther(['l2', 'nm'], 'l2,us:nm')).toBe('');
  const look = { all: 'l2', own: { us: 'nm' } };
  expect(furtherIn('berge', look)).toEqual(['berge', 'l2', 'nm']);
  expect(furtherIn('l2', undefined)).toEqual(['l2']);
});

it('what is no concept, or analysed anyway, is not asked for', () => {
  const words = { symbol: '', name: '', definition: '', citation: '' };
  const family = { ...words, prefix: 'l', counts: 'moves', least: 1, most: 99, example: 'L2' };
  const conflict = { offeredConcepts: [{ ...words, id: 'nm' }], offeredFamilies: [family] };
  const asked = ['nm', 'seq', 'l2', 'l02', 'l100', 'l', 'l1.5', 'moon'];
  expect(offeredOf(conflict, asked)).toEqual(['nm', 'l2']);
});
