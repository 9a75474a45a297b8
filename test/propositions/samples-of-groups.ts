import type { Of } from '@standoff/propositions';
import type { GroupKind } from './group-oracles.ts';

const ALL = ['nash', 'gmr', 'smr', 'seq', 'sseq'];
const REPLIES = ['gmr', 'smr', 'seq', 'sseq'];
const share = { state: 's2', who: ['us', 'nk'], among: ALL, coalitions: [], amongTogether: [] };
const pair = { members: ['us', 'nk'], reading: 'all' } as const;
const both = { ...pair, state: 's2', among: ALL } as const;
const shares = [
  { concept: 'nash', n: 3, of: 19 },
  { concept: 'gmr', n: 0, of: 47 },
  { concept: 'seq', n: 3, of: 19 },
];
const none = shares.map((one) => ({ ...one, n: 0 }));
const together = [
  { who: 'nk', from: 's1', to: 's3' },
  { who: 'us', from: 's3', to: 's2' },
] as const;
const alone = [{ who: 'nk', from: 's1', to: 's3' }] as const;
const ends = { from: 's1', to: 's2' } as const;
const places = { from: 20, to: 8, of: 112 } as const;
const acting = { ...pair, party: ['us', 'nk'], from: 's1' } as const;
const answered = { ...acting, to: 's2' } as const;
const alliance = { alliance: ['us', 'nk'], reading: 'all' } as const;
const asked = { ...alliance, from: 's1', among: ALL } as const;

