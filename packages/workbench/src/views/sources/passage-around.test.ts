import { expect, it } from 'vitest';
import { passageAround } from '../../claims/passage-around.ts';

const paragraph = (...parts: [string, ...string[]][]) => ({
  stretches: parts.map(([text, ...claims], from) => ({ from, text, claims })),
});

it('has the passage in the paragraph that it stands in, other passages unmarked', () => {
  const found = passageAround(paragraph(['a '], ['b ', 'c01'], ['c', 'c02'], [' d']), 'c02');
  expect(found).toEqual({
    parts: [
      { text: 'a b ', isPassage: false },
      { text: 'c', isPassage: true },
      { text: ' d', isPassage: false },
    ],
    isCutBefore: false,
    isCutAfter: false,
  });
});

it('is cut between words where the paragraph is long', () => {
  const long = Array.from({ length: 100 }, () => 'word').join(' ');
  const found = passageAround(paragraph([`${long} `], ['here', 'c01'], [` ${long}`]), 'c01')!;
  expect([found.isCutBefore, found.isCutAfter]).toEqual([true, true]);
  expect(found.parts[0]!.text).toMatch(/^(word )+$/);
  expect(found.parts[2]!.text).toMatch(/^( word)+$/);
  expect(found.parts[0]!.text.length).toBeLessThan(245);
});

it('is nothing in a paragraph without the claim', () => {
  expect(passageAround(paragraph(['a', 'c01']), 'c02')).toBeUndefined();
});
