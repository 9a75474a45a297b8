import { expect, it } from 'vitest';
import { renamedIn, renameInCoalitions, renameInLook } from './renamed.ts';

const ids = (...all: string[]) => all.map((id) => ({ id }));

it('is the one id that is another in its place', () => {
  const renaming = { from: 'us', to: 'usa' };
  expect(renamedIn(ids('dprk', 'us'), ids('dprk', 'usa'))).toEqual(renaming);
  expect(renamedIn(ids('dprk', 'us'), ids('dprk', 'us'))).toBeUndefined();
  expect(renamedIn(ids('dprk', 'us'), ids('us', 'dprk'))).toBeUndefined();
  expect(renamedIn(ids('dprk', 'us'), ids('dprk'))).toBeUndefined();
});

it('is followed by coalitions and by the foresight of each', () => {
  const renaming = { from: 'us', to: 'usa' };
  const choices = {
    chosen: [
      ['dprk', 'us'],
      ['dprk', 'china'],
    ],
    reading: 'pareto',
  };
  expect(renameInCoalitions(choices, renaming)).toEqual({
    chosen: [
      ['dprk', 'usa'],
      ['dprk', 'china'],
    ],
    reading: 'pareto',
  });
  const look = { all: 'seq', own: { us: 'nash', china: 'gmr' } };
  expect(renameInLook(look, renaming)).toEqual({
    all: 'seq',
    own: { usa: 'nash', china: 'gmr' },
  });
  const together = { own: {}, coalitions: [{ members: ['dprk', 'us'], concept: 'smr' }] };
  expect(renameInLook(together, renaming)).toEqual({
    own: {},
    coalitions: [{ members: ['dprk', 'usa'], concept: 'smr' }],
  });
  expect(renameInLook({ own: { china: 'gmr' } }, renaming)).toBeUndefined();
});