/** Of the kinds that are told of groups and of who thinks how far: one and several, all, some and none. */
export const groupSamples: { readonly [K in GroupKind]: readonly Omit<Of<K>, 'kind'>[] } = {
  staysTogether: [
    { ...both, under: ALL },
    { ...both, under: [] },
    { ...both, under: ['gmr', 'smr'] },
    { ...both, reading: 'pareto', under: ['gmr'] },
    { ...both, reading: 'movers', under: ['nash'], among: ['nash'] },
  ],
  judgedTogether: [
    { ...both, stays: false, under: ['nash', 'seq'] },
    { ...both, state: 's3', stays: false, under: ALL },
    { ...both, stays: true, under: ['gmr', 'smr'] },
    { ...both, state: 's3', stays: true, under: ALL },
  ],
  upsetBySome: [
    { reading: 'all', state: 's1', under: ALL, among: ALL },
    { reading: 'all', state: 's1', under: ['nash'], among: ALL },
    { reading: 'all', state: 's1', under: [], among: ALL },
  ],
  survivors: [
    { reading: 'all', shares },
    { reading: 'all', shares: none },
    { reading: 'all', shares, coalitions: [['us', 'nk']] },
    {
      reading: 'all',
      shares,
      coalitions: [
        ['us', 'nk'],
        ['us', 'greens'],
      ],
    },
    { reading: 'all', shares, looked: { n: 66, of: 215 } },
  ],
  leavesTogether: [
    { ...pair, shares },
    { ...pair, shares: none },
    { ...pair, shares: [{ n: 2, of: 5 }] },
  ],
  conceptApplied: [
    { members: ['us', 'nk'], concept: 'seq', why: 'asked', defined: true },
    { members: ['us', 'nk'], concept: 'seq', why: 'most', defined: false },
    { members: ['us', 'nk'], concept: 'seq', why: 'first', first: 'us', defined: true },
  ],
  noCoalitionVersion: [{ concepts: ['nash'] }, { concepts: ['nash', 'seq'] }],
  jointRule: [{ reading: 'all' }, { reading: 'pareto' }, { reading: 'movers' }],
  coalitionsAsked: [
    { n: 0, passedOver: [] },
    { n: 1, passedOver: [] },
    { n: 11, passedOver: [] },
    { n: 11, passedOver: ['greens'] },
  ],
  jointReach: [
    { from: 's1', reading: 'all', n: 0, alone: 0 },
    { from: 's1', reading: 'all', n: 1, alone: 0 },
    { from: 's1', reading: 'all', n: 8, alone: 2 },
    { from: 's1', reading: 'all', n: 1, alone: 1 },
    { from: 's1', ...pair, n: 0, alone: 0 },
    { from: 's1', ...pair, n: 2, alone: 2 },
  ],
  jointMove: [
    { ...pair, moves: together },
    { ...pair, moves: alone },
    { ...pair, moves: together, undeterred: ['nash', 'seq'], among: ['nash', 'seq'] },
    { ...pair, party: ['nk'], moves: alone, undeterred: ['nash'], among: ['nash', 'seq'] },
  ],
  otherEnds: [
    { ...pair, from: 's1', concept: 'seq', n: 1, beside: ['s2'] },
    { ...pair, from: 's1', concept: 'gmr', n: 3, beside: ['s2'] },
  ],
  stake: [
    { who: ['nk'], ...ends, order: 'better', places },
    { who: ['us', 'greens'], ...ends, order: 'better' },
    { who: ['us'], ...ends, order: 'worse', greatly: true },
    { who: ['us'], ...ends, order: 'equal' },
    { who: ['greens'], ...ends, order: 'equal' },
    { who: ['us'], ...ends, order: 'incomparable' },
  ],
  stakesInShort: [
    {
      ...ends,
      of: [
        { who: 'nk', order: 'better', places },
        { who: 'us', order: 'better', greatly: true, places: { from: 67, to: 43, of: 112 } },
        { who: 'greens', order: 'equal' },
        { who: 'fr', order: 'incomparable' },
      ],
    },
    { ...ends, of: [{ who: 'us', order: 'better' }] },
  ],
  undeterredTogether: [
    { ...pair, ...ends, under: ALL, among: ALL },
    { ...pair, ...ends, under: [], among: ALL },
    { ...pair, ...ends, under: ['nash', 'seq'], among: ALL },
  ],
  undeterredWith: [
    { ...pair, ...ends, joining: ['greens'], under: ['gmr', 'smr'], rest: true },
    { ...pair, ...ends, joining: ['greens', 'fr'], under: ['gmr'], rest: false },
  ],
  replacedCounts: [
    {
      members: ['us', 'nk'],
      shares: [
        { concept: 'nash', n: 3, without: 19 },
        { concept: 'seq', n: 4, without: 47 },
      ],
    },
  ],
  noJointImprovement: [{ ...pair, from: 's1' }],
  couldGo: [
    { ...acting, to: 's2' },
    { ...acting, party: ['nk'], to: 's3' },
  ],
  spoiled: [
    { ...acting, at: 's4', who: 'nk', order: 'worse', greatly: true },
    { ...acting, at: 's4', who: 'nk', order: 'worse' },
    { ...acting, at: 's4', who: 'us', order: 'equal' },
    { ...acting, at: 's4', who: 'us', order: 'incomparable' },
  ],
  noFurtherGain: [{ ...acting, at: 's4' }],
  afterAll: [
    { ...answered, replies: 'none', n: 0 },
    { ...answered, replies: 'any', n: 0 },
    { ...answered, replies: 'credible', n: 0 },
    { ...answered, replies: 'any', n: 4 },
    { ...answered, replies: 'credible', n: 1 },
  ],
  goOnTogether: [
    { ...answered, replies: 'any', by: 'greens', at: 's4', end: 's5' },
    { ...answered, replies: 'any', by: 'the others', at: 's1', end: 's5' },
  ],
  splitTakes: [
    { ...asked, reached: false, n: 1, ends: [{ to: 's2', under: ['nash', 'seq'] }] },
    {
      ...asked,
      reached: false,
      n: 4,
      ends: [
        { to: 's2', under: ['nash'] },
        { to: 's3', under: ALL },
      ],
    },
    { ...asked, reached: true, n: 1, ends: [{ to: 's2', under: ['nash'] }] },
    {
      ...asked,
      reached: true,
      n: 2,
      ends: [
        { to: 's2', under: ['nash'] },
        { to: 's3', under: REPLIES },
      ],
    },
  ],
  splitTakesNone: [
    { ...asked, why: 'none' },
    { ...asked, why: 'deterred' },
    { ...asked, why: 'alone' },
  ],
  otherSplits: [
    { reading: 'all', from: 's1', among: ALL, n: 5, beside: [['us', 'nk']] },
    { reading: 'all', from: 's1', among: ALL, n: 1, beside: [['us', 'nk']] },
    { reading: 'all', from: 's1', among: ALL, n: 3, beside: [] },
    { reading: 'all', from: 's1', among: ALL, n: 1, beside: [] },
  ],
  splitServes: [
    { ...asked, who: ['us', 'nk'], verdict: 'loses' },
    { ...asked, who: ['fr'], verdict: 'gains' },
    { ...asked, who: ['fr'], verdict: 'mixed' },
  ],
  splitSame: [{ ...alliance, under: ['gmr', 'smr'] }],
  splitHolds: [
    { ...alliance, under: ['nash'], intact: 13, split: 19, more: 6, less: 0 },
    { ...alliance, under: ['nash', 'seq'], intact: 1, split: 0, more: 0, less: 1 },
    { ...alliance, under: ['seq'], intact: 2, split: 2, more: 1, less: 1 },
  ],
  splitPlaces: [
    { ...alliance, concept: 'nash', unranked: false, changes: [] },
    { ...alliance, concept: 'nash', unranked: true, changes: [] },
    {
      ...alliance,
      concept: 'nash',
      unranked: false,
      changes: [
        { who: 'us', verdict: 'gains', best: { from: 2, to: 1 } },
        { who: 'nk', verdict: 'gains', best: { from: 4, to: 3 }, worst: { from: 9, to: 8 } },
        { who: 'greens', verdict: 'mixed', best: { from: 4, to: 3 }, worst: { from: 8, to: 9 } },
      ],
    },
    {
      ...alliance,
      concept: 'nash',
      unranked: false,
      changes: [{ who: 'us', verdict: 'loses', worst: { from: 2, to: 5 } }],
    },
  ],
  splitNotCompared: [{ alliance: ['us', 'nk'] }],
  splitAloneNotAsked: [{}],
  splitsLeft: [
    { n: 219, of: 247 },
    { n: 1, of: 2 },
    { n: 1, of: 1 },
    { n: 247, of: 247 },
  ],
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
