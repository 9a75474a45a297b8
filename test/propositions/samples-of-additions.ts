import type { Of } from '@standoff/propositions';
import type { AdditionKind } from './addition-oracles.ts';

const goal = {
  parties: ['nk', 'us'],
  from: 's1',
  deals: ['s2'],
  under: ['nash'],
  means: ['locks'],
  willing: false,
  wished: false,
} as const;
const wish = { ...goal, wished: true, under: ['gmr', 'seq'] } as const;
const two = { ...goal, deals: ['s2', 's4'] } as const;
const many = { ...goal, deals: ['s2', 's3', 's4', 's5', 's6'] } as const;
const by = ['lock:nk.tests=frozen'];
const frozen = { option: 'nk.tests', level: 1 } as const;
const talks = { option: 'us.posture', level: 1 } as const;
const about = { deals: ['s2'], under: ['nash'] } as const;

/** Of what may be added to deals: enough and not, one and several, of deals and of what is none. */
export const additionSamples: { readonly [K in AdditionKind]: readonly Omit<Of<K>, 'kind'>[] } = {
  additionSets: [
    { ...goal, size: 1, n: 0 },
    { ...goal, size: 2, n: 0 },
    { ...two, size: 2, n: 0 },
    { ...goal, size: 1, n: 1 },
    { ...goal, size: 1, n: 2 },
    { ...goal, size: 1, n: 13 },
    { ...goal, size: 2, n: 1 },
    { ...two, size: 2, n: 4 },
    { ...many, size: 2, n: 4 },
    { ...wish, size: 1, n: 1 },
  ],
  holdsWithAdded: [
    { ...goal, signed: [], by },
    { ...two, signed: [], by },
    { ...wish, signed: [], by },
    { ...wish, deals: ['s2', 's4'], signed: [frozen], by },
  ],
  locksEnough: [
    { ...goal, n: 0, sets: [] },
    { ...goal, n: 1, sets: [[frozen, talks]] },
    { ...goal, n: 2, sets: [[frozen], [talks]] },
    { ...goal, n: 4, sets: [[frozen], [talks]] },
  ],
  holdsUnadded: [
    { parties: ['nk', 'us'], from: 's1', deals: ['s2'], under: ['nash', 'seq'] },
    { parties: ['nk', 'us'], from: 's1', deals: ['s2', 's4'], under: ['nash'] },
  ],
  unboundLeaves: [
    { ...about, parties: ['nk'], who: ['us'] },
    { under: ['nash'], deals: ['s2', 's4'], parties: ['nk'], who: ['us', 'greens'] },
  ],
  searchEnded: [
    { ...about, size: 1, over: 'combinations', most: 20_000 },
    { ...about, size: 2, over: 'locks', most: 20_000 },
    { ...about, size: 1, over: 'traces', most: 20_000 },
    { ...about, size: 2, over: 'sets', most: 100_000 },
    { ...about, size: 2, over: 'orders', most: 10_000, who: 'us' },
    { ...about, size: 1, over: 'states' },
  ],
  additionMeans: [
    { upTo: 1, means: ['locks'], willing: false },
    { upTo: 2, means: ['statements', 'penalties', 'guarantors', 'rules'], willing: true },
    { upTo: 2, means: ['guarantors'], willing: false },
    { upTo: 2, means: ['signatures', 'notice', 'votes'], willing: false },
  ],
  heldInAdditions: [{ parties: ['nk'] }, { parties: ['nk', 'us'] }],
  meansLeftOut: [
    { means: ['penalties', 'guarantors'], listing: 'nk', why: 'it names states one by one' },
    { means: ['rules'], why: 'no body takes part' },
    { means: ['statements'], why: 'no party states what it wants' },
    { means: ['signatures'], why: 'no agreement takes part' },
    { means: ['notice'], why: 'no agreement takes part' },
    { means: ['votes'], why: 'no body takes part' },
    { means: ['locks'], why: 'a graph model has no options' },
  ],
  noPenaltyTried: [{ under: ['nash'] }],
  additionsNotSought: [
    { why: 'no-deal', under: [] },
    { why: 'not-reached', under: [] },
    { why: 'concepts', under: ['seq', 'gmr'] },
    { why: 'many', under: [], n: 4, of: 12 },
  ],
};
