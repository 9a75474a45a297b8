import { expect, it } from 'vitest';
import { deal, sweep, vote } from '../src/index.ts';
import { readCase } from './analysed-case.ts';

/** What the pages of two cases state as found of what was struck in reality. */

const concepts = ['nash', 'gmr', 'smr', 'seq', 'sseq'];

it('the agreement at Volkswagen is a deal that lasts and that improvements lead to', () => {
  const found = deal(readCase('volkswagen-2024'), { deal: 'zukunft' });
  expect(found).toMatchObject({
    targets: [
      {
        gains: ['board', 'union', 'works', 'families', 'land'],
        holdsUnder: concepts,
        reachedAnyway: true,
      },
    ],
  });
});

it('the plants stay open by either rule, by the votes of labour and Land', () => {
  const volkswagen = readCase('volkswagen-2024');
  for (const variant of [undefined, 'plain-majority']) {
    const [board] = vote(volkswagen, { ...(variant && { variant }) }).bodies;
    expect([variant, board!.drafts.map(({ passes }) => passes)]).toEqual([variant, [false]]);
  }
});

it('the terms of April are a deal at once that holds nowhere', () => {
  const found = deal(readCase('rio-grande-2025'), { deal: 'april-terms' });
  expect(found).toMatchObject({
    atOnce: true,
    targets: [
      {
        gains: ['mexico', 'us', 'texas'],
        losers: ['tamaulipas'],
        holdsUnder: [],
        reachedAnyway: false,
        leavers: [
          { mover: 'chihuahua', under: ['nash', 'seq', 'sseq'] },
          { mover: 'tamaulipas', under: concepts },
        ],
      },
    ],
  });
});

it('interests lead to no blood at the dams, and to no tariffs in half of the models', () => {
  const { findings, models } = sweep(readCase('rio-grande-2025'));
  const standing = (name: string) => findings.find(({ id }) => id === name)?.standing;
  expect([models, standing('no-blood'), standing('no-tariffs'), standing('deal-lasts')]).toEqual([
    '32256',
    '32256',
    '16128',
    '0',
  ]);
});
