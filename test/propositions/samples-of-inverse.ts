import type { Of } from '@standoff/propositions';

type InverseKind =
  | 'changeSets'
  | 'heldAsWritten'
  | 'heldThen'
  | 'changesCome'
  | 'changeMeans'
  | 'heldInChanges'
  | 'notChanged';

const goal = { state: 's2', of: 1, concept: 'seq' } as const;
const several = { where: { kind: 'fact', fact: 'war' }, of: 12, concept: 'seq' } as const;
const whose = ['us', 'nk'];
const by = ['drop:us.2', 'swap:nk.1'];
const wish = (words: string) => ({ words });
const talks = { wishes: [wish('“Talks” first')] };
const calm = { wishes: [wish('Calm')] };
const sets = { goal, whose, size: 1, n: 2 } as const;

/** Of the fewest changes of what some want: enough and not, one state and several, statements, rankings and alternatives. */
export const inverseSamples: { readonly [K in InverseKind]: readonly Omit<Of<K>, 'kind'>[] } = {
  changeSets: [
    { goal, whose, size: 1, n: 0 },
    { goal, whose, size: 2, n: 0 },
    { goal, whose, size: 1, n: 1 },
    { goal, whose, size: 1, n: 2 },
    { goal, whose, size: 1, n: 13 },
    { goal, whose, size: 2, n: 1 },
    { goal, whose, size: 3, n: 4 },
  ],
  heldAsWritten: [
    { goal, n: 1, such: ['s2'] },
    { goal, n: 0, such: [] },
    { goal: several, n: 1, such: ['s1'] },
    { goal: several, n: 2, such: ['s1', 's2'] },
    { goal: several, n: 7, such: ['s1', 's2', 's3'] },
  ],
  heldThen: [
    { goal, by, n: 1, such: ['s2'] },
    { goal: several, by, n: 1, such: ['s1'] },
    { goal: several, by, n: 2, such: ['s1', 's2'] },
    { goal: several, by, n: 7, such: ['s1', 's2', 's3'] },
  ],
  changesCome: [
    {
      ...sets,
      each: [
        {
          who: 'us',
          by: 'statements',
          weigh: [
            { what: talks, less: true },
            { what: calm, less: false },
          ],
          rather: [],
        },
      ],
    },
    {
      ...sets,
      each: [
        {
          who: 'nk',
          by: 'ranking',
          weigh: [{ what: { states: ['s2'] }, less: true }],
          rather: [],
        },
        {
          who: 'greens',
          by: 'statements',
          weigh: [{ what: { place: 2 }, less: true }],
          rather: [{ first: wish('Calm'), second: wish('Haste') }],
        },
      ],
    },
  ],
  changeMeans: [
    { statements: [], rankings: [], alternatives: false, upTo: 2 },
    { statements: ['us'], rankings: [], alternatives: false, upTo: 1 },
    { statements: ['us', 'nk'], rankings: ['greens'], alternatives: true, upTo: 2 },
  ],
  heldInChanges: [{ who: [] }, { who: ['nk'] }, { who: ['nk', 'us'] }],
  notChanged: [{ who: ['nk'] }, { who: ['nk', 'us'] }],
};
