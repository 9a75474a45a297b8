import type { Of } from '@standoff/propositions';
import type { NoDealKind } from './no-deal-oracles.ts';

const agreed = { parties: ['nk', 'us'], from: 's1', deal: 's2' } as const;
const first = { who: 'nk', from: 's1', to: 's3' } as const;
const second = { who: 'us', from: 's3', to: 's2' } as const;
const split = { ...agreed, rounds: [[first, second]] } as const;
const frozen = { option: 'nk.tests', level: 1 } as const;
const talks = { option: 'us.posture', level: 1 } as const;
const deals = { ...agreed, deals: ['s2', 's4'] } as const;

/** Of why something is no deal, and how one is split or chosen. */
export const noDealSamples: { readonly [K in NoDealKind]: readonly Omit<Of<K>, 'kind'>[] } = {
  bringsAbout: [
    { ...agreed, so: true },
    { ...agreed, parties: ['nk'], so: false },
    { ...agreed, atOnce: true, so: false },
  ],
  needsOther: [
    { ...agreed, parties: ['nk'], who: 'us', are: [talks] },
    { ...agreed, parties: ['nk'], who: 'greens', are: [talks, frozen] },
  ],
  nearestTo: [{ ...agreed, nearest: 's3' }],
  stepFails: [
    { who: 'nk', from: 's1', are: [frozen], why: 'infeasible' },
    { who: 'us', from: 's3', are: [talks], why: 'limits' },
  ],
  closestToDeal: [
    { ...agreed, n: 1 },
    { ...agreed, parties: ['nk', 'us', 'greens'], n: 2 },
  ],
  votesInDeals: [
    { given: [] },
    { given: [], others: true },
    { given: ['nk'] },
    { given: ['nk', 'us'], others: true },
  ],
  inInstalments: [split, { ...agreed, rounds: [[first], [second]] }],
  noInstalments: [
    { ...agreed, why: 'short' },
    { ...agreed, why: 'impossible' },
  ],
  instalmentsNotSought: [{}],
  lossesAfterRounds: [
    { ...split, who: 'nk', after: [1] },
    { ...split, who: 'greens', after: [1, 2] },
  ],
  noLossAfterRounds: [split, { ...split, against: 's4' }],
  bargained: [
    { ...deals, nash: ['s2'], kalai: ['s2'] },
    { ...deals, nash: ['s2', 's4'], kalai: ['s4'] },
  ],
  gainsAsAmounts: [{}],
};
