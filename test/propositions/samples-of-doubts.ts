import type { Of } from '@standoff/propositions';

const REPLIES = ['gmr', 'smr', 'seq', 'sseq'];
const talks = { words: 'No talks while the tests go on' } as const;
const posture = (level: number) =>
  ({ formula: { kind: 'comparison', option: 'us.posture', operator: '=', level } }) as const;
export const ranked = {
  kind: 'ranks',
  who: 'us',
  upper: { wishes: [posture(0)] },
  lower: { wishes: [posture(1)] },
  so: true,
} as const;
const unsure = {
  kind: 'wants',
  who: 'us',
  wish: { wishes: [posture(0)] },
  own: talks,
  sure: 0.7,
  so: true,
} as const;
const war = { kind: 'follows', fact: 'war', chance: { from: 0.2, to: 0.7 }, so: false } as const;
export const holding = {
  kind: 'all',
  of: REPLIES.map((concept) => ({ kind: 'stable', state: 's1', concept, so: true }) as const),
  so: true,
} as const;
export const freeze = { kind: 'stable', state: 's2', concept: 'seq', so: true } as const;
const notFrozen = { ...freeze, so: false } as const;
const notUnderSmr = { ...notFrozen, concept: 'smr' } as const;
export const warFollows = { kind: 'follows', fact: 'war', so: true } as const;
export const notWanted = {
  kind: 'wants',
  who: 'us',
  wish: { wishes: [posture(0)] },
  so: false,
} as const;

type DoubtKind =
  | 'ranks'
  | 'wants'
  | 'wantsRather'
  | 'breachIsGrave'
  | 'follows'
  | 'mayChange'
  | 'standsIn'
  | 'hangsOn'
  | 'turnedBy'
  | 'inDoubt'
  | 'besideInDoubt'
  | 'nothingInDoubt'
  | 'orderHeld'
  | 'weightsInRanges'
  | 'tiedAsWritten'
  | 'notDoubted'
  | 'notCounted'
  | 'shareMeans'
  | 'doubtsHeld';

/** Of what a file says that may be otherwise, and of how sure verdicts are: one and several, few and many, by weight and not. */
export const doubtSamples: { readonly [K in DoubtKind]: readonly Omit<Of<K>, 'kind'>[] } = {
  ranks: [
    { who: 'us', upper: ranked.upper, lower: ranked.lower, so: true },
    { who: 'greens', upper: { states: ['s2', 's3'] }, lower: { states: ['s1'] }, so: true },
    {
      who: 'nk',
      upper: { wishes: [posture(0), talks], alike: true },
      lower: { wishes: [posture(1)], place: 4 },
      so: true,
    },
    { who: 'nk', upper: { place: 2 }, lower: { place: 3 }, so: true },
  ],
  wants: [
    { who: 'us', wish: unsure.wish, own: talks, sure: 0.7, so: true },
    { who: 'greens', wish: { wishes: [posture(2)], place: 2 }, so: true },
  ],
  wantsRather: [{ who: 'us', first: posture(0), second: posture(1), so: true }],
  breachIsGrave: [{ who: 'greens', wish: { wishes: [posture(2)] }, so: true }],
  follows: [{ fact: 'war', chance: war.chance, so: true }],
  mayChange: [
    { who: 'us', option: 'us.posture', how: 'freely', so: true },
    { who: 'us', option: 'us.posture', how: 'forward', so: true },
    { who: 'us', option: 'us.posture', how: 'by steps', so: true },
    {
      who: 'us',
      option: 'us.posture',
      how: 'in pairs',
      pairs: [
        { from: 0, to: 1 },
        { from: 1, to: 2 },
      ],
      so: true,
    },
  ],
  standsIn: [
    { of: holding, n: '552960', models: '622080' },
    { n: '15', models: '18', weight: 0.97 },
    { n: '5', models: '9', weight: 0.41, ranges: true },
    { n: '5', models: '9', weight: 0.41, ranges: true, low: 0.4, high: 0.42 },
    { of: freeze, n: '2', models: '2' },
    { of: freeze, each: [freeze], inFull: true, n: '15', models: '18' },
    { of: notFrozen, each: [notFrozen, notUnderSmr], inFull: true, n: '3', models: '18' },
    { each: [holding, freeze], n: '9', models: '18' },
    { apart: 'way', n: '16', models: '18' },
    { apart: 'prospect', n: '15', models: '18' },
    { apart: 'standing', n: '14', models: '18' },
    { n: '1', models: '1', single: 'nothing in doubt' },
  ],
  hangsOn: [
    { of: holding, on: ranked, by: 'swap:us.1', always: true, others: 0 },
    { on: unsure, by: 'drop:us.1', always: true, others: 1 },
    { on: war, by: 'chance:war=1', always: false, others: 2 },
  ],
  turnedBy: [
    { by: ['swap:us.1', 'chance:war=1'], size: 2, told: [ranked, warFollows], sets: 1 },
    { by: ['swap:us.1', 'chance:war=1'], size: 2, told: [ranked, warFollows], sets: 3 },
    { by: ['swap:us.1', 'swap:nk.1', 'swap:fr.1', 'swap:us.4'], size: 4, told: [], sets: 12 },
  ],
  inDoubt: [
    { swaps: ['nk', 'us', 'greens'], within: 1, lines: false },
    { swaps: ['us'], within: 3, lines: true },
    { swaps: 'everybody', within: 1, lines: true },
    { swaps: [], within: 1, lines: false },
  ],
  besideInDoubt: [
    { may: [warFollows] },
    { may: [warFollows, notWanted] },
    {
      counts: [
        { what: 'drop', n: 3 },
        { what: 'chance', n: 1 },
      ],
    },
  ],
  nothingInDoubt: [{ held: false }, { held: true }],
  orderHeld: [
    { who: ['us'], why: 'facts', most: 256 },
    { who: ['us', 'nk'], why: 'states', most: 256 },
    { who: ['greens'], why: 'no-places', most: 256 },
    { who: ['us', 'greens'], why: 'no-places', most: 256 },
    { who: ['us'], why: 'rounding', most: 256 },
    { who: ['us'], why: 'many-states', most: 4096 },
    { who: ['us'], why: 'greatly', most: 256 },
    { who: ['us'], why: 'rounded-order', most: 256 },
  ],
  weightsInRanges: [
    { who: 'us', percent: 20, weights: 3, orders: 14, complete: true },
    { who: 'greens', amount: 3, weights: 1, orders: 2, complete: true },
    { who: 'greens', amount: 10, some: 1, weights: 1, orders: 3, complete: true },
    { who: 'us', some: 2, weights: 2, orders: 5, complete: true },
    { who: 'us', percent: 5, weights: 2, orders: 1, complete: true },
    {
      ...{ who: 'us', weights: 5, orders: 212, complete: true },
      drawn: { points: 10000, seed: 0 },
    },
    {
      ...{ who: 'us', percent: 20, weights: 5, orders: 3120, complete: false },
      drawn: { points: 10000, seed: 0 },
    },
  ],
  tiedAsWritten: [{ who: 'us' }],
  notDoubted: [{ concepts: ['smr', 'sseq'] }],
  notCounted: [{}, { under: ['nash', 'seq'] }],
  shareMeans: [{}],
  doubtsHeld: [
    { weights: ['greens'], orders: [], others: 0 },
    { weights: [], orders: ['us', 'nk'], others: 2 },
    { weights: ['us', 'greens'], orders: ['nk'], others: 1 },
    { weights: [], orders: ['us', 'nk', 'greens'], others: 2 },
    { weights: [], orders: [], others: 1 },
  ],
};
