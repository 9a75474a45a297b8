import { expect, it } from 'vitest';
import type { Names } from '../../interface/wording.ts';
import { sayBond, sayBound } from './bonds.ts';

const names: Names = {
  party: (id) => ({ name: id }),
  fact: () => expect.fail('no fact is spoken of'),
  concept: () => expect.fail('no concept is spoken of'),
  namedStates: [],
  options: [
    {
      option: 'Ann.gas',
      name: 'gas',
      levels: ['no', 'all'],
      phrases: ['no gas', 'all gas'],
      yesNo: false,
    },
  ],
};
const bound = { kind: 'comparison', option: 'Ann.gas', operator: '=', level: 0 } as const;
const told = { level: 'signed', bound: ['no gas'], leaving: 'no' } as const;

it('an agreement with a plural name binds their parties, and has to be left by them', () => {
  const say = (agreement: string) => sayBound(names, agreement, { bound, notice: true });
  expect(say('The pact')).toBe(': it binds its parties to “no gas”, and has to be left before');
  expect(say('The accords')).toBe(
    ': they bind their parties to “no gas”, and have to be left before',
  );
  expect(sayBond(told, { their: 'its' })).toBe(
    ' its parties to “no gas” while it stands at “signed”',
  );
  expect(sayBond(told, { their: 'their' })).toBe(
    ' their parties to “no gas” while they stand at “signed”',
  );
});
