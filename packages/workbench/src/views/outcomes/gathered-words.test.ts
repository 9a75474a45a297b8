import { expect, it } from 'vitest';
import { byMethod, inWords } from '../../design/concept-said.ts';
import { sayGroup, saySection } from './gathered-words.ts';

const of = (...symbols: string[]) => ({
  concepts: symbols.map((symbol) => ({ symbol, reckonedWith: '' })),
});
const five = of('Nash', 'GMR', 'SMR', 'SEQ', 'SSEQ');
const group = (count: number, held: string) => ({
  count,
  held: [...held].map((one) => one === '1'),
});

it('what is gathered is said by what it holds under', () => {
  expect(sayGroup(group(18, '11111'), five, byMethod)).toBe('18 hold under every concept analysed');
  expect(sayGroup(group(1200, '01111'), five, byMethod)).toBe('1,200 hold under all but Nash');
  expect(sayGroup(group(3, '01100'), five, byMethod)).toBe('3 hold under GMR and SMR only');
  expect(sayGroup(group(9, '00000'), five, byMethod)).toBe(
    '9 hold under none of the concepts analysed',
  );
  expect(sayGroup(group(9, '1'), of('Nash'), byMethod)).toBe('9 hold under Nash');
});

it('or in words, for who has not met the concepts', () => {
  const words = ['own move', 'any reply', 'credible replies'];
  const three = { concepts: words.map((reckonedWith) => ({ symbol: '', reckonedWith })) };
  const said = (held: string) => sayGroup(group(3, held), three, inWords);
  expect(said('111')).toBe('3 hold with every way to look ahead');
  expect(said('011')).toBe('3 hold with all but “own move”');
  expect(said('001')).toBe('3 hold with “credible replies” only');
  expect(said('000')).toBe('3 hold with none of these ways to look ahead');
});

it('nothing leads anywhere from a status quo that there is not', () => {
  expect(saySection('rest', {})).toBe('The others');
  expect(saySection('rest', { statusQuo: '0' })).toMatch(/no improvements lead there$/);
});
