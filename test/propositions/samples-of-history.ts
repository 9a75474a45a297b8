import type { Of } from '@standoff/propositions';

const talks = { words: 'No talks while the tests go on' } as const;
const tested = { option: 'nk.tests', level: 0 } as const;
const freeze = { option: 'nk.tests', level: 1 } as const;
const threat = { option: 'us.posture', level: 0 } as const;
const replies = [{ who: 'nk', from: 's4', to: 's2' }];

type HistoryKind =
  | 'stepsCount'
  | 'startedAt'
  | 'endsAt'
  | 'took'
  | 'stepJudged'
  | 'overlooks'
  | 'takesFact'
  | 'heldOpen'
  | 'noStateThen'
  | 'doneByAnother'
  | 'mindsThatCarry'
  | 'mindChanges'
  | 'noLossWithout'
  | 'stepsTaken'
  | 'stepsReordered'
  | 'prefersThroughout'
  | 'judgedInstead'
  | 'signalsInTurn'
  | 'unjudged';

/** Of timelines: all expected, some, none; by one, by several, by a body; of statements, of other orders. */
export const historySamples: { readonly [K in HistoryKind]: readonly Omit<Of<K>, 'kind'>[] } = {
  stepsCount: [
    { of: 'changes', n: 6, expected: 4, joint: 0, not: ['2017-08-01', '2017-08-05'] },
    { of: 'changes', n: 1, expected: 1, joint: 0, not: [] },
    { of: 'changes', n: 2, expected: 0, joint: 0, not: ['2017-08-01', '2017-08-05'] },
    { of: 'changes', n: 3, expected: 1, joint: 1, not: ['2017-08-01'] },
    { of: 'changes', n: 0, expected: 0, joint: 0, not: [] },
    { of: 'decisions', n: 5, expected: 5, joint: 0, not: [] },
    { of: 'decisions', n: 1, expected: 0, joint: 0, not: ['2017-08-01'] },
  ],
  startedAt: [
    {
      levels: [
        { ...tested, because: 'opening' },
        { ...threat, because: 'status-quo' },
      ],
    },
    { levels: [{ ...tested, because: 'opening' }] },
    {
      levels: [
        { ...tested, because: 'changed-later' },
        { ...threat, because: 'stood-already' },
      ],
    },
  ],
  endsAt: [{ differing: [] }, { differing: [{ ...freeze, statusQuo: 0 }] }],
  took: [
    {
      event: 1,
      who: 'us',
      sets: [threat],
      beside: [],
      keeps: false,
      worth: { from: 's1', to: 's2', order: 'better' },
    },
    {
      event: 1,
      who: 'greens',
      sets: [threat, freeze],
      beside: ['us', 'nk'],
      keeps: false,
      worth: { from: 's1', to: 's2', order: 'worse', greatly: true },
    },
    {
      event: 1,
      who: 'us',
      sets: [threat],
      beside: [],
      keeps: false,
      worth: { from: 's1', to: 's2', order: 'equal' },
    },
    {
      event: 1,
      who: 'us',
      sets: [threat],
      beside: [],
      keeps: false,
      worth: { from: 's1', to: 's2', order: 'incomparable' },
    },
    {
      event: 1,
      who: 'un',
      sets: [{ option: 'un.oil', level: 1 }],
      beside: [],
      keeps: false,
      worth: { from: 's1', to: 's4', order: 'worse' },
    },
    { event: 1, who: 'nk', sets: [tested], beside: [], keeps: true },
    { event: 1, who: 'nk', sets: [tested], beside: [], keeps: false },
  ],
  stepJudged: [
    { event: 1, who: 'us', verdict: 'expected', under: 'seq', so: true },
    { event: 1, who: 'us', verdict: 'deterred', under: 'seq', so: true },
    { event: 1, who: 'greens', verdict: 'unseen', under: 'seq', so: true },
    { event: 1, who: 'us', verdict: 'not-a-move', under: 'seq', so: true },
  ],
  overlooks: [
    { who: 'us', from: 's1', to: 's4', under: 'seq', replies, atOnce: false },
    { who: 'greens', from: 's1', to: 's4', under: 'seq', replies, atOnce: false },
  ],
  takesFact: [
    { who: 'us', fact: 'war', as: false },
    { who: 'greens', fact: 'hunger', as: true },
  ],
  heldOpen: [
    { event: 1, who: 'us', from: 's1', n: 0, to: [], others: false },
    { event: 1, who: 'un', from: 's1', n: 0, to: [], others: false },
    { event: 1, who: 'us', from: 's1', n: 2, to: ['s2', 's3'], others: false },
    { event: 1, who: 'greens', from: 's1', n: 5, to: ['s2', 's3', 's4'], others: true },
  ],
  noStateThen: [
    { event: 1, when: 'after', breaks: [{ words: 'No talks beside a patrol' }] },
    { event: 1, when: 'before', breaks: [] },
  ],
  doneByAnother: [{ event: 1, by: 'us', of: ['nk', 'greens'] }],
  mindsThatCarry: [
    { event: 1, who: [{ who: 'us', wants: true }], most: 3, other: false },
    {
      event: 1,
      who: [
        { who: 'us', wants: true },
        { who: 'greens', wants: false },
      ],
      most: 3,
      other: true,
    },
    { event: 1, who: [], most: 3, other: false },
  ],
  mindChanges: [
    { event: 1, who: 'us', goal: 'improvement', by: 'reordering', n: 1, member: false },
    { event: 1, who: 'us', goal: 'no-loss', by: 'reordering', n: 3, member: false },
    { event: 1, who: 'greens', goal: 'no-loss', by: 'reordering', n: 3, member: true },
    { event: 1, who: 'us', goal: 'improvement', by: 'wish', n: 1, member: false },
    {
      event: 1,
      who: 'greens',
      goal: 'improvement',
      by: 'wish',
      n: 1,
      truly: [talks],
      member: false,
    },
    { event: 1, who: 'us', goal: 'improvement', by: 'other', n: 0, member: false },
  ],
  noLossWithout: [{ event: 1, who: 'us', without: [talks] }],
  stepsTaken: [
    { who: 'us', n: 2, unmet: ['2017-08-01'] },
    { who: 'us', n: 2, unmet: [] },
    { who: 'greens', n: 1, unmet: ['2017-08-01'] },
    { who: 'us', n: 1, unmet: [] },
    { who: 'us', n: 3, unmet: ['2017-08-01', '2017-08-05'] },
    { who: 'us', n: 2, unmet: ['2017-08-01', '2017-08-05'] },
  ],
  stepsReordered: [
    { who: 'us', n: 2, by: 'statements', circle: [] },
    { who: 'greens', n: 1, by: 'states-alone', circle: [] },
    { who: 'us', n: 2, by: 'states', circle: [] },
    { who: 'us', n: 2, by: 'none', circle: ['2017-08-01', '2017-08-05'] },
  ],
  prefersThroughout: [{}],
  judgedInstead: [{ who: 'greens', given: 'smr', by: 'seq' }],
  signalsInTurn: [{ told: true }, { told: false }],
  unjudged: [
    { event: 1, since: 'opening' },
    { event: 1, since: 'record' },
  ],
};
