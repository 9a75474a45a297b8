import { findConcept } from '@standoff/engine';
import { expect, it } from 'vitest';
import { sayLookShortly, sayWordsFirst } from '../src/figures/words-first.ts';

it.each([
  ['“Trade” holds under SEQ.', '“Trade” holds among those expecting credible replies (SEQ).'],
  [
    'It holds if everybody reckons with replies (GMR, SMR), but not under Nash.',
    'It holds if everybody reckons with replies (GMR, SMR), but not among those looking one move ahead (Nash).',
  ],
  [
    'The status quo holds under all five concepts analysed: nobody gains.',
    'The status quo holds in all five ways of reckoning that were tried: nobody gains.',
  ],
  [
    'It holds under none of the five concepts analysed.',
    'It holds in none of the five ways of reckoning that were tried.',
  ],
  ['It holds under Nash and SEQ.', 'It holds under Nash and SEQ.'],
  ['It holds under threats.', 'It holds under threats.'],
])('says of %s what it means', (says, words) => {
  expect(sayWordsFirst(says)).toBe(words);
});

it('heads a column by what one looks ahead to, and by a symbol where there are no short words', () => {
  const heads = ['nash', 'gmr', 'smr', 'seq', 'sseq', 'l3'].map((id) =>
    sayLookShortly(findConcept(id)!),
  );
  expect(heads).toEqual([
    'its own move',
    'any reply',
    'any reply and a counter-move',
    'credible replies',
    'credible replies and a counter-move',
    'L3',
  ]);
});
