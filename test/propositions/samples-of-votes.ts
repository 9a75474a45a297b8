import type { Of } from '@standoff/propositions';
import type { VoteKind } from './vote-oracles.ts';

const isFrozen = { kind: 'comparison', option: 'nk.tests', operator: '=', level: 1 } as const;
const put = { body: 'un', from: 's1', draft: 's4' } as const;
const counts = { yes: 13, no: 0, abstain: 0, absent: 0 } as const;

/** Of votes in a body: how it decides, who votes how and why, and what would be otherwise. */
export const voteSamples: { readonly [K in VoteKind]: readonly Omit<Of<K>, 'kind'>[] } = {
  passes: [{ body: 'un', from: 's1', draft: 's4', so: true }],
  passesAsAgreed: [
    { ...put, agreed: ['us', 'fr'], so: true },
    { ...put, agreed: ['us'], so: false },
  ],
  votesNeeded: [
    { body: 'un', n: 9, of: 15 },
    { body: 'un', n: 1, of: 3 },
  ],
  adoptsWhen: [
    { body: 'un', when: 'yes >= 9 and us = yes', yesHelps: true, noHarms: true },
    { body: 'un', when: 'yes = 2', yesHelps: false, noHarms: true },
    { body: 'un', when: 'yes > no and yes + no >= 9', yesHelps: true, noHarms: false },
    { body: 'un', when: 'yes > no', noHarms: true },
    { body: 'un', when: 'not no >= 2' },
  ],
  adoptsOption: [
    { body: 'un', option: 'un.oil', n: 9, of: 15, vetoes: [] },
    { body: 'un', option: 'un.oil', n: 1, of: 15, vetoes: ['us', 'fr'] },
    {
      body: 'un',
      option: 'nk.tests',
      n: 0,
      of: 15,
      when: 'yes > no',
      yesHelps: true,
      noHarms: true,
      vetoes: ['us'],
    },
    {
      body: 'un',
      option: 'un.oil',
      n: 2,
      of: 15,
      when: 'yes = 2',
      yesHelps: false,
      noHarms: false,
      vetoes: [],
    },
  ],
  changedBy: [
    { body: 'un', from: 's1', ways: [] },
    { body: 'un', from: 's1', ways: [{ to: { words: 'a freeze' }, how: 'votes', n: 2, of: 2 }] },
    {
      body: 'un',
      from: 's1',
      ways: [
        { to: { words: 'a freeze' }, how: 'votes', n: 3, of: 3 },
        { to: { words: 'talks' }, how: 'votes', n: 2, of: 3 },
        { to: { words: 'war' }, how: 'each', n: 1, of: 3 },
        {
          ...{ to: { words: 'peace' }, how: 'formula', n: 1, of: 3, when: 'yes > no' },
          ...{ yesHelps: true, noHarms: true },
        },
      ],
    },
    {
      body: 'un',
      from: 's1',
      ways: [
        {
          ...{ to: { words: 'peace' }, how: 'formula', n: 1, of: 3 },
          ...{ when: 'yes > no and yes + no >= 2', yesHelps: true, noHarms: false },
        },
      ],
    },
  ],
  draftsPass: [
    { body: 'un', from: 's1', n: 1, of: 3, furthest: ['s4'] },
    { body: 'un', from: 's1', n: 3, of: 3, furthest: ['s4', 's5'] },
    { body: 'un', from: 's1', n: 0, of: 2, furthest: [] },
    { body: 'un', from: 's1', n: 0, of: 0, furthest: [] },
  ],
  adopted: [
    {
      body: 'un',
      from: 's1',
      before: 's4',
      on: '2017-09-11',
      what: { words: 'Embargo lifted, 15 to 0' },
    },
  ],
  tally: [
    { ...put, ...counts, no: 2, vetoes: ['us', 'fr'], proposed: true, passes: false },
    { ...put, ...counts, yes: 8, abstain: 1, vetoes: [], proposed: true, passes: false },
    { ...put, ...counts, absent: 2, vetoes: [], proposed: true, passes: true },
    { ...put, ...counts, vetoes: [], proposed: false, passes: false },
    { ...put, ...counts, no: 2, vetoes: [], proposed: true, passes: false, byRule: true },
    {
      ...put,
      ...counts,
      vetoes: [],
      proposed: true,
      passes: false,
      byRule: true,
      unmet: ['un.oil'],
    },
    {
      ...put,
      ...counts,
      vetoes: [],
      proposed: true,
      passes: true,
      byRule: true,
      scales: [{ scale: 'population', yes: 291.25, of: 449.2 }],
    },
  ],
  ballot: [
    { ...put, who: ['us'], vote: 'yes', order: 'better' },
    { ...put, who: ['greens'], vote: 'no', order: 'worse', greatly: true },
    { ...put, who: ['greens'], vote: 'abstain', order: 'worse', yields: true },
    { ...put, who: ['us'], vote: 'abstain', order: 'equal' },
    { ...put, who: ['us'], vote: 'abstain', order: 'incomparable' },
    { ...put, who: ['us'], vote: 'abstain', order: 'unknown' },
    { ...put, who: ['fr'], vote: 'yes' },
    { ...put, who: ['fr', 'nk'], vote: 'abstain' },
    { ...put, who: ['fr'], vote: 'absent' },
    { ...put, who: ['fr'], vote: 'yes', like: 'us' },
    { ...put, who: ['fr', 'nk'], vote: 'abstain', byDraft: true },
  ],
  votesGiven: [
    { body: 'un', vote: 'yes', n: 12 },
    { body: 'un', vote: 'absent', n: 1 },
  ],
  votesLike: [
    { body: 'un', who: ['fr'], like: 'us' },
    { body: 'un', who: ['fr', 'nk', 'greens', 'fr', 'nk'], like: 'us' },
  ],
  votesToward: [
    { body: 'un', who: ['fr'], to: [isFrozen], otherwise: 'abstain' },
    { body: 'un', who: ['fr', 'nk'], to: [isFrozen, isFrozen], otherwise: 'no' },
    { body: 'un', who: ['greens'], to: [isFrozen], otherwise: 'absent' },
  ],
  proposes: [{ ...put, who: ['us'] }],
  pivotal: [
    { ...put, who: ['us', 'nk'], given: [], votes: ['yes', 'abstain'], passes: false },
    { ...put, who: [], given: ['fr'], votes: ['no', 'absent'], passes: true },
    { ...put, agreed: ['us', 'fr'], who: ['nk'], given: [], votes: ['abstain'], passes: false },
    {
      ...put,
      who: ['us'],
      given: ['fr', 'nk', 'greens', 'fr', 'nk'],
      votes: ['no'],
      passes: true,
    },
  ],
  weakened: [
    { ...put, draft: 's5', to: 's4', turned: [{ who: ['us', 'fr'], was: 'veto', is: 'abstain' }] },
    { ...put, draft: 's5', to: 's3', turned: [{ who: ['us'], was: 'no', is: 'yes' }] },
  ],
  weakenedBySteps: [
    {
      ...put,
      steps: [
        { draft: 's3', turned: [] },
        { draft: 's5', turned: [{ who: ['us'], was: 'no', is: 'yes' }] },
      ],
    },
  ],
  weakenedElse: [{ ...put, n: 2, beside: [] }],
};
