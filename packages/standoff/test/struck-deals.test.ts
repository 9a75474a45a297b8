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

it.each([undefined, 'plain-majority'])(
  'the plants stay open by the votes of labour and Land (%s)',
  (variant) => {
    const found = vote(readCase('volkswagen-2024'), { ...(variant && { variant }) });
    expect(found).toMatchObject({
      bodies: [{ id: 'supervisors', drafts: [{ passes: false }] }, { id: 'contract' }],
    });
  },
);

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
  const standing = (id: string, of: string) => expect.objectContaining({ id, standing: of });
  expect(sweep(readCase('rio-grande-2025'))).toMatchObject({
    models: '32256',
    findings: expect.arrayContaining([
      standing('no-blood', '32256'),
      standing('no-tariffs', '16128'),
      standing('deal-lasts', '0'),
    ]),
  });
});
