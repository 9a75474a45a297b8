import { expect, it } from 'vitest';
import { sayGroup, saySection } from './gathered-words.ts';

const of = (...symbols: string[]) => ({ concepts: symbols.map((symbol) => ({ symbol })) });
const five = of('Nash', 'GMR', 'SMR', 'SEQ', 'SSEQ');
const group = (count: number, held: string) => ({
  count,
  held: [...held].map((one) => one === '1'),
});

it('what is gathered is said by what it holds under', () => {
  expect(sayGroup(group(18, '11111'), five)).toBe('18 hold under every concept analysed');
  expect(sayGroup(group(1200, '01111'), five)).toBe('1,200 hold under all but Nash');
  expect(sayGroup(group(3, '01100'), five)).toBe('3 hold under GMR and SMR only');
  expect(sayGroup(group(9, '00000'), five)).toBe('9 hold under none of the concepts analysed');
  expect(sayGroup(group(9, '1'), of('Nash'))).toBe('9 hold under Nash');
});

it('nothing leads anywhere from a status quo that there is not', () => {
  expect(saySection('rest', {})).toBe('The others');
  expect(saySection('rest', { statusQuo: '0' })).toMatch(/no improvements lead there$/);
});
