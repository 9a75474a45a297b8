import type { Of } from '@standoff/propositions';

type MisjudgementKind =
  | 'errorSets'
  | 'outOfReach'
  | 'storyErrors'
  | 'opensPath'
  | 'sensibleStep'
  | 'unseen'
  | 'signalCloses'
  | 'judgedAlike'
  | 'errorMeans'
  | 'noErrorsAbout'
  | 'largerUntried'
  | 'storyStands'
  | 'picturesHeld';

const asked = { to: { kind: 'fact', fact: 'war' }, under: 'seq', facts: false } as const;
const strike = { who: 'us', from: 's1', to: 's4' } as const;
const answer = { who: 'nk', from: 's4', to: 's2' } as const;
const path = [strike, answer];
const step = { ...strike, under: 'seq', errors: ['drop:us~nk.1'] } as const;
const none = { replies: [], atOnce: false } as const;
const replies = { replies: [answer], atOnce: false } as const;
const story = { to: asked.to, under: 'seq', path } as const;

/** Of errors of belief: none, one and several, enough and not, about what others want and can do and about facts. */
export const misjudgementSamples: {
  readonly [K in MisjudgementKind]: readonly Omit<Of<K>, 'kind'>[];
} = {
  errorSets: [
    { ...asked, least: 0, most: 0, n: 1, fewest: true },
    { ...asked, least: 0, most: 0, n: 1, fewest: true, given: true },
    { ...asked, least: 0, most: 0, n: 1, fewest: true, already: true },
    { ...asked, least: 0, most: 0, n: 0 },
    { ...asked, least: 0, most: 1, n: 0 },
    { ...asked, least: 0, most: 2, n: 0 },
    { ...asked, least: 1, most: 1, n: 1, fewest: true },
    { ...asked, least: 1, most: 1, n: 13, fewest: true },
    { ...asked, least: 2, most: 2, n: 1, fewest: true },
    { ...asked, least: 3, most: 3, n: 4, fewest: true },
    { ...asked, least: 2, most: 2, n: 0 },
    { ...asked, least: 2, most: 3, n: 1 },
    { ...asked, least: 2, most: 3, n: 1204 },
  ],
  outOfReach: [
    { to: asked.to, n: 0 },
    { to: asked.to, n: 1 },
    { to: asked.to, n: 12 },
  ],
  storyErrors: [
    { ...story, n: 1, least: 0, most: 0, about: [] },
    { ...story, n: 2, least: 1, most: 1, about: ['will'] },
    { ...story, n: 2, least: 1, most: 2, about: ['will', 'capability'] },
    { ...story, n: 9, least: 1, most: 3, about: ['will', 'capability', 'fact'] },
    { ...story, n: 1, least: 2, most: 2, about: ['fact'] },
  ],
  opensPath: [{ under: 'seq', path, errors: ['drop:us~nk.1'] }],
  sensibleStep: [
    { ...step, sees: 'aright', ...none },
    { ...step, sees: 'no-replies', ...replies },
    { ...step, who: 'greens', sees: 'no-more-replies', ...replies },
    { ...step, sees: 'a-gain', ...none },
    { ...step, who: 'un', sees: 'aright', ...none },
  ],
  unseen: [
    { by: 'us', move: answer, under: 'seq', is: 'reply' },
    { by: 'greens', move: { ...strike, who: 'greens' }, under: 'seq', is: 'no-gain' },
  ],
  signalCloses: [
    {
      signal: 'warning',
      says: { words: 'We “shall” fire' },
      under: 'seq',
      path,
      sets: [['drop:us~nk.1']],
    },
  ],
  judgedAlike: [{ under: 'seq' }],
  errorMeans: [{ facts: false }, { facts: true }],
  noErrorsAbout: [{ who: ['nk'] }, { who: ['nk', 'us'] }],
  largerUntried: [{}],
  storyStands: [{}],
  picturesHeld: [
    { each: [{ viewer: 'us', of: 'nk' }] },
    {
      each: [
        { viewer: 'us', of: 'nk' },
        { viewer: 'nk', of: 'greens' },
      ],
    },
  ],
};
