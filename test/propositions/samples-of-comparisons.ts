import type { Kind, Of, Proposition } from '@standoff/propositions';
import type { comparisonOracles } from './comparison-oracles.ts';
import { holding, notWanted } from './samples-of-doubts.ts';

type Comparison = keyof ReturnType<typeof comparisonOracles> & Kind;

const so = (one: Proposition): Proposition => one;
const pattern = {
  kind: 'pattern',
  state: 's1',
  under: ['gmr', 'seq'],
  among: ['nash', 'gmr', 'seq'],
} as const;
const none = { ...pattern, under: [] } as const;
const count = { kind: 'stableCount', n: 2, of: 18, concept: 'seq' } as const;
const freeze = { kind: 'leads', from: 's1', to: 's2', by: 'improvements', so: true } as const;
const war = { kind: 'followsWhen', fact: 'war', when: { kind: 'constant', value: true } } as const;
const ways = { taker: 0, giver: 1, each: [holding] } as const;
const each = [
  { about: 'headline' },
  { about: 'start' },
  { about: 'equilibria', concept: 'seq' },
] as const;

/** Of what several models find, and what explains that: one and several, two ways and one. */
export const comparisonSamples: { readonly [K in Comparison]: readonly Omit<Of<K>, 'kind'>[] } = {
  findingsAlike: [
    { n: 2, of: 14, models: 2 },
    { n: 1, of: 14, models: 7 },
    { n: 0, of: 14, models: 2 },
    { n: 14, of: 14, models: 3 },
  ],
  foundIn: [
    {
      about: 'start',
      groups: [
        { models: [0, 2], is: pattern },
        { models: [1], is: none },
      ],
    },
    {
      about: 'state',
      state: 's2',
      groups: [{ models: [0], is: so({ ...pattern, state: 's2' }) }, { models: [1] }],
    },
    {
      about: 'headline',
      groups: [
        { models: [0], says: 'Nobody gains by moving first.' },
        { models: [1], says: 'Nobody can move.' },
      ],
    },
    {
      about: 'equilibria',
      concept: 'seq',
      groups: [
        { models: [0], is: count },
        { models: [1], is: count, apart: true },
      ],
    },
    {
      about: 'number',
      groups: [
        { models: [0], is: count },
        { models: [1], is: so({ ...count, n: 1 }) },
      ],
    },
    {
      about: 'claim',
      claim: freeze,
      groups: [
        { models: [0, 2], so: true },
        { models: [1], so: false },
      ],
    },
  ],
  foundAlike: [{ each }, { each: [{ about: 'state', state: 's2' }] }],
  agreeMost: [
    { pairs: [[0, 2]], n: 3, of: 5, judgements: { n: 1, of: 2 } },
    { pairs: [[0, 2]], n: 5, of: 5 },
    {
      pairs: [
        [0, 1],
        [1, 2],
      ],
      n: 3,
      of: 5,
    },
    { pairs: [], n: 0, of: 5 },
  ],
  standsAlone: [{ model: 1, each }],
  findsAlone: [
    { model: 0, other: 1, each: [holding], further: 0 },
    { model: 1, other: 0, each: [holding, freeze], further: 3 },
  ],
  judgeDifferently: [
    { models: [0, 1], n: 0 },
    { models: [0, 1], n: 1 },
    { models: [0, 2], n: 4 },
  ],
  explains: [
    { ...ways, size: 1, sets: [[notWanted]], n: 1, both: true },
    { ...ways, size: 1, sets: [[notWanted], [war]], n: 2, both: true },
    { ...ways, size: 2, sets: [[notWanted, war]], n: 1, both: true },
    { ...ways, size: 2, sets: [[notWanted, war]], n: 4, both: true },
    { ...ways, size: 1, sets: [[notWanted], [war]], n: 3, both: false },
    { ...ways, size: 2, sets: [[notWanted, war]], n: 1, both: false },
    {
      taker: 1,
      giver: 0,
      each: [holding],
      size: 2,
      sets: [[so({ ...war, chance: 0.5 }), so({ kind: 'followsWhen', fact: 'war', chance: 0.5 })]],
      n: 2,
      both: false,
    },
    {
      ...ways,
      size: 1,
      sets: [
        [so({ kind: 'looksBy', who: 'us', concept: 'seq' })],
        [so({ kind: 'mayChange', who: 'nk', option: 'nk.tests', how: 'forward', so: true })],
      ],
      n: 2,
      both: false,
    },
    {
      ...ways,
      size: 1,
      sets: [[so({ kind: 'statedOtherwise', models: [], what: 'preference', of: 'us' })]],
      n: 1,
      both: false,
    },
  ],
  unexplained: [{ ...ways }, { ...ways, upTo: 1 }, { ...ways, upTo: 3 }],
  explainedAlike: [{ models: [0, 2], as: [0, 1] }],
  oneApart: [{ models: [1] }, { models: [2, 4] }],
  statedOtherwise: [
    { models: [1], what: 'decision-makers' },
    { models: [1], what: 'options' },
    { models: [1], what: 'options', of: 'us.posture' },
    { models: [1], what: 'levels', of: 'us.posture' },
    { models: [1], what: 'preference', of: 'us' },
    { models: [1], what: 'facts' },
    { models: [1], what: 'facts', of: 'war' },
    { models: [1, 2], what: 'rules' },
    { models: [1], what: 'forbidden-moves' },
    { models: [1], what: 'one-option-at-a-time' },
    { models: [1], what: 'states' },
    { models: [1], what: 'body', of: 'un' },
    { models: [1], what: 'status-quo' },
    { models: [1], what: 'status-quo', lacks: 'first' },
    { models: [1], what: 'status-quo', lacks: 'other' },
  ],
  placeMoved: [
    { model: 1, of: 'us', number: 2, by: 'doubt', was: 'no war', is: 'no THAAD', now: 3 },
    { model: 1, of: 'us', number: 2, by: 'variant', variant: 'hawks', was: 'no war', is: 'talks' },
    { model: 2, of: 'us', number: 1, by: 'view', viewer: 'nk', was: 'no war', is: 'talks', now: 2 },
  ],
  followsWhen: [
    {
      fact: 'war',
      when: { kind: 'comparison', option: 'us.posture', operator: '=', level: 2 },
      chance: 0.25,
    },
    { fact: 'war', when: { kind: 'constant', value: true } },
    { fact: 'war', when: { kind: 'constant', value: false } },
    { fact: 'war', chance: 0.25 },
  ],
  looksBy: [{ who: 'us', concept: 'seq' }, { who: 'us' }],
  idleDifferences: [
    { n: 1, of: 1, tried: true },
    { n: 1, of: 3, tried: true },
    { n: 2, of: 3, tried: false },
    { n: 3, of: 3, tried: true },
  ],
  heldInCrux: [
    {
      each: [
        so({ kind: 'statedOtherwise', models: [1], what: 'rules' }),
        so({ kind: 'statedOtherwise', models: [1], what: 'body', of: 'un' }),
      ],
    },
  ],
  cruxUnsought: [
    { why: 'other-states' },
    { why: 'other-names' },
    { why: 'reading' },
    { why: 'too-long' },
    { why: 'concepts', concepts: ['gmr'], mixed: true },
    { why: 'further', n: 2 },
    { why: 'alike' },
  ],
  statesUncompared: [{}],
  countedHolding: [
    { among: ['nash', 'seq'], given: 'none' },
    { among: ['seq'], given: 'some' },
    { among: ['nash'], given: 'all' },
  ],
};
