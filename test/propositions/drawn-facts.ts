import fc from 'fast-check';

/**
 * Conflicts in which facts follow from levels and from other facts, likely and unlikely, and statements turn on them: some of
 * what must not be, some of which one or the other is right.
 */
const CONDITIONS = [
  'ann.ship = none',
  'ann.ship > none',
  'bob.dam',
  'not bob.dam',
  'ann.ship < many and bob.dam',
  'bob.dam or cat.pay',
  'bob.dam implies cat.pay',
  'cat.pay iff ann.ship = few',
] as const;

const CHANCES = ['certain', 'certain', 'likely', 'even', 'unlikely'] as const;

const fact = (known: readonly string[]) =>
  fc
    .record({ when: fc.constantFrom(...CONDITIONS, ...known), chance: fc.constantFrom(...CHANCES) })
    .map(({ when, chance }) => `{ when: ${when}, chance: ${chance} }`);

const condition = fc.constantFrom(
  ...CONDITIONS,
  'flood',
  'not hunger',
  'war and not hunger',
  'war',
);
const wishOf = (...modes: string[]) =>
  fc.tuple(fc.constantFrom(...modes), condition).map(([mode, of]) => `{ ${mode}: ${of} }`);
const wish = wishOf('want', 'want', 'not');
const two = fc.tuple(wish, wish);
const demand = wishOf('must', 'never');

const entry = fc.oneof(
  { weight: 5, arbitrary: wish },
  { weight: 1, arbitrary: two.map(([a, b]) => `{ or-else: [${a}, ${b}] }`) },
  { weight: 1, arbitrary: two.map(([a, b]) => `{ equally: [${a}, ${b}] }`) },
);
/** What is greatly worse where it is not so comes first. */
const demands = fc.oneof(
  fc.array(demand, { maxLength: 2 }),
  fc.tuple(demand, demand).map(([a, b]) => [`{ or-else: [${a}, ${b}] }`]),
);
const prefers = fc
  .tuple(demands, fc.array(entry, { minLength: 1, maxLength: 4 }))
  .map(([first, all]) => `[ ${[...first, ...all].join(', ')} ]`);

export const factsArbitrary: fc.Arbitrary<string> = fc
  .record({
    ann: prefers,
    bob: prefers,
    cat: prefers,
    flood: fact([]),
    hunger: fact(['flood', 'not flood', 'flood or cat.pay']),
    war: fact(['hunger and not flood', 'hunger implies bob.dam', 'not hunger']),
  })
  .map(
    ({ ann, bob, cat, flood, hunger, war }) => `standoff: 1
title: Drawn facts
decision-makers:
  ann: { name: Ann, options: { ship: [none, few, many] }, prefers: ${ann} }
  bob: { name: The Blues, options: { dam: yes/no }, prefers: ${bob} }
  cat: { name: Cat, options: { pay: yes/no }, prefers: ${cat} }
facts:
  flood: ${flood}
  hunger: ${hunger}
  war: ${war}
status-quo: { ann.ship: none, bob.dam: no, cat.pay: no }
`,
  );
