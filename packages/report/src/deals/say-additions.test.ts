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
    "What would make them hold
    Single additions are tried. An addition is one of these: a party drops a statement, moves it to another place, also across the line to what is greatly worse, or takes the other one of two alternatives; in a ranking it swaps two neighbours; an option of a party, or of a body that takes part, is locked where the deal has it and cannot leave that level from then on; a party can punish somebody whose options are not as in the deal: who is punished greatly dislikes it, less only than what it greatly dislikes already, and who punishes does not mind; somebody who is no party can punish likewise.
    Additions are enough where with them Ann and Bob each prefer the state to the status quo and nobody who can move would leave it; it is brought about as without them. Held as written: facts, what others want, and what everybody knows.

    Ann gives and Bob gives, under GMR.
      – One addition is enough. There are four such sets.
      – Ann cannot leave “Ann gives”.
      – Ann can be punished by Bob or Eve where its options are not as in the deal.
      – Ann no longer wants “Ann keeps”.

    In doubt: in the order of each of Ann and Bob two neighbours may change places. A share of models is not a likelihood.

    … --full prints more."
  `);
});

it('says that nothing is sought where nothing asked about can be brought about', () => {
  const asked = { additions: 1, target: 'eve.look' };
  expect(told(swap, asked, 'What could be added')).toBe(
    'What could be added was not looked for: nothing that was asked about is a change that the parties can bring about.',
  );
});

it('says how to ask on where there is no deal', () => {
  const asked = { parties: ['eve'], additions: 1 };
  expect(told(swap, asked, 'What could be added')).toBe(
    'What could be added was not looked for: there is no deal. What would make a deal of a state that is none is said where that state is asked about.',
  );
});

const reluctant = swap.replace('[ bob.give, { not: give } ]', '[ { not: give }, bob.give ]');

it('says what would make a deal of a wish that is none', () => {
  const asked = { additions: 1, concept: 'gmr', target: 'ann.give and bob.give and not eve.look' };
  expect(told(reluctant, asked, 'What would make')).toMatchInlineSnapshot(`
    "What would make a deal of it that holds
    Single additions are tried. An addition is one of these: a party drops a statement, moves it to another place, also across the line to what is greatly worse, or takes the other one of two alternatives; in a ranking it swaps two neighbours; an option of a party, or of a body that takes part, is locked where the deal has it and cannot leave that level from then on; a party can punish somebody whose options are not as in the deal: who is punished greatly dislikes it, less only than what it greatly dislikes already, and who punishes does not mind; somebody who is no party can punish likewise.
    Additions are enough where with them Ann and Bob each prefer the state to the status quo and nobody who can move would leave it; it is brought about as without them. Held as written: facts, what others want, and what everybody knows.

    Ann gives and Bob gives, no deal as written, under GMR.
      – One addition is enough. There is one such set.
      – Ann no longer wants “Ann keeps”.
      – Locks alone are not enough, not even all together."
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
    "What would make deals of them that hold
    Single additions are tried. An addition is one of these: a party drops a statement, moves it to another place, also across the line to what is greatly worse, or takes the other one of two alternatives; in a ranking it swaps two neighbours; an option of a party, or of a body that takes part, is locked where the deal has it and cannot leave that level from then on; a party can punish somebody whose options are not as in the deal: who is punished greatly dislikes it, less only than what it greatly dislikes already, and who punishes does not mind; somebody who is no party can punish likewise.
    Additions are enough where with them Ann and Bob each prefer the state to the status quo and nobody who can move would leave it; it is brought about as without them. Held as written: facts, what others want, and what everybody knows.
    Of five states that could be brought about and are no deals the first four are looked at, those that the most parties prefer to the status quo.

    Ann gives, no deal as written, under Nash.
      – Nobody reckons with replies here, so no penalty deters anybody, and none is tried.
      – No single addition is enough: all were tried.
      – Eve is no party and would leave it: what parties want or lock does not bind it.
      – Locks alone are not enough, not even all together.

    Ann offers, no deal as written, under Nash.
      – Nobody reckons with replies here, so no penalty deters anybody, and none is tried.
      – No single addition is enough: all were tried.
      – Eve is no party and would leave it: what parties want or lock does not bind it.
      – Locks alone are not enough, not even all together.

    Ann promises, no deal as written, under Nash.
      – Nobody reckons with replies here, so no penalty deters anybody, and none is tried.
      – No single addition is enough: all were tried.
      – Eve is no party and would leave it: what parties want or lock does not bind it.
      – Locks alone are not enough, not even all together.

    Ann swears, no deal as written, under Nash.
      – Nobody reckons with replies here, so no penalty deters anybody, and none is tried.
      – No single addition is enough: all were tried.
      – Eve is no party and would leave it: what parties want or lock does not bind it.
      – Locks alone are not enough, not even all together."
  `);
});

it('says that no penalty is tried where nobody reckons with replies', () => {
  expect(told(swap, { additions: 1, concept: 'nash' })).toMatchInlineSnapshot(`
    "What would make them hold
    Single additions are tried. An addition is one of these: a party drops a statement, moves it to another place, also across the line to what is greatly worse, or takes the other one of two alternatives; in a ranking it swaps two neighbours; an option of a party, or of a body that takes part, is locked where the deal has it and cannot leave that level from then on; a party can punish somebody whose options are not as in the deal: who is punished greatly dislikes it, less only than what it greatly dislikes already, and who punishes does not mind; somebody who is no party can punish likewise.
    Additions are enough where with them Ann and Bob each prefer the state to the status quo and nobody who can move would leave it; it is brought about as without them. Held as written: facts, what others want, and what everybody knows.

    Ann gives and Bob gives, under Nash.
      – Nobody reckons with replies here, so no penalty deters anybody, and none is tried.
      – One addition is enough. There are two such sets.
      – Ann cannot leave “Ann gives”.
      – Ann no longer wants “Ann keeps”.

    In doubt: in the order of each of Ann and Bob two neighbours may change places. A share of models is not a likelihood.

    … --full prints more."
  `);
});

it('says first that the search was not finished, and up to where it was', () => {
  expect(told(swap, { additions: 2, concept: 'gmr', maxTraces: 1 })).toMatchInlineSnapshot(`
    "What would make them hold
    The search was ended early for some of them, and that is said there.
    Up to two additions together are tried, the fewest first, until some are enough. An addition is one of these: a party drops a statement, moves it to another place, also across the line to what is greatly worse, or takes the other one of two alternatives; in a ranking it swaps two neighbours; an option of a party, or of a body that takes part, is locked where the deal has it and cannot leave that level from then on; a party can punish somebody whose options are not as in the deal: who is punished greatly dislikes it, less only than what it greatly dislikes already, and who punishes does not mind; somebody who is no party can punish likewise.
    Additions are enough where with them Ann and Bob each prefer the state to the status quo and nobody who can move would leave it; it is brought about as without them. Held as written: facts, what others want, and what everybody knows.

    Ann gives and Bob gives, under GMR.
      – The search was ended while sets of one addition were tried: there are more than 1 trace, and no more are looked at.
      – Whether a single addition is enough is open.
      – By locks alone the fewest are on “Ann gives”.

    In doubt: in the order of each of Ann and Bob two neighbours may change places. A share of models is not a likelihood.

    … --full prints more."
  `);
});

it('says that a deal that holds needs no addition', () => {
  const kept = swap.replace('Ann gives } }', 'Ann gives }, moves: one-way }');
  const paragraphs = told(kept, { additions: 1 }).split('\n\n');
  expect(paragraphs[1]).toBe(
    'A deal that holds needs no addition: these hold under each concept asked about.',
  );
});

it('says who is no party and not bound, what the file does not allow, and what is not looked at', () => {
  const text = swap
    .replace('prefers: [ ann.give ]', 'prefers: [ look ]')
    .replace('prefers: [ ann.give, { not: give } ]', 'ranking: [s2, s6, s4, s8, s1, s5, s3, s7]');
  expect(
    told(text, { additions: 1, concepts: ['nash', 'berge'], willing: true }),
  ).toMatchInlineSnapshot(`
    "What would make them hold
    Single additions are tried. An addition is one of these: a party drops a statement, moves it to another place, also across the line to what is greatly worse, or takes the other one of two alternatives; in a ranking it swaps two neighbours; an option of a party, or of a body that takes part, is locked where the deal has it and cannot leave that level from then on.
    Penalties are left out: the preference of "bob" names states one by one, and a further option would make others of them.
    Guarantors are left out: the preference of "bob" names states one by one, and a further option would make others of them.
    Additions are enough where with them Ann and Bob each prefer the state to the status quo and nobody who can move would leave it; it is brought about as without them. Held as written: facts, what others want, and what everybody knows.
    Berge is not looked at here.

    Ann gives and Bob gives, under Nash.
      – Nobody reckons with replies here, so no penalty deters anybody, and none is tried.
      – No single addition is enough: all were tried.
      – Eve is no party and would leave it: what parties want or lock does not bind it.
      – Locks alone are not enough, not even all together.

    In doubt: in the order of each of Ann and Bob two neighbours may change places. A share of models is not a likelihood. In how many models verdicts under Berge stand is not reckoned.

    … --full prints more."
  `);
});

it('refuses what is about additions where none are asked for', () => {
  expect(told(swap, { concept: 'nash' })).toBe('concept is about additions; give both');
  expect(told(swap, { additions: 1, concept: 'nm' })).toBe(
    'NM is not looked at comparison by comparison; ask under nash, gmr, smr, seq, sseq, sim or sim-gmcr',
  );
  expect(told(swap, { additions: 1, means: ['bribes'] })).toBe(
    'means are of statements, locks, penalties, guarantors, rules, not bribes',
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
    "Ann gives and Bob gives, under GMR.
      – Two additions are enough, and fewer are not: all were tried. There are 25 such sets.
      – Ann cannot leave “Ann gives” and Bob cannot leave “Bob gives”.
      – Bob cannot leave “Bob gives” and Ann can be punished by Bob where its options are not as in the deal.
      – Ann cannot leave “Ann gives” and Bob can be punished by Ann where its options are not as in the deal.
      – Ann can be punished by Bob where its options are not as in the deal and Bob can be punished by Ann where its options are not as in the deal.
      – Ann cannot leave “Ann gives”; and besides one of these: Bob no longer wants “Bob keeps or Bob takes back”; or Bob ranks “Bob gives” above “Bob keeps or Bob takes back”; or Bob ranks “Bob gives” above “Ann gives or Ann takes back”, from place 3 to place 1.
      – Bob cannot leave “Bob gives”; and besides one of these: Ann no longer wants “Ann keeps or Ann takes back”; or Ann ranks “Ann gives” above “Ann keeps or Ann takes back”; or Ann ranks “Ann gives” above “Bob gives or Bob takes back”, from place 3 to place 1.
      – And six other kinds; JSON has the rest."
  `);
  const statements = told(shaky, { ...given, additions: 2, means: ['statements'] });
  expect(statements.split('\n\n')[1]).toMatchInlineSnapshot(`
    "Ann gives and Bob gives, under GMR.
      – Two additions are enough, and fewer are not: all were tried. There are nine such sets.
      – Ann cares less about “Ann keeps or Ann takes back” and Bob cares less about “Bob keeps or Bob takes back”, in four ways.
      – Ann cares less about “Ann keeps or Ann takes back” and Bob cares more about “Bob gives”, in two ways.
      – Ann cares more about “Ann gives” and Bob cares less about “Bob keeps or Bob takes back”, in two ways.
      – Ann ranks “Ann gives” above “Bob gives or Bob takes back”, from place 3 to place 1 and Bob ranks “Bob gives” above “Ann gives or Ann takes back”, from place 3 to place 1."
  `);
});

it('says up to which size all were tried', () => {
  const outside = swap.replace('prefers: [ ann.give ]', 'prefers: [ look ]');
  expect(told(outside, { additions: 2, concept: 'nash' })).toContain(
    'No set of up to two additions is enough: all were tried.',
  );
  expect(told(shaky, { ...given, additions: 2, maxTraces: 4 })).toContain(
    'The search was ended while sets of two additions were tried: there are more than 4 traces, and no more are looked at.',
  );
});
