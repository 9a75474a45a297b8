import type { Of } from '@standoff/propositions';
import type { DealKind } from './deal-oracles.ts';

const ALL = ['nash', 'gmr', 'smr', 'seq', 'sseq'];
const agreed = { parties: ['nk', 'us'], from: 's1', deal: 's2' } as const;
const moves = [
  { who: 'nk', from: 's1', to: 's3' },
  { who: 'us', from: 's3', to: 's2' },
] as const;
const carried = { ...agreed, moves } as const;
const instead = { ...carried, after: moves[0] } as const;
const without = { ...agreed, under: ALL, among: ALL, more: 0 } as const;
const other = { state: 's4', gainers: ['nk'], losers: ['us', 'greens'] } as const;

/** Of the kinds that are told of deals: one and several steps, with losses and without, with the deal and without it. */
export const dealSamples: { readonly [K in DealKind]: readonly Omit<Of<K>, 'kind'>[] } = {
  isDeal: [
    { ...agreed, so: true },
    { ...agreed, parties: ['nk'], deal: 's3', so: true },
    { ...agreed, against: 's4', so: true },
    { ...agreed, atOnce: true, so: true },
    { ...agreed, atOnce: true, against: 's4', so: false },
    { ...agreed, deal: 's1', against: 's4', so: true },
  ],
  alreadyThere: [
    { from: 's1', deal: 's1' },
    { from: 's1', deal: 's4' },
  ],
  dealSteps: [carried, { ...agreed, deal: 's3', moves: [moves[0]] }],
  onTrust: [{ ...agreed, so: true }],
  trusts: [
    { ...carried, who: 'nk', whom: ['us'], places: 12 },
    { ...carried, who: 'greens', whom: ['us', 'nk'] },
    { ...carried, against: 's4', who: 'greens', whom: ['us'] },
  ],
  worseBetween: [
    { ...carried, who: 'nk' },
    { ...carried, who: 'greens' },
  ],
  noLossBetween: [
    { ...carried, secure: true },
    { ...carried, secure: false },
  ],
  breaksOff: [
    { ...instead, who: 'us', to: 's4', worse: ['nk'] },
    { ...instead, who: 'us', to: 's3', worse: [] },
  ],
  interferes: [
    { ...instead, who: 'greens', to: 's4', worse: ['nk', 'us'] },
    { ...instead, who: 'un', to: 's4', worse: ['nk'] },
  ],
  without: [
    { ...without, n: 0, dealToo: false, best: [] },
    { ...without, n: 0, dealToo: true, best: [] },
    {
      ...without,
      n: 1,
      dealToo: false,
      best: [{ state: 's1', gainers: ['nk', 'us'], losers: [] }],
    },
    { ...without, n: 1, dealToo: true, best: [{ state: 's1', gainers: ['nk'], losers: [] }] },
    { ...without, n: 1, dealToo: false, best: [other] },
    { ...without, against: 's4', n: 1, dealToo: false, best: [other] },
    { ...without, n: 4, dealToo: true, best: [other, { ...other, state: 's5', losers: [] }] },
    { ...without, under: ['nash'], n: 4, dealToo: false, best: [other], more: 2 },
    { ...without, n: 3, dealToo: false, best: [{ state: 's4', gainers: [], losers: [] }] },
  ],
  rises: [
    { from: 's1', deal: 's2', of: [{ who: 'nk', by: 1 }] },
    {
      from: 's1',
      deal: 's2',
      of: [
        { who: 'nk', by: 12 },
        { who: 'us', by: 24 },
        { who: 'greens', by: 1 },
      ],
    },
  ],
};
