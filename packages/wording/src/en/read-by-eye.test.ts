import '../../../../test/propositions/all-words.ts';
import type { Proposition, Telling } from '@standoff/propositions';
import { expect, it } from 'vitest';
import { sampleLexicon as lexicon } from '../../../../test/propositions/samples.ts';
import { textOf } from '../interface/fragments.ts';
import { english } from './english.ts';

const say = (one: Proposition) => textOf(english.say(lexicon, one, 'is', 'exact'));

const threatened = { kind: 'threatIn', threat: 'fury', as: 'threat', who: 'us' } as const;

function counted(nowhere: number): Proposition {
  return { kind: 'threatsCount', as: 'threat', everywhere: 0, somewhere: 0, nowhere, never: 0 };
}

const prefers = { kind: 'compares', first: 's2', order: 'better', second: 's1', so: true } as const;

// Each read badly, or could be read as something else, among a thousand sentences about random conflicts.
it.each<[string, Proposition, string]>([
  [
    'what was expected of whom is not set between the two',
    {
      ...{ kind: 'heldOpen', date: '2017-09-03', what: 'A test', who: 'us', from: 's1' },
      ...{ concepts: ['nash'], n: 1, to: ['s2'], others: true },
    } as unknown as Proposition,
    'the model expected this move of the United States: “',
  ],
  [
    'only states hold; a rule is met',
    { kind: 'adoptsWhen', body: 'un', when: 'yes >= 9', yesHelps: true, noHarms: true },
    'the Security Council adopts drafts whose votes meet “yes >= 9”',
  ],
  [
    'what was found is not told as if it were what more there may be',
    {
      ...{ kind: 'solverFinds', states: ['s1'], concept: 'nash', survives: [], complete: false },
    } as unknown as Proposition,
    'at least one state is an equilibrium under Nash',
  ],
  [
    'a number that stays is not told as one in place of itself',
    {
      kind: 'replacedCounts',
      members: ['us', 'nk'],
      shares: [
        { concept: 'nash', n: 4, without: 4 },
        { concept: 'seq', n: 3, without: 5 },
      ],
    } as unknown as Proposition,
    'there would be 4 equilibria under Nash (as many as now), 3 under SEQ (instead of 5)',
  ],
  [
    'where there is nothing to try, nothing is counted',
    {
      ...{ kind: 'signalBest', who: 'us', under: ['nash'], tried: 0, serving: 0, best: 0 },
      before: { best: 1, worst: 2 },
    } as unknown as Proposition,
    'under Nash there is no change to try',
  ],
  [
    'those who prefer the same are named together',
    {
      kind: 'asWritten',
      each: [
        { ...prefers, who: ['us'] },
        { ...prefers, who: ['nk'] },
        { ...prefers, who: ['greens'], so: false },
      ],
    } as unknown as Proposition,
    'as the file is written, the United States and North Korea prefer “Freeze for freeze” to the status quo and the Greens do not prefer',
  ],
  [
    'what cannot be added is told once, without the ids of a refusal',
    {
      kind: 'meansLeftOut',
      means: ['penalties', 'guarantors'],
      listing: 'nk',
      why: 'the preference of "nk" names states one by one',
    },
    'penalties and guarantors are left out: the order of North Korea names states one by one, and with a further option these would be others',
  ],
])('%s', (_, proposition, words) => {
  expect(say(proposition)).toContain(words);
});

it.each<[string, string, Proposition]>([
  [
    'what one expects of another may change where nobody acts otherwise',
    'under Nash nobody acts otherwise, and everybody recognises the same equilibria as before',
    { kind: 'signalNothing', signals: ['word'], after: [], under: ['nash'], so: true },
  ],
  [
    'one state has no part',
    'that would be no gain for the United States in the one state at issue',
    { ...threatened, is: 'credible', n: 0, of: 1 } as unknown as Proposition,
  ],
  ['two of which neither is', 'neither threat is credible', counted(2)],
  ['several of which none is', 'none of the three threats is credible', counted(3)],
  [
    'whoever moves twice moves on',
    ', then on to “',
    {
      ...{ kind: 'dealSteps', parties: ['nk'], from: 's1', deal: 's3' },
      moves: [
        { who: 'nk', from: 's1', to: 's2' },
        { who: 'nk', from: 's2', to: 's3' },
      ],
    } as unknown as Proposition,
  ],
])('%s', (_, words, proposition) => {
  expect(say(proposition)).toContain(words);
});

it('a condition of several sentences is said once', () => {
  const none = { kind: 'errorSets', to: { kind: 'fact', fact: 'war' }, under: 'seq', facts: false };
  const told = (n: number, least: number, most: number) =>
    ({ says: { ...none, least, most, n, fewest: n > 0 } }) as unknown as Telling<never>;
  const tell = (...tellings: Telling<never>[]) =>
    english.tell(lexicon, [tellings], 'plain')[0]!.map(({ says }) => textOf(says));
  const read = 'If everybody expects credible replies and facts are taken as the model has them, ';
  expect(tell(told(3, 1, 1), told(0, 0, 0), told(0, 2, 2))).toEqual([
    `${read}any one of three errors about what others want or can do is enough by itself.`,
    'Nothing leads there without an error.',
    'No other set of up to two errors about what others want or can do leads there.',
  ]);
  expect(tell(told(0, 0, 0))[0]).toMatch(read);
});

it('a single party is named beside the deal, so that *it* means one of the two', () => {
  const deal = { kind: 'isDeal', parties: ['nk'], from: 's1', deal: 's2', so: true } as const;
  expect(say(deal)).toContain('North Korea can make: North Korea prefers it to');
  expect(say({ ...deal, parties: ['us'] })).toContain('the United States prefers it to');
  expect(say({ ...deal, so: false })).toContain('and that it prefers to');
});

it('what changes make hold agrees in number', () => {
  const goal = { where: { kind: 'fact', fact: 'war' }, of: 12, concept: 'seq' } as const;
  const then = (n: number, ...such: string[]) =>
    say({ kind: 'heldThen', goal, by: [], n, such } as unknown as Proposition);
  expect(then(1, 's1')).toMatch(/ holds$/);
  expect(then(2, 's1', 's2')).toMatch(/ hold$/);
});
