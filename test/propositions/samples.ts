import type { Kind, Of, Quantity } from '@standoff/propositions';
import { type ConceptName, type Lexicon, readLexicon } from '@standoff/wording';
import { additionSamples } from './samples-of-additions.ts';
import { afterwardsSamples } from './samples-of-afterwards.ts';
import { agreementSamples } from './samples-of-agreements.ts';
import { argumentSamples } from './samples-of-arguments.ts';
import { atOnceSamples } from './samples-of-at-once.ts';
import { comparisonSamples } from './samples-of-comparisons.ts';
import { dealSamples } from './samples-of-deals.ts';
import { doubtSamples } from './samples-of-doubts.ts';
import { evidenceSamples } from './samples-of-evidence.ts';
import { groupSamples } from './samples-of-groups.ts';
import { historySamples } from './samples-of-history.ts';
import { inverseSamples } from './samples-of-inverse.ts';
import { misjudgementSamples } from './samples-of-misjudgements.ts';
import { noDealSamples } from './samples-of-no-deals.ts';
import { numbersSamples } from './samples-of-numbers.ts';
import { perceptionSamples } from './samples-of-perceptions.ts';
import { powerSamples } from './samples-of-power.ts';
import { signalSamples } from './samples-of-signals.ts';
import { solverSamples } from './samples-of-solver.ts';
import { sweepSamples } from './samples-of-sweeps.ts';
import { threatSamples } from './samples-of-threats.ts';
import { treatySamples } from './samples-of-treaties.ts';
import { viewSamples } from './samples-of-views.ts';
import { voteSamples } from './samples-of-votes.ts';

const concept = (id: string, symbol: string, moves: number, credible: boolean): ConceptName => ({
  id,
  symbol,
  moves,
  credible,
  by: 'improvements',
  judges: true,
});

/** Names of the kinds that sentences meet: with and without an article, several, a body, none but an id. */
export const sampleLexicon: Lexicon = readLexicon({
  parties: {
    us: { name: 'United States' },
    nk: { name: 'North Korea' },
    greens: { name: 'The Greens' },
    un: { name: 'Security Council', isBody: true },
    fr: { name: 'France' },
    pact: { name: 'The pact', isBody: true, isAgreement: true },
  },
  options: [
    {
      option: 'nk.tests',
      name: 'Tests',
      levels: ['on', 'frozen'],
      phrases: ['tests go on', 'tests frozen'],
      yesNo: false,
    },
    {
      option: 'us.posture',
      name: 'Posture',
      levels: ['threats', 'talks', 'strike'],
      phrases: ['Washington threatens', 'Washington talks', 'Washington strikes'],
      yesNo: false,
    },
    {
      option: 'un.oil',
      name: 'Oil embargo',
      levels: ['no', 'yes'],
      phrases: ['no embargo', 'an “oil” embargo'],
      yesNo: true,
    },
  ],
  states: {
    s1: { levels: [0, 0, 0] },
    s2: { name: 'Freeze for freeze', levels: [1, 1, 0] },
    s3: { levels: [1, 0, 0] },
    s4: { levels: [0, 0, 1] },
    s5: { name: 'The “Blue” line', levels: [0, 2, 0] },
  },
  facts: { war: { name: 'War', chance: 0.3 }, hunger: { name: 'The hunger' } },
  concepts: {
    nash: concept('nash', 'Nash', 1, false),
    gmr: concept('gmr', 'GMR', 2, false),
    smr: concept('smr', 'SMR', 3, false),
    seq: concept('seq', 'SEQ', 2, true),
    sseq: concept('sseq', 'SSEQ', 3, true),
  },
  namedStates: [{ id: 'freeze', name: 'Freeze for freeze', levels: [1, 1, 0] }],
  statusQuo: 's1',
});

const ALL = ['nash', 'gmr', 'smr', 'seq', 'sseq'];
const REPLIES = ['gmr', 'smr', 'seq', 'sseq'];
const move = { who: 'nk', from: 's1', to: 's3' } as const;
const next = { who: 'us', from: 's3', to: 's2' } as const;
const aid: Quantity = {
  kind: 'named',
  quantity: 'aid',
  name: 'Aid in all',
  of: { kind: 'number', number: '40' },
};

