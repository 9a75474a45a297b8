import type { Of } from '@standoff/propositions';
import type { AgreementKind } from './agreement-oracles.ts';

const ALL = ['nash', 'gmr', 'smr', 'seq', 'sseq'];
const setting = { parties: ['nk', 'us'], from: 's1', reached: 7 } as const;
const asked = {
  where: { kind: 'comparison', option: 'nk.tests', operator: '=', level: 1 },
} as const;
const groups = { from: 's1', bodies: [] } as const;
const how = { against: 's4', atOnce: true } as const;
const none = { ...groups, groups: [['nk', 'us']], more: 0 } as const;

/** Of what parties and groups could agree on: nothing, one deal and several, all of them best or some; with bodies, and of what was asked for. */
export const agreementSamples: {
  readonly [K in AgreementKind]: readonly Omit<Of<K>, 'kind'>[];
} = {
  dealsCount: [
    { ...setting, n: 0, best: [], more: 0 },
    { ...setting, against: 's4', n: 0, best: [], more: 0 },
    { ...setting, parties: ['nk'], reached: 1, n: 0, best: [], more: 0 },
    { ...setting, parties: ['nk', 'us', 'un'], reached: 3, n: 0, best: [], more: 0 },
    { ...setting, parties: ['nk', 'un'], reached: 2, n: 0, best: [], more: 0 },
    { ...setting, asked, n: 0, best: [], more: 0 },
    { ...setting, n: 1, best: ['s2'], more: 0 },
    { ...setting, n: 2, best: ['s2', 's4'], more: 0 },
    { ...setting, asked, n: 4, best: [], more: 1 },
    { ...setting, n: 8, best: ['s2', 's4'], more: 3 },
    { ...setting, n: 3, best: [], more: 3 },
    { ...setting, ...how, n: 0, best: [], more: 0 },
    { ...setting, ...how, asked, n: 2, best: ['s2', 's4'], more: 0 },
  ],
  holdAlike: [
    { states: ['s2', 's4'], under: ALL, among: ALL },
    { states: ['s2', 's4'], under: ['nash'], among: ALL },
    { states: ['s2', 's4'], under: [], among: ALL },
  ],
  groupsAgree: [
    { ...groups, of: 0, n: 0, always: [] },
    { ...groups, of: 1, n: 0, always: [] },
    { ...groups, of: 1, n: 1, always: ['nk', 'us'] },
    { ...groups, of: 26, n: 0, always: [] },
    { ...groups, of: 26, n: 1, always: ['nk', 'us'] },
    { ...groups, bodies: ['un'], of: 26, n: 8, always: ['nk', 'us'] },
    { ...groups, asked, of: 4, n: 4, always: [] },
    { ...groups, of: 4, n: 3, always: ['nk'] },
    { ...groups, ...how, of: 4, n: 0, always: [] },
    { ...groups, ...how, bodies: ['un'], asked, of: 4, n: 3, always: ['nk'] },
  ],
  agreeOnSame: [
    { ...groups, n: 1 },
    { ...groups, n: 4 },
  ],
  groupsUnable: [
    { ...groups, n: 18, apart: 12, unwilling: 6 },
    { ...groups, asked, n: 3, apart: 1, unwilling: 0 },
    { ...groups, n: 1, apart: 0, unwilling: 0 },
    { ...groups, ...how, n: 3, apart: 1, unwilling: 2 },
    { ...groups, ...how, asked, n: 2, apart: 0, unwilling: 1 },
  ],
  whyUnable: [
    { ...none, reach: 'nothing', unwilling: 'all' },
    { ...none, asked, reach: 'unasked', unwilling: 'all' },
    { ...none, reach: 'some', unwilling: 'all' },
    {
      ...none,
      groups: [
        ['nk', 'us'],
        ['nk', 'us', 'greens'],
      ],
      more: 3,
      reach: 'some',
      unwilling: ['us'],
    },
    { ...none, asked, reach: 'some', unwilling: [] },
    { ...none, ...how, reach: 'some', unwilling: ['us'] },
    { ...none, atOnce: true, reach: 'nothing', unwilling: 'all' },
  ],
  bodiesLeftOut: [{ bodies: ['un'] }],
  dealMeans: [
    { parties: ['nk', 'us'], bodies: [] },
    { bodies: [] },
    { bodies: ['un'] },
    { parties: ['nk', 'us'], bodies: [], against: 's4' },
    { parties: ['nk', 'us'], bodies: [], atOnce: true },
  ],
  bestMeans: [{}],
  gainsInDeals: [{}],
  lossesInDeals: [{ from: 's1' }, { from: 's1', against: 's4' }],
};
