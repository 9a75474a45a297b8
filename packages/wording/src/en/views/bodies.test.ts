import { expect, it } from 'vitest';
import { sayBodyRule } from './bodies.ts';

const lexicon = { party: (id: string) => ({ name: id }) };
const treaty = { votesNeeded: 2, members: 2, vetoes: [] };

it('of an agreement it is said who takes it from one level to another', () => {
  const says = (changes: NonNullable<Parameters<typeof sayBodyRule>[1]['changes']>) =>
    sayBodyRule(lexicon, { ...treaty, changes });
  expect(
    says([
      { from: 'no treaty', to: 'a treaty', by: { votes: 2 } },
      { from: 'a treaty', to: 'no treaty', by: 'each' },
      { from: 'a treaty', to: 'a truce', by: { votes: 1 } },
    ]),
  ).toBe(
    'It goes from “no treaty” to “a treaty” by the yes of all parties; from “a treaty” to “no treaty” by any party; from “a treaty” to “a truce” by the yes of 1 of 2 parties.',
  );
  expect(says([])).toBe('Nobody changes it.');
});

it.each([
  ['no', ''],
  ['with', '; a party may leave it and break that in one move'],
  ['before', '; a party has to leave it before it may break that'],
] as const)('of an agreement it is said what it binds to, left how: %s', (leaving, words) => {
  const bond = { level: 'a treaty', bound: ['water shared', 'a fee paid'], leaving };
  expect(sayBodyRule(lexicon, { ...treaty, changes: [], bonds: [bond] })).toBe(
    `Nobody changes it. It binds its parties to “water shared” and “a fee paid” while it stands at “a treaty”${words}.`,
  );
});

it('a rule that does not hold for changes of some options says of which', () => {
  const says = (ownRules: readonly string[]) =>
    sayBodyRule(lexicon, { votesNeeded: 2, members: 3, vetoes: [], ownRules });
  expect(says(['Budget'])).toBe(
    'It adopts with two votes of 3. For changes of “Budget” another rule holds.',
  );
  expect(says(['Budget', 'Seat'])).toContain(
    'For changes of “Budget” and “Seat” other rules hold.',
  );
});
