import fc from 'fast-check';

/**
 * Conflicts whose preferences are ordered statements, some of equal rank, over options of several levels; without texts of the
 * file's own, so that what settles a comparison can be held against the states.
 */
const COMPARISONS = [
  'ann.ship = none',
  'ann.ship > none',
  'ann.ship = many',
  'bob.dam',
  'not bob.dam',
  'cat.pay != some',
  'ann.ship < many and bob.dam',
  'bob.dam or cat.pay = all',
  'bob.dam implies ann.ship = few',
] as const;

const wish = fc
  .record({
    of: fc.constantFrom(...COMPARISONS),
    unless: fc.option(fc.constantFrom(...COMPARISONS), { nil: undefined, freq: 4 }),
  })
  .map(({ of, unless }) =>
    unless === undefined ? `{ want: ${of} }` : `{ want: ${of}, unless: ${unless} }`,
  );
const entry = fc.oneof(
  { weight: 3, arbitrary: wish },
  {
    weight: 1,
    arbitrary: fc
      .array(wish, { minLength: 3, maxLength: 3 })
      .map((all) => `{ equally: [${all.join(', ')}] }`),
  },
);
const prefers = fc
  .array(entry, { minLength: 2, maxLength: 5 })
  .map((all) => `[ ${all.join(', ')} ]`);

export const statementsArbitrary: fc.Arbitrary<string> = fc
  .record({
    ann: prefers,
    bob: prefers,
    cat: prefers,
    start: fc.constantFrom('none', 'few', 'many'),
  })
  .map(
    ({ ann, bob, cat, start }) => `standoff: 1
title: Drawn statements
decision-makers:
  ann: { name: Ann, options: { ship: [none, few, many] }, prefers: ${ann} }
  bob: { name: The Blues, options: { dam: yes/no }, prefers: ${bob} }
  cat: { name: Cat, options: { pay: { levels: [none, some, all], moves: one-way } }, prefers: ${cat} }
status-quo: { ann.ship: ${start}, bob.dam: no, cat.pay: none }
`,
  );
