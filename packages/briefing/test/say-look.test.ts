import { findConcept } from '@standoff/engine';
import { expect, it } from 'vitest';
import { sayLookShortly } from '../src/figures/say-look.ts';

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