const wants = { text: { words: 'Under threats it goes on testing' } } as const;
const given = {
  foresight: { by: 'file', concepts: { nk: 'seq', us: 'nash', greens: 'seq' }, together: [] },
} as const;

type Samples = { readonly [K in Kind]: readonly Omit<Of<K>, 'kind'>[] };

/** Of every kind some: one and several, none, named and not, so and not so. */
export const samples: Samples = {
  levels: [
    { state: 's1', are: [] },
    { state: 's2', are: [] },
  ],
  feasible: [
    { what: 'status-quo', so: false },
    { what: 'any-state', so: false },
  ],
  canMove: [
    { who: 'nk', from: 's3', so: true },
    { who: 'greens', from: 's2', so: true },
    { who: 'somebody', from: 's2', so: true },
    { who: 'nk', so: true },
  ],
  idle: [{ who: ['greens'] }, { who: ['nk', 'us'] }],
  compares: [
    { who: 'everybody', first: 's2', order: 'better', second: 's1', so: true },
    { who: ['greens'], first: 's3', order: 'better', second: 's1', greatly: true, so: true },
    { who: ['nk', 'us'], first: 's5', order: 'better', second: 's1', so: true },
    { who: ['nk', 'us'], first: 's3', order: 'worse', second: 's1', so: true },
    { who: ['nk'], first: 's3', order: 'equal', second: 's5', so: true },
    { who: ['us'], first: 's3', order: 'incomparable', second: 's5', so: true },
    { who: ['us'], first: 's4', order: 'unknown', second: 's1', so: true },
  ],
  harmless: [
    { gainers: ['us'], better: 's2', worse: 's1', surely: true, so: true },
    { gainers: ['nk', 'greens'], better: 's3', worse: 's1', surely: false, so: true },
  ],
  someBetter: [
    { than: 's1', who: 'everybody', known: false, so: true },
    { than: 's1', who: 'everybody', known: true, so: true },
    { than: 's1', who: 'greens', known: false, so: true },
  ],
  settled: [
    { who: 'nk', first: 's3', second: 's1', order: 'worse', statements: [wants] },
    {
      who: 'us',
      first: 's2',
      second: 's1',
      order: 'better',
      statements: [
        {
          text: {
            formula: { kind: 'comparison', option: 'us.posture', operator: '<', level: 2 },
            unless: { kind: 'fact', fact: 'war' },
          },
          sure: 0.7,
          chances: [{ fact: 'war', chance: 0.3 }],
        },
        { text: { words: 'No embargo' } },
      ],
      against: [{ text: { words: 'No “talks” while tests go on' } }],
    },
    {
      who: 'us',
      first: 's2',
      second: 's1',
      order: 'better',
      statements: [
        {
          text: { amount: aid, better: 'more', steps: '10', if: { kind: 'fact', fact: 'war' } },
          amounts: { first: '40', second: '25', unit: 'bn' },
        },
        {
          text: { amount: aid, better: 'less', unless: { kind: 'fact', fact: 'war' } },
          amounts: { second: '25', unit: 'bn' },
        },
      ],
    },
    {
      who: 'us',
      first: 's2',
      second: 's1',
      order: 'worse',
      sums: {
        first: 12.5,
        second: 20,
        entries: [
          {
            text: { amount: aid },
            amounts: { first: '25', second: '40' },
            weight: 0.5,
            in: 'second',
          },
        ],
      },
    },
    {
      who: 'us',
      first: 's2',
      second: 's1',
      order: 'better',
      places: { first: 1, second: 3, of: 4 },
    },
    { who: 'us', first: 's2', second: 's1', order: 'better', values: { first: 7.5, second: 2 } },
    {
      who: 'us',
      first: 's2',
      second: 's1',
      order: 'better',
      sums: {
        first: 30,
        second: -3,
        entries: [{ text: { words: 'no war' }, weight: 30, in: 'first' }],
      },
    },
    {
      who: 'un',
      first: 's4',
      second: 's1',
      order: 'worse',
      vote: {
        yes: 13,
        no: 2,
        abstain: 0,
        absent: 0,
        vetoes: ['us', 'fr'],
        proposed: true,
        passes: false,
      },
    },
  ],
  stable: [
    { state: 's2', concept: 'seq', so: true },
    { state: 's1', concept: 'nash', so: true },
    { state: 's1', who: 'greens', concept: 'nash', so: true },
    { state: 's3', who: 'us', concept: 'sseq', so: true },
    { state: 's1', together: ['nk', 'us'], concept: 'gmr', so: true },
    { state: 's1', so: true, in: given },
  ],
  pattern: [
    { state: 's1', under: ALL, among: ALL },
    { state: 's2', under: REPLIES, among: ALL },
    { state: 's2', under: [], among: ALL },
    { state: 's5', under: ['nash', 'seq'], among: ALL },
    { state: 's1', who: 'greens', under: REPLIES, among: ALL },
    { state: 's3', under: ['nash'], among: ['nash'] },
    { state: 's3', under: [], among: ['nash'] },
  ],
  patternCount: [
    { n: 19, of: 576, under: ALL, among: ALL, shown: ['s1'] },
    { n: 1, of: 576, under: ['gmr'], among: ALL, shown: ['s2'] },
    { n: 4, of: 4, under: REPLIES, among: ALL, shown: [] },
  ],
  otherPatterns: [
    { n: 7, beside: [ALL], among: ALL },
    { n: 1, beside: [ALL], among: ALL },
    { n: 0, beside: [], among: ALL },
    { n: 0, beside: [], among: ['nash'] },
  ],
  stableCount: [
    { n: 47, of: 576, in: given },
    { n: 1, of: 576, concept: 'seq' },
    { n: 0, of: 576, concept: 'seq' },
  ],
  strongCounts: [
    {
      shares: [
        { concept: 'gmr', n: 2, of: 5 },
        { concept: 'seq', n: 0, of: 3 },
      ],
      in: { reading: 'strong' },
    },
  ],
  weakly: [{ state: 's1', under: ['gmr', 'smr'], in: { reading: 'strong' } }],
  tempted: [
    { who: 'somebody', from: 's1', so: true },
    { who: ['greens'], from: 's2', so: true },
    { who: ['nk', 'us'], from: 's2', so: true },
    { who: ['un'], from: 's1', so: true },
    {
      who: ['us'],
      from: 's2',
      so: true,
      in: { reading: 'unknown-a', unknown: { treatment: 'a', counts: 'leaves' } },
    },
  ],
  improvements: [
    { who: 'us', from: 's2', n: 3 },
    { who: 'un', from: 's1', n: 12 },
  ],
  alsoTempted: [
    { who: 'us', from: 's1', beside: 's2', n: 2 },
    { who: 'un', from: 's1', beside: 's4', n: 1 },
  ],
  kept: [
    { who: ['us'], from: 's1', under: ['gmr', 'smr'], among: ALL },
    { who: ['nk', 'us'], from: 's1', under: ALL, among: ALL },
  ],
  goes: [
    { who: 'nk', from: 's1', to: 's3', concept: 'seq', so: true },
    { who: 'greens', from: 's1', to: 's3', concept: 'nash', so: true },
    { who: 'un', from: 's1', to: 's4', concept: 'smr', so: true },
    { who: 'us', from: 's3', to: 's2', foreseen: 's5', concept: 'seq', so: true },
  ],
  leaves: [
    { who: ['us', 'greens'], from: 's2', under: ['seq'] },
    { who: ['us'], from: 's2', under: ALL, exactlyOf: ALL },
    { who: ['us'], from: 's2', under: ['nash', 'seq'], exactlyOf: ALL },
    { who: ['us'], from: 's1', under: [], in: given },
  ],
  ...argumentSamples,
  leads: [
    { from: 's1', to: 's2', by: 'improvements', so: true },
    { from: 's3', to: 's1', by: 'moves', so: true },
    {
      from: 's1',
      where: { kind: 'comparison', option: 'us.posture', operator: '>', level: 0 },
      by: 'improvements',
      so: true,
    },
  ],
  gains: [
    { n: 16, than: 's1', for: 'everybody', surely: true },
    { n: 2, than: 's1', for: ['nk', 'us'], surely: true },
    { n: 2, than: 's1', for: ['greens'], surely: false },
    { n: 2, than: 's1', for: 'everybody', surely: true, reached: true, beside: 's2' },
    { n: 0, than: 's1', for: 'everybody', surely: true, reached: true },
    { n: 1, than: 's1', for: 'somebody', surely: true, reached: true },
    { n: 0, than: 's1', for: 'somebody', surely: true, reached: true },
  ],
  stuck: [{ state: 's1', among: ALL, so: true }],
  way: [
    { moves: [move, next], losses: 1, fewest: true, alike: false },
    { moves: [move, next], losses: 2, fewest: true, alike: true },
    {
      moves: [move, next],
      losses: 1,
      fewest: false,
      alike: false,
      sparing: { who: 'greens', losing: 'worse' },
    },
    {
      moves: [move, next],
      losses: 1,
      fewest: false,
      alike: false,
      sparing: { who: 'us', losing: 'no-improvement' },
    },
    { moves: [{ who: 'un', from: 's1', to: 's4' }, move], losses: 0, fewest: true, alike: false },
  ],
  loss: [
    { place: 1, of: 2, move, order: 'worse' },
    { place: 9, of: 9, move: next, order: 'equal' },
    { place: 2, of: 2, move: next, order: 'incomparable' },
    { place: 1, of: 1, move: next, order: 'unknown' },
  ],
  leastLosses: [
    { from: 's1', to: 's2', n: 2 },
    { from: 's1', to: 's2', n: 1 },
  ],
  mustLose: [
    { who: 'nk', from: 's1', to: 's2', losing: 'worse', so: true },
    { who: 'greens', from: 's3', to: 's2', losing: 'no-improvement', so: true },
  ],
  reached: [
    { from: 's1', n: 239, improvements: 0 },
    { from: 's2', n: 12, improvements: 3 },
    { from: 's1', n: 1, improvements: 1 },
    { from: 's1', n: 0, improvements: 0 },
  ],
  destinations: [
    { from: 's1', among: ALL, gains: 'everybody', n: 214, improvements: 0, moves: 96 },
    { from: 's1', among: ALL, gains: 'some', n: 4, improvements: 4, moves: 4 },
    { from: 's1', among: ['nash'], gains: 'none', n: 1, improvements: 1, moves: 1 },
    { from: 's1', among: ALL, gains: 'none', n: 0, improvements: 0, moves: 0 },
    { from: 's1', among: ['nash'], gains: 'none', n: 0, improvements: 0, moves: 0 },
  ],
  alike: [
    {
      states: ['s2', 's3', 's5'],
      from: 's1',
      under: REPLIES,
      among: ALL,
      gainers: 'everybody',
      by: 'moves',
    },
    { states: ['s4'], from: 's1', under: ALL, among: ALL, gainers: [], by: 'nothing' },
    {
      states: ['s2', 's3'],
      from: 's1',
      under: [],
      among: ALL,
      asGiven: true,
      gainers: ['greens', 'us'],
      by: 'improvements',
      in: given,
    },
  ],
  shortest: [
    { from: 's1', to: 's2', by: 'moves', n: 2, first: ['nk', 'us'] },
    { from: 's1', to: 's2', by: 'moves', n: 2, first: ['greens'] },
    { from: 's1', to: 's3', by: 'improvements', n: 1, first: ['nk'] },
  ],
  spare: [
    { place: 2, of: 2, move: next, without: ['s3'], gains: 'more' },
    {
      place: 1,
      of: 1,
      move: { who: 'greens', from: 's1', to: 's2' },
      without: ['s3', 's5'],
      gains: 'as-much',
    },
  ],
  staysAlike: [
    { who: 'everybody', state: 's1', under: ALL, among: ALL },
    { who: ['nk', 'us'], state: 's1', under: REPLIES, among: ALL },
    { who: ['greens'], state: 's2', under: [], among: ALL },
    { who: ['us'], state: 's2', under: [], among: ['nash'] },
    { who: 'everybody', state: 's2', under: [], among: ['nash'] },
  ],
  ...voteSamples,
  ...powerSamples,
  ...numbersSamples,
  ...groupSamples,
  ...dealSamples,
  ...agreementSamples,
  ...noDealSamples,
  ...atOnceSamples,
  ...afterwardsSamples,
  ...treatySamples,
  ...additionSamples,
  ...doubtSamples,
  ...threatSamples,
  ...viewSamples,
  ...sweepSamples,
  ...historySamples,
  ...evidenceSamples,
  ...perceptionSamples,
  ...comparisonSamples,
  ...solverSamples,
  ...signalSamples,
  ...misjudgementSamples,
  ...inverseSamples,
  gainsAsWritten: [{}],
  weakMeans: [{}],
};
