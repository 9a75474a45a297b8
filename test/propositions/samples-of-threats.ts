import type { Of } from '@standoff/propositions';

const fury = { threat: 'fury', as: 'threat' } as const;
const talks = { threat: 'talks', as: 'promise' } as const;
const tested = { kind: 'comparison', option: 'nk.tests', operator: '=', level: 0 } as const;
const war = { kind: 'fact', fact: 'war' } as const;
const costly = { words: 'A war would cost more than anything here is worth' };
const worse = {
  kind: 'settled',
  who: 'us',
  first: 's4',
  second: 's1',
  order: 'worse',
  statements: [{ text: costly }],
} as const;

type ThreatKind =
  | 'threatens'
  | 'threatIn'
  | 'threatSettled'
  | 'threatSafe'
  | 'fears'
  | 'threatSeen'
  | 'threatTaken'
  | 'threatTakenSafe'
  | 'threatMatters'
  | 'staysForThreat'
  | 'threatsCount'
  | 'threatsAre'
  | 'threatMeans'
  | 'threatCounts'
  | 'deterrenceUnasked';

/** Of threats and promises: everywhere, in some states, in one, nowhere; with a condition of every kind and without. */
export const threatSamples: { readonly [K in ThreatKind]: readonly Omit<Of<K>, 'kind'>[] } = {
  threatens: [
    { ...fury, who: 'us', when: tested, sets: [{ option: 'us.posture', level: 2 }] },
    {
      ...talks,
      who: 'us',
      when: { kind: 'not', of: war },
      sets: [
        { option: 'us.posture', level: 1 },
        { option: 'un.oil', level: 0 },
      ],
    },
  ],
  threatIn: [
    { ...fury, who: 'us', is: 'credible', n: 4, of: 9, where: { how: 'exactly', formula: tested } },
    { ...fury, who: 'us', is: 'credible', n: 5, of: 9, where: { how: 'unless', formula: war } },
    { ...fury, who: 'us', is: 'credible', n: 3, of: 9, where: { how: 'within', formula: war } },
    { ...fury, who: 'us', is: 'credible', n: 9, of: 9 },
    { ...fury, who: 'greens', is: 'credible', n: 1, of: 1 },
    { ...fury, who: 'us', is: 'credible', n: 0, of: 9 },
    { ...fury, who: 'us', is: 'credible', n: 0, of: 0 },
    { ...talks, who: 'us', is: 'credible', n: 1, of: 2 },
    { ...talks, who: 'us', is: 'credible', n: 0, of: 0 },
    { ...fury, who: 'us', is: 'impossible', n: 9, of: 9 },
    { ...fury, who: 'us', is: 'impossible', n: 2, of: 9, where: { how: 'exactly', formula: war } },
    { ...talks, who: 'us', is: 'impossible', n: 2, of: 9 },
    { ...fury, who: 'us', is: 'unwanted', n: 2, of: 9 },
    { ...talks, who: 'greens', is: 'unwanted', n: 2, of: 2 },
  ],
  threatSettled: [
    { threat: 'fury', who: 'us', is: 'unwanted', n: 4, of: 9, order: 'worse', like: worse },
    { threat: 'fury', who: 'us', is: 'unwanted', n: 9, of: 9, order: 'worse', like: worse },
    { threat: 'fury', who: 'us', is: 'unwanted', n: 4, of: 9, order: 'equal' },
    { threat: 'fury', who: 'greens', is: 'credible', n: 4, of: 4, order: 'better' },
    { threat: 'fury', who: 'us', is: 'unwanted', n: 4, of: 9, order: 'worse' },
    { threat: 'fury', who: 'us', is: 'unwanted', n: 4, of: 9, order: 'incomparable' },
    { threat: 'fury', who: 'us', is: 'unwanted', n: 4, of: 9, order: 'unknown' },
    {
      threat: 'fury',
      who: 'us',
      is: 'unwanted',
      n: 1,
      of: 9,
      order: 'worse',
      like: worse,
      at: 's2',
    },
  ],
  threatSafe: [
    { threat: 'fury', under: ['nash'], n: 9, of: 9 },
    { threat: 'fury', under: ['seq', 'sseq'], n: 0, of: 9 },
    { threat: 'fury', under: ['seq'], n: 4, of: 9, where: { how: 'within', formula: war } },
  ],
  fears: [
    {
      who: 'us',
      from: 's1',
      to: 's4',
      under: 'seq',
      replies: [{ who: 'nk', from: 's4', to: 's2' }],
      atOnce: false,
    },
    {
      who: 'greens',
      from: 's1',
      to: 's4',
      under: 'gmr',
      replies: [
        { who: 'nk', from: 's4', to: 's2' },
        { who: 'un', from: 's2', to: 's5' },
      ],
      atOnce: false,
    },
  ],
  threatSeen: [{ threat: 'fury', so: true }],
  threatTaken: [
    { ...fury, who: 'nk', by: 'us', n: 4, wrongly: 2, missed: 1 },
    { ...fury, who: 'nk', by: 'us', n: 0, wrongly: 0, missed: 3 },
    { ...fury, who: 'us', by: 'us', n: 4, wrongly: 0, missed: 0 },
    { ...talks, who: 'greens', by: 'greens', n: 1, wrongly: 1, missed: 0 },
  ],
  threatTakenSafe: [
    { threat: 'fury', who: 'nk', under: ['seq', 'sseq'], n: 3, truly: 9 },
    { threat: 'fury', who: 'greens', under: ['seq'], n: 0, truly: 2 },
  ],
  threatMatters: [
    { ...fury, who: ['nk', 'greens'], so: true },
    { ...talks, who: 'somebody', so: true },
  ],
  staysForThreat: [
    { ...fury, who: 'nk', under: ['seq'], only: 'counts', n: 3, such: 's2' },
    { ...fury, who: 'greens', under: ['seq', 'gmr'], only: 'ruled-out', n: 1, such: 's3' },
    { ...talks, who: 'nk', under: ['seq'], only: 'ruled-out', n: 2, such: 's3' },
  ],
  threatsCount: [
    { as: 'threat', everywhere: 2, somewhere: 1, nowhere: 1, never: 0 },
    { as: 'threat', everywhere: 1, somewhere: 0, nowhere: 0, never: 1 },
    { as: 'threat', everywhere: 0, somewhere: 0, nowhere: 1, never: 0 },
    { as: 'promise', everywhere: 3, somewhere: 0, nowhere: 0, never: 0 },
    { as: 'promise', everywhere: 0, somewhere: 1, nowhere: 2, never: 0 },
  ],
  threatsAre: [
    {
      as: 'threat',
      is: 'everywhere',
      made: [
        { who: 'nk', says: { words: 'Fire back if struck' }, sets: [] },
        { who: 'us', sets: [{ option: 'nk.tests', level: 1 }] },
      ],
    },
    {
      as: 'threat',
      is: 'never',
      made: [{ who: 'greens', sets: [{ option: 'nk.tests', level: 1 }] }],
    },
    {
      as: 'promise',
      is: 'nowhere',
      made: Array(6).fill({ who: 'us', sets: [{ option: 'nk.tests', level: 1 }] }),
    },
  ],
  threatMeans: [{ as: 'threat' }, { as: 'promise' }],
  threatCounts: [{ as: 'threat' }, { as: 'promise' }, { as: 'both' }],
  deterrenceUnasked: [{ who: ['us'] }, { who: ['us', 'nk'] }],
};
