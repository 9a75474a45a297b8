import type { Of } from '@standoff/propositions';
import type { GroupKind } from './group-oracles.ts';

const ALL = ['nash', 'gmr', 'smr', 'seq', 'sseq'];
const share = { state: 's2', who: ['us', 'nk'], among: ALL, coalitions: [], amongTogether: [] };
const both = { members: ['us', 'nk'], reading: 'all', state: 's2', among: ALL } as const;

/** Of the kinds that are told of groups and of who thinks how far: one and several, all, some and none. */
export const groupSamples: { readonly [K in GroupKind]: readonly Omit<Of<K>, 'kind'>[] } = {
  staysTogether: [
    { ...both, under: ALL },
    { ...both, under: [] },
    { ...both, under: ['gmr', 'smr'] },
    { ...both, reading: 'pareto', under: ['gmr'] },
    { ...both, reading: 'movers', under: ['nash'], among: ['nash'] },
  ],
  noCoalitionVersion: [{ concepts: ['nash'] }, { concepts: ['nash', 'seq'] }],
  profileShare: [
    { ...share, n: 16, of: 25 },
    { ...share, n: 0, of: 25 },
    { ...share, n: 25, of: 25 },
    { ...share, n: 1, of: 1, among: ['nash'] },
    { ...share, n: 1, of: 5, who: ['us'] },
  ],
  unaffected: [
    { who: ['greens'], among: ALL },
    { who: ['us', 'nk'], among: ALL },
  ],
};
