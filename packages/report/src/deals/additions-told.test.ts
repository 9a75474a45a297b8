import { expect, it } from 'vitest';
import { told as toldOfDeals } from '../../test/told-deals.ts';

/** What a text says of additions, or what it begins with otherwise; the whole where nothing begins so. */
function told(
  text: string,
  options: Readonly<Record<string, unknown>>,
  begins = 'What would make them hold',
): string {
  const whole = toldOfDeals({ parties: ['ann', 'bob'], ...options }, text);
  const paragraphs = whole.split('\n\n');
  const first = paragraphs.findIndex((one) => one.startsWith(begins));
  return paragraphs.slice(Math.max(0, first)).join('\n\n');
}

const swap = `
standoff: 1
title: A swap
decision-makers:
  ann: { name: Ann, options: { give: { levels: { no: Ann keeps, yes: Ann gives } } }, prefers: [ bob.give, { not: give } ] }
  bob: { name: Bob, options: { give: { levels: { no: Bob keeps, yes: Bob gives }, moves: one-way } }, prefers: [ ann.give, { not: give } ] }
  eve: { name: Eve, options: { look: { levels: { no: Eve looks away, yes: Eve looks } } }, prefers: [ ann.give ] }
status-quo: { ann.give: no, bob.give: no, eve.look: no }
`;

it('tells sets with the same terms together, whoever punishes, and each change beside them', () => {
  expect(told(swap, { additions: 1, concept: 'gmr' })).toMatchInlineSnapshot(`
    "“Ann gives and Bob gives” is a deal that Ann and Bob can make: each prefers it to the status quo. It would hold under none of the five concepts analysed. It can be entered only on trust.

    Any one of four additions makes “Ann gives and Bob gives” hold under GMR.
      – Ann cannot leave “Ann gives”.
      – Ann can be punished by Bob or Eve where its options are not as in the deal.
      – Ann no longer wants “Ann keeps”.

    In doubt are the orders of Ann and Bob: two adjacent entries may swap in each.

    … --full prints more."
  `);
});

it('says that nothing is sought where nothing asked about can be brought about', () => {
  const asked = { additions: 1, target: 'eve.look' };
  expect(told(swap, asked, 'Additions were')).toBe(
    'Additions were not looked for: the parties can bring about nothing of what was asked about.',
  );
});

it('says how to ask on where there is no deal', () => {
  const asked = { parties: ['eve'], additions: 1 };
  expect(told(swap, asked, 'Additions were')).toBe(
    'Additions were not looked for: there is no deal. To learn what would make one of a state, ask about that state.',
  );
});

const reluctant = swap.replace('[ bob.give, { not: give } ]', '[ { not: give }, bob.give ]');

it('says what would make a deal of a wish that is none', () => {
  const asked = { additions: 1, concept: 'gmr', target: 'ann.give and bob.give and not eve.look' };
  expect(told(reluctant, asked, 'What would make')).toMatchInlineSnapshot(`
    "“Ann gives and Bob gives” is no deal that Ann and Bob can make and that each prefers to the status quo: it is worse than the status quo for Ann, because Ann wants “Ann keeps”.

    One addition makes “Ann gives and Bob gives” a deal that holds under GMR, and no other by itself does. Locks alone are not enough, not even all together.
      – Ann no longer wants “Ann keeps”.

    … --full prints more."
  `);
});

it('says how many wishes are looked at, and who is no party and would leave', () => {
  const offers =
    'no: Ann keeps, bit: Ann offers, more: Ann promises, most: Ann swears, last: Ann signs,';
  const watched = swap
    .replace('no: Ann keeps,', offers)
    .replace('bob.give, { not: give } ]', 'bob.give, give = no ]')
    .replaceAll('[ ann.give', '[ ann.give = yes')
    .replace('[ ann.give = yes ] }\nstatus', '[ look, ann.give = yes ] }\nstatus');
  const asked = { additions: 1, concept: 'nash', target: 'not bob.give' };
  expect(told(watched, asked, 'What would make')).toMatchInlineSnapshot(`
    "Of what was asked for, Ann and Bob have no possible deal.

    No single addition makes any of “Ann gives”, “Ann offers”, “Ann promises” and “Ann swears” a deal that holds under Nash: all were tried. Eve is no party and would leave each: what parties want or lock binds no other. Locks alone are not enough, not even all together.

    Of five states that were asked about, are no deals and might become some, four were looked at: those that the parties can bring about first, and of these those that the most parties prefer to the status quo.

    … --full prints more."
  `);
});

it('says that no penalty is tried where nobody reckons with replies', () => {
  expect(told(swap, { additions: 1, concept: 'nash' })).toMatchInlineSnapshot(`
    "“Ann gives and Bob gives” is a deal that Ann and Bob can make: each prefers it to the status quo. It would hold under none of the five concepts analysed. It can be entered only on trust.

    Either of two additions makes “Ann gives and Bob gives” hold under Nash.
      – Ann cannot leave “Ann gives”.
      – Ann no longer wants “Ann keeps”.

    In doubt are the orders of Ann and Bob: two adjacent entries may swap in each.

    … --full prints more."
  `);
});

