import type { Of } from '@standoff/propositions';
import type { ArgumentKind } from './oracles-of-arguments.ts';

const ALL = ['nash', 'gmr', 'smr', 'seq', 'sseq'];
const REPLIES = ['gmr', 'smr', 'seq', 'sseq'];
const own = { who: 'nk', from: 's1', to: 's3' } as const;
const bodily = { who: 'un', from: 's1', to: 's4' } as const;
const strong = { in: { reading: 'strong' } } as const;
const byB = { in: { reading: 'unknown-b', unknown: { treatment: 'b', counts: 'stays' } } } as const;

/** Of the kinds that arguments are made of: one and several, none, a body, and every way to compare. */
export const argumentSamples: {
  readonly [K in ArgumentKind]: readonly Omit<Of<K>, 'kind'>[];
} = {
  ownMoves: [
    { who: 'nk', from: 's1', n: 2 },
    { who: 'greens', from: 's2', n: 1 },
    { who: 'un', from: 's1', n: 12 },
  ],
  alternatives: [
    { who: 'nk', from: 's1', to: ['s3'], order: 'worse' },
    { who: 'nk', from: 's1', to: ['s3', 's2'], order: 'worse', greatly: true },
    { who: 'nk', from: 's1', to: ['s3', 's2', 's4', 's5'], order: 'equal' },
    { who: 'greens', from: 's1', to: ['s3', 's5'], order: 'incomparable' },
    { who: 'us', from: 's1', to: ['s3'], order: 'unknown' },
    { who: 'us', from: 's1', to: ['s3'], order: 'worse', degreeOpen: true },
    { who: 'un', from: 's1', to: ['s4'], order: 'worse' },
  ],
  otherMoves: [
    { who: 'nk', from: 's1', beside: ['s3'], n: 3 },
    { who: 'nk', from: 's1', beside: ['s3'], n: 1 },
    { who: 'us', from: 's1', beside: ['s3'], n: 2, ...byB },
    { who: 'un', from: 's1', beside: ['s4'], n: 5 },
  ],
  couldMove: [
    { ...own, order: 'better' },
    { ...own, order: 'worse', greatly: true },
    { ...own, order: 'equal' },
    { ...own, who: 'greens', order: 'incomparable' },
    { ...own, who: 'us', order: 'unknown' },
    { ...bodily, order: 'better' },
  ],
  thenMoves: [own],
  playEnds: [
    { who: 'nk', at: 's3', from: 's1', cut: false, order: 'worse' },
    { who: 'us', at: 's3', from: 's1', cut: true, order: 'equal' },
  ],
  otherLines: [{ who: 'nk', from: 's1', beside: ['s3'], n: 3, concept: 'seq' }],
  reach: [
    { who: 'nk', from: 's1', n: 0 },
    { who: 'nk', from: 's1', n: 1 },
    { who: 'us', from: 's1', n: 4 },
  ],
  reachEnd: [
    { who: 'nk', from: 's1', at: 's3', which: 'best', order: 'equal' },
    { who: 'nk', from: 's1', at: 's3', which: 'only', order: 'worse' },
    { who: 'nk', from: 's1', at: 's3', which: 'one', order: 'incomparable' },
  ],
  served: [{ who: 'us', at: 's3', from: 's1', order: 'better', greatly: true }],
  judged: [
    { who: ['nk'], state: 's1', stays: true, under: ALL, among: ALL },
    { who: ['greens'], state: 's1', stays: true, under: REPLIES, among: ALL },
    { who: ['nk', 'us'], state: 's1', stays: true, under: ['seq'], among: ['seq'] },
    { who: ['us'], state: 's2', stays: false, under: ['nash'], among: ALL },
    { who: ['us'], state: 's2', stays: false, under: ['nash', 'seq'], among: ALL },
    { who: ['un'], state: 's1', stays: true, under: ALL, among: ALL },
    { who: ['un'], state: 's1', stays: false, under: ['nash'], among: ALL },
  ],
  noneTempted: [
    { who: ['nk', 'us'], from: 's1', so: true },
    { who: ['greens', 'us'], from: 's1', so: true, ...byB },
    { who: ['nk'], from: 's1', so: true },
  ],
  looksAhead: [
    { who: 'nk', concept: 'nash', moves: 1 },
    { who: 'greens', concept: 'gmr', moves: 2 },
  ],
  replied: [
    { who: 'us', against: 'nk', after: 's3', from: 's3', to: 's2', order: 'better', greatly: true },
    { who: 'us', against: 'nk', after: 's3', from: 's2', to: 's3', order: 'worse' },
    { who: 'greens', against: 'nk', after: 's3', from: 's3', to: 's1', order: 'equal' },
    { who: 'greens', against: 'nk', after: 's3', from: 's3', to: 's2', order: 'incomparable' },
    { who: 'us', against: 'nk', after: 's3', from: 's3', to: 's1', order: 'unknown' },
    { who: 'un', against: 'nk', after: 's1', from: 's1', to: 's4', order: 'better' },
  ],
  deterring: [
    { who: 'nk', at: 's2', from: 's1', order: 'worse' },
    { who: 'nk', at: 's2', from: 's1', order: 'worse', greatly: true, ...strong },
    { who: 'nk', at: 's2', from: 's1', order: 'worse', degreeOpen: true, ...strong },
    { who: 'nk', at: 's2', from: 's1', order: 'equal' },
    { who: 'greens', at: 's2', from: 's1', order: 'incomparable' },
    { who: 'us', at: 's2', from: 's1', order: 'unknown' },
    { who: 'un', at: 's2', from: 's1', order: 'worse' },
  ],
  movesOn: [
    { who: 'nk', home: 's1', from: 's3', to: 's2', order: 'worse' },
    { who: 'nk', home: 's1', from: 's3', to: 's2', order: 'incomparable' },
    { who: 'us', home: 's1', from: 's3', to: 's2', order: 'unknown' },
  ],
  alsoAnswered: [
    { who: 'nk', home: 's1', from: 's3', beside: [], n: 3, already: false, concept: 'seq' },
    { who: 'nk', home: 's1', from: 's3', beside: ['s2'], n: 1, already: false, concept: 'seq' },
    { who: 'nk', home: 's1', from: 's3', beside: [], n: 1, already: true, concept: 'seq' },
  ],
  noEscape: [
    { who: 'nk', home: 's1', from: 's3', by: 'moves', n: 2, under: ['smr', 'sseq'] },
    { who: 'nk', home: 's1', from: 's3', by: 'improvements', n: 2, under: ['smr'] },
    { who: 'nk', home: 's1', from: 's3', by: 'moves', n: 0, under: ['smr'] },
    {
      who: 'us',
      home: 's1',
      from: 's3',
      by: 'moves',
      n: 2,
      under: ['smr'],
      greatOnly: true,
      orUnknown: true,
    },
    { who: 'us', home: 's1', from: 's3', by: 'moves', n: 2, under: ['smr'], orUnknown: true },
    { who: 'un', home: 's1', from: 's4', by: 'moves', n: 2, under: ['smr'] },
  ],
  joins: [
    { who: 'us', from: 's1', to: 's5', leaving: true },
    { who: 'us', from: 's1', to: 's5', leaving: false },
    { ...bodily, leaving: false },
  ],
  arrive: [{ moves: [{ who: 'nk', to: 's3' }], from: 's1', at: 's2' }],
  answered: [
    { against: 'nk', after: 's3', replies: 'any', so: false },
    { against: 'nk', after: 's3', replies: 'credible', so: false },
  ],
  unspoilt: [
    { ...own, leaving: true },
    { ...own, leaving: false },
  ],
  undeterred: [
    { who: 'nk', from: 's1', after: 's3', replies: 'any' },
    { who: 'nk', from: 's1', after: 's3', replies: 'credible', orUnknown: true },
    { who: 'greens', from: 's1', after: 's3', replies: 'any', greatOnly: true, ...strong },
    { who: 'un', from: 's1', after: 's4', replies: 'credible' },
  ],
  answerEnd: [
    {
      who: 'nk',
      from: 's1',
      after: 's3',
      at: 's2',
      replies: 'any',
      which: 'worst',
      order: 'better',
    },
    { who: 'nk', from: 's1', after: 's3', at: 's1', replies: 'any', which: 'one', order: 'equal' },
    {
      who: 'un',
      from: 's1',
      after: 's4',
      at: 's2',
      replies: 'any',
      which: 'worst',
      order: 'better',
    },
  ],
  wouldBring: [
    { who: 'nk', by: 'us', from: 's1', after: 's3', at: 's2', replies: 'any', order: 'worse' },
    {
      who: 'nk',
      by: 'the others',
      from: 's1',
      after: 's3',
      at: 's1',
      replies: 'any',
      order: 'equal',
    },
    { who: 'us', by: 'un', from: 's1', after: 's3', at: 's4', replies: 'any', order: 'unknown' },
    { who: 'un', by: 'us', from: 's1', after: 's4', at: 's2', replies: 'any', order: 'worse' },
  ],
  escapes: [
    { who: 'nk', home: 's1', from: 's3', to: 's2', order: 'better', greatly: true },
    { who: 'nk', home: 's1', from: 's3', to: 's2', order: 'unknown' },
    { who: 'nk', home: 's1', from: 's3', to: 's2', order: 'worse', greatOnly: true, ...strong },
    { who: 'nk', home: 's1', from: 's3', to: 's2', order: 'equal', greatOnly: true, ...strong },
    {
      who: 'nk',
      home: 's1',
      from: 's3',
      to: 's2',
      order: 'worse',
      degreeOpen: true,
      greatOnly: true,
      ...strong,
    },
    { who: 'un', home: 's1', from: 's3', to: 's4', order: 'better' },
  ],
  waysOut: [
    { who: 'nk', from: 's1', after: 's3', n: 0, replies: 'any' },
    { who: 'nk', from: 's1', after: 's3', n: 1, replies: 'any' },
    { who: 'greens', from: 's1', after: 's3', n: 4, replies: 'credible' },
  ],
  comesOut: [{ ...own, concept: 'sseq', moves: 4 }],
  horizon: [
    { who: 'nk', state: 's1', moves: 2, period: 1, stays: true },
    { who: 'nk', state: 's1', moves: 2, period: 2, stays: true },
    { who: 'nk', state: 's1', moves: 2, period: 2, stays: false },
  ],
  comesAbout: [
    { fact: 'war', at: 's5', because: [] },
    { fact: 'war', at: 's5', because: [{ kind: 'level', option: 'us.posture', level: 2 }] },
    {
      fact: 'war',
      at: 's5',
      because: [
        {
          kind: 'fact',
          fact: 'hunger',
          so: true,
          because: [{ kind: 'level', option: 'un.oil', level: 1 }],
        },
        { kind: 'fact', fact: 'hunger', so: false, because: [] },
      ],
    },
  ],
};
