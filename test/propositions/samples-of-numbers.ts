import type { Of } from '@standoff/propositions';
import type { NumbersKind } from './numbers-oracles.ts';

const ofOil = { who: 'us', amount: { words: 'Oil' }, wants: 'more' } as const;
const of = [ofOil, { who: 'fr', amount: { words: 'Cost' }, wants: 'less' }] as const;
const ofOne = [ofOil, { ...ofOil, who: 'fr', wants: 'less' }] as const;

/** Of what two can get: some and all states, of two amounts and of one; states on the frontier and off it. */
export const numbersSamples: { readonly [K in NumbersKind]: readonly Omit<Of<K>, 'kind'>[] } = {
  frontierOfTwo: [
    { of, n: 11, states: 66 },
    { of: ofOne, n: 2, states: 2 },
    { of, n: 1, states: 12 },
  ],
  onFrontier: [
    { of, state: 's1' },
    { of, state: 's1', better: 's4' },
  ],
};