it('says first that the search was not finished, and up to where it was', () => {
  expect(told(swap, { additions: 2, concept: 'gmr', maxTraces: 1 })).toMatchInlineSnapshot(`
    "“Ann gives and Bob gives” is a deal that Ann and Bob can make: each prefers it to the status quo. It would hold under none of the five concepts analysed. It can be entered only on trust.

    The search ends with single additions, not all of which were tried: there are more than 1 trace to look at. With locks alone, the fewest that are enough are on “Ann gives”.

    In doubt are the orders of Ann and Bob: two adjacent entries may swap in each.

    … --full prints more."
  `);
});

it('says that a deal that holds needs no addition', () => {
  const kept = swap.replace('Ann gives } }', 'Ann gives }, moves: one-way }');
  const paragraphs = told(kept, { additions: 1 }).split('\n\n');
  expect(paragraphs[1]).toBe(
    '“Ann gives and Bob gives” needs no addition: it holds under Nash, GMR, SMR, SEQ and SSEQ.',
  );
});

it('says who is no party and not bound, what the file does not allow, and what is not looked at', () => {
  const text = swap
    .replace('prefers: [ ann.give ]', 'prefers: [ look ]')
    .replace('prefers: [ ann.give, { not: give } ]', 'ranking: [s2, s6, s4, s8, s1, s5, s3, s7]');
  expect(
    told(text, { additions: 1, concepts: ['nash', 'berge'], willing: true }),
  ).toMatchInlineSnapshot(`
    "“Ann gives and Bob gives” is a deal that Ann and Bob can make: each prefers it to the status quo. It would hold under Berge, but not under Nash. It can be entered only on trust.

    No single addition makes “Ann gives and Bob gives” hold under Nash: all were tried. Eve is no party and would leave it: what parties want or lock binds no other. Locks alone are not enough, not even all together.

    Penalties and guarantors are left out: the order of Bob names states one by one, and with a further option these would be others.
    Additions were not looked for under Berge.

    In doubt are the orders of Ann and Bob: two adjacent entries may swap in each. A share of models is not a likelihood. In how many models verdicts under Berge stand is not reckoned.

    … --full prints more."
  `);
});

it('refuses what is about additions where none are asked for', () => {
  expect(told(swap, { concept: 'nash' })).toBe('concept is about additions; give both');
  expect(told(swap, { additions: 1, concept: 'nm' })).toBe(
    'NM is not looked at comparison by comparison; ask under nash, gmr, smr, seq, sseq, sim or sim-gmcr',
  );
  expect(told(swap, { additions: 1, means: ['bribes'] })).toBe(
    'means are of statements, locks, penalties, guarantors, rules, signatures, notice, votes, not bribes',
  );
});

const revocable = (who: string, name: string, other: string) =>
  `  ${who}: { name: ${name}, options: { give: { levels: { no: ${name} keeps, yes: ${name} gives, back: ${name} takes back }, moves: one-way } }, prefers: [ ${other}.give != no, { not: give = yes }, { want: give = yes } ] }`;

const shaky = `
standoff: 1
title: Two who take back
decision-makers:
${revocable('ann', 'Ann', 'bob')}
${revocable('bob', 'Bob', 'ann')}
status-quo: { ann.give: no, bob.give: no }
`;

const given = { target: 'ann.give = yes and bob.give = yes', concept: 'gmr' };

it('tells ways that come to the same as one, and how many kinds are left out', () => {
  const [, result] = told(shaky, { ...given, additions: 2 }).split('\n\n');
  expect(result).toMatchInlineSnapshot(`
    "Two additions together make “Ann gives and Bob gives” hold under GMR, and fewer do not; there are 25 such sets.
      – Ann cannot leave “Ann gives” and Bob cannot leave “Bob gives”.
      – Bob cannot leave “Bob gives” and Ann can be punished by Bob where its options are not as in the deal.
      – Ann cannot leave “Ann gives” and Bob can be punished by Ann where its options are not as in the deal.
      – Ann can be punished by Bob where its options are not as in the deal and Bob can be punished by Ann where its options are not as in the deal.
      – And 21 more; --json lists all."
  `);
  const statements = told(shaky, { ...given, additions: 2, means: ['statements'] });
  expect(statements.split('\n\n')[1]).toMatchInlineSnapshot(`
    "Two additions together make “Ann gives and Bob gives” hold under GMR, and fewer do not; there are nine such sets.
      – Ann no longer wants “Ann keeps or Ann takes back” and Bob no longer wants “Bob keeps or Bob takes back”.
      – Ann no longer wants “Ann keeps or Ann takes back” and Bob ranks “Bob gives” above “Bob keeps or Bob takes back”.
      – Ann no longer wants “Ann keeps or Ann takes back” and Bob ranks “Bob gives” above “Ann gives or Ann takes back”, from place 3 to place 1.
      – Ann ranks “Ann gives” above “Ann keeps or Ann takes back” and Bob no longer wants “Bob keeps or Bob takes back”.
      – And 5 more; --json lists all."
  `);
});

it('says up to which size all were tried', () => {
  const outside = swap.replace('prefers: [ ann.give ]', 'prefers: [ look ]');
  expect(told(outside, { additions: 2, concept: 'nash' })).toContain(
    'No set of up to two additions makes “Ann gives and Bob gives” hold under Nash: all were tried.',
  );
  expect(told(shaky, { ...given, additions: 2, maxTraces: 4 })).toContain(
    'The search ends with sets of two additions, not all of which were tried: there are more than 4 traces to look at.',
  );
});
