import { expect, it } from 'vitest';
import { sayDiffering, sayFare } from './say-fare.ts';

const count = (stands: boolean, standing: number, falling: number, unknown = 0) => ({
  finding: { asked: 'a', says: 'A', stands },
  standing,
  falling,
  unknown,
});

it.each([
  [true, 1, 0, 0, 'follows from the authors’ judgements, and from those of the one reader.'],
  [true, 0, 1, 0, 'follows from the authors’ judgements, but not from those of the one reader.'],
  [
    false,
    0,
    1,
    0,
    'does not follow from the authors’ judgements, nor from those of the one reader.',
  ],
  [
    false,
    1,
    0,
    0,
    'does not follow from the authors’ judgements, but it does from those of the one reader.',
  ],
  [true, 2, 0, 0, 'follows from the authors’ judgements, and from those of both readers.'],
  [true, 0, 2, 0, 'follows from the authors’ judgements, but not from those of either reader.'],
  [true, 9, 0, 0, 'follows from the authors’ judgements, and from those of all 9 readers.'],
  [
    false,
    0,
    9,
    0,
    'does not follow from the authors’ judgements, nor from those of any of the 9 readers.',
  ],
  [
    true,
    8,
    1,
    0,
    'follows from the authors’ judgements, and from those of 8 of the 9 readers; from those of the other one it does not.',
  ],
  [
    false,
    7,
    2,
    0,
    'does not follow from the authors’ judgements, but it does from those of 7 of the 9 readers; from those of the other 2 it does not.',
  ],
  [
    true,
    5,
    1,
    3,
    'follows from the authors’ judgements, and from those of 5 of the 9 readers; from those of 1 it does not. For 3 readers it was not worked out.',
  ],
  [
    true,
    0,
    1,
    1,
    'follows from the authors’ judgements, but not from those of 1 of the 2 readers. For 1 reader it was not worked out.',
  ],
  [
    false,
    0,
    0,
    1,
    'does not follow from the authors’ judgements. For 1 reader it was not worked out.',
  ],
])(
  'says of a finding (%s, %i, %i, %i) from whose judgements it follows',
  (stands, standing, falling, unknown, says) => {
    const told = count(stands, standing, falling, unknown);
    expect(sayFare(told, 2)).toBe(`This ${says}`);
    expect(sayFare(told, 1)).toBe(`This ${says.replace('authors’', 'author’s')}`);
  },
);

it('says over how many findings readers part', () => {
  const same = count(true, 2, 0);
  expect(sayDiffering([])).toEqual([]);
  expect(sayDiffering([same])).toEqual([
    'None of the findings above follows from the judgements of some readers and not from those of others.',
  ]);
  expect(sayDiffering([same, count(true, 1, 1), count(false, 1, 0, 1)])).toEqual([
    '1 of the findings above follows from the judgements of some readers and not from those of others, as far as that was worked out.',
  ]);
});
