import fc from 'fast-check';

/**
 * Bodies drawn at random: members that vote as they prefer, that yield, are absent or whose vote is given, some of them no decision
 * makers; vetoes, sponsors, several options and levels, some that cannot be taken back; and a timeline that tells what was
 * adopted. Wishes are without words of the file, so that they can be held against the states.
 */
const WISHES = [
  'council.tax = high',
  'council.tax = low',
  'council.tax >= low',
  'not council.tax = high',
  'council.fine',
  'not council.fine',
  'not (council.fine and council.tax >= low)',
  'ann.shout',
] as const;

const wishes = fc.array(fc.constantFrom(...WISHES), { minLength: 1, maxLength: 4 });
// What must be so comes before what is wanted.
const statements = fc.tuple(wishes, fc.nat(2)).map(([all, musts]) => {
  const told = all.map((of, k) => (k < musts ? `{ must: ${of} }` : `{ want: ${of} }`));
  return `prefers: [ ${told.join(', ')} ]`;
});
const weights = fc
  .array(fc.integer({ min: -3, max: 3 }), { minLength: WISHES.length, maxLength: WISHES.length })
  .map((all) => {
    const terms = all.map((weight, k) => `{ of: ${WISHES[k]}, weight: ${weight} }`);
    return `weights: [ ${terms.join(', ')} ]`;
  });
const wants = fc.oneof({ weight: 3, arbitrary: statements }, { weight: 1, arbitrary: weights });

const GIVEN = ['yes', 'no', 'abstain', 'absent'] as const;
const IDS = ['ann', 'bob', 'cat', 'dan'] as const;

export const bodiesArbitrary: fc.Arbitrary<string> = fc
  .record({
    ann: wants,
    bob: wants,
    cat: wants,
    yields: fc.boolean(),
    isAway: fc.boolean(),
    dan: fc.constantFrom(...GIVEN),
    others: fc.array(fc.constantFrom('yes', 'no'), { maxLength: 5 }),
    needed: fc.integer({ min: 1, max: 4 }),
    vetoes: fc.subarray([...IDS], { maxLength: 2 }),
    sponsors: fc.option(fc.subarray(['ann', 'bob'], { minLength: 1 }), { nil: undefined }),
    oneWay: fc.boolean(),
    tax: fc.constantFrom('none', 'low', 'high'),
    fine: fc.constantFrom('no', 'yes'),
    told: fc.boolean(),
  })
  .map((drawn) => {
    const { ann, bob, cat, yields, isAway, dan, others, needed, vetoes, sponsors } = drawn;
    const { oneWay, tax, fine, told } = drawn;
    const members = [
      'ann',
      yields ? '{ bob: abstain unless greatly worse }' : 'bob',
      isAway ? '{ cat: absent }' : 'cat',
      `{ dan: ${dan} }`,
      ...others.map((vote, k) => `{ m${k}: ${vote} }`),
    ];
    const given = [dan, ...others].filter((vote) => vote === 'yes').length;
    const most = (isAway ? 2 : 3) + given;
    // One that always votes no would let nothing pass, which is an error of a file.
    const vetoing = vetoes.filter((id) => id !== 'dan' || dan !== 'no');
    const veto = vetoing.length === 0 ? '' : `, no veto by ${vetoing.join(', ')}`;
    const wanting = sponsors === undefined ? '' : `\n    sponsors: [ ${sponsors.join(', ')} ]`;
    const fined = oneWay ? '{ levels: [no, yes], moves: one-way }' : 'yes/no';
    const timeline = `timeline:
  - { on: 2017-01-01, what: It opens, sets: { council.tax: none, council.fine: no } }
  - { on: 2017-02-01, what: A decision, sets: { council.tax: ${tax}, council.fine: ${fine} } }
`;
    return `standoff: 1
title: A drawn body
decision-makers:
  ann: { name: Ann, options: { shout: yes/no }, ${ann} }
  bob: { name: The Blues, ${bob} }
  cat: { name: Cat, ${cat} }
bodies:
  council:
    members: [ ${members.join(', ')} ]
    adopts: ${Math.min(needed, most)} votes${veto}${wanting}
    options: { tax: [none, low, high], fine: ${fined} }
status-quo: { ann.shout: no, council.tax: ${tax}, council.fine: ${fine} }
${told ? timeline : ''}`;
  });
