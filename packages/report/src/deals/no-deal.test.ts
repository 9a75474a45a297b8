import { expect, it } from 'vitest';
import { told } from '../../test/told-deals.ts';

const treaty = `
standoff: 1
title: A treaty for money
decision-makers:
  ann: { name: Ann, options: { pay: { levels: { no: nothing paid, yes: money paid } } }, prefers: [treaty.signed, { not: pay }] }
  bert: { name: Bert, prefers: [ann.pay, { not: treaty.signed, sure: 0.6 }] }
  eve: { name: Eve, options: { watch: { levels: { no: Eve looks away, yes: Eve watches } } }, prefers: [{ not: watch }] }
bodies:
  treaty: { name: The treaty, members: [ann, bert], adopts: 2 votes, options: { signed: { levels: { no: no treaty, yes: a treaty } } } }
status-quo: { ann.pay: no, eve.watch: no, treaty.signed: no }
deals:
  swap: { name: Swap, parties: [ann, bert], terms: { ann.pay: yes, treaty.signed: yes } }
`;

it('is a deal through a body where the parties vote for what they would not want by itself', () => {
  expect(told({ deal: 'swap' }, treaty)).toContain(
    '“Swap” is a deal that Ann and Bert can make through the treaty: each prefers it to the status quo.',
  );
});

/** The same where a third member votes, who is no party. */
function withGil(adopts: string, gil = 'prefers: [{ not: treaty.signed, sure: 0.6 }]'): string {
  return treaty
    .replace('  eve:', `  gil: { name: Gil, ${gil} }\n  eve:`)
    .replace('members: [ann, bert], adopts: 2 votes', `members: [ann, bert, gil], ${adopts}`);
}

it('says which step fails, whose vote outside the deal stops it, and how sure that wish is', () => {
  expect(told({ deal: 'swap' }, withGil('adopts: 3 votes'))).toBe(
    '“Swap” is no deal that Ann and Bert can make through the treaty and that each prefers to the status quo: they cannot bring it about by themselves. No state in their reach differs from “Swap” in fewer options than “money paid”. Even with the votes of Ann and Bert, “a treaty” would fail: 2 for, 1 against, too few. Gil likes it less, because it wants “no treaty” (60 % sure). With the votes of Ann and Bert, it would pass if Gil voted yes. Parties vote for what they agreed on, and other members of bodies by their own wishes on each step.',
  );
  expect(told({ deal: 'swap' }, withGil('adopts: "2 votes, no veto by gil"'))).toContain(
    'Even with the votes of Ann and Bert, “a treaty” would fail: 2 for, 1 against; Gil vetoes it. Gil likes it less, because it wants “no treaty” (60 % sure). With the votes of Ann and Bert, it would pass if Gil voted yes, abstained or were absent.',
  );
  expect(told({ deal: 'swap' }, withGil('adopts: 2 votes'))).toContain('“Swap” is a deal');
});

it('says of a party whose vote the file gives that it votes so whatever was agreed on', () => {
  const given = treaty
    .replace(
      'members: [ann, bert]',
      'members: [ann, { bert: no }, { gil: yes }, { hal: { like: bert } }]',
    )
    .replace('adopts: 2 votes', 'adopts: 3 votes');
  const left = told({ deal: 'swap' }, given);
  expect(left).toContain(
    'Even with the vote of Ann, “a treaty” would fail: 2 for, 2 against, too few.',
  );
  expect(left).toContain(
    'and other members of bodies by their own wishes on each step or as the file says; of Bert the file gives the vote, whatever was agreed on.',
  );
});

it('says of an agreement that is struck who may change it then, though it takes nothing back by its votes', () => {
  const agreement = (moves: string) =>
    treaty
      .replace(
        /bodies:\n.*\n/,
        `agreements: { pact: { name: The pact, parties: [ann, bert], levels: { none: no pact, signed: a pact }, moves: ${moves} } }\n`,
      )
      .replaceAll('treaty.signed: no', 'pact: none')
      .replaceAll('treaty.signed: yes', 'pact: signed')
      .replaceAll('treaty.signed', 'pact = signed');
  const left = told({ deal: 'swap' }, agreement('{ none to signed: all, signed to none: each }'));
  expect(left).toContain('The pact becomes “no pact” by a move of any party.');
  expect(left).not.toContain('limits of moves');
  const kept = told({ deal: 'swap' }, agreement('{ none to signed: all }'));
  expect(kept).toContain('Nobody could change the pact.');
});

it('takes a party for a sponsor of what it agreed on', () => {
  const sponsored = (by: string) => withGil(`adopts: 2 votes, sponsors: [${by}]`);
  expect(told({ deal: 'swap' }, sponsored('bert'))).toContain('“Swap” is a deal');
  expect(told({ deal: 'swap' }, sponsored('gil'))).toContain(
    'Even with the votes of Ann and Bert, “a treaty” would fail',
  );
});

it('says whose options it takes', () => {
  const asked = { parties: ['ann', 'bert'], target: 'ann.pay and eve.watch and treaty.signed' };
  expect(told(asked, treaty)).toContain(
    '“Eve watches” is up to Eve, and it takes no part. “a treaty” is up to the treaty, and it takes no part.',
  );
});

it('says what limits of moves and rules of the file keep from', () => {
  const limited = treaty
    .replace('signed: { levels:', 'signed: { moves: [yes to no], levels:')
    .concat('infeasible: [ann.pay and eve.watch]\n');
  expect(told({ deal: 'swap' }, limited)).toContain(
    'In “money paid” limits of moves keep the treaty from moving to “a treaty”.',
  );
  const graph = `
standoff: 1
title: A graph
decision-makers:
  a: { moves: { one: [two] }, ranking: [three, two, one] }
states: { one: One, two: Two, three: Three }
status-quo: one
`;
  expect(told({ parties: ['a'], target: 'three' }, graph)).toBe(
    '“Three” is no deal that a can make and that it prefers to the status quo: it cannot bring it about by itself.',
  );
});

it('says what comes closest to a deal and who does not want it', () => {
  expect(told({ parties: ['ann', 'bert'] }, treaty)).toContain(
    'Ann and Bert can bring about one other state, and none that each of them would rather have.\n\n“money paid” comes closest to a deal: one of two parties would gain by it, and nothing else that they can bring about would please more of them. It is worse than the status quo for Ann, because it wants “nothing paid”.',
  );
});

it('says of bodies that they take no part, and how they would', () => {
  const left =
    'The treaty takes no part, and its options stay as they are. --bodies treaty lets it take part.';
  expect(told({ parties: 'all' }, treaty)).toContain(left);
  expect(told({ parties: ['ann', 'bert'] }, treaty)).toContain(left);
  expect(told({ parties: 'all', bodies: ['treaty'] }, treaty)).not.toContain('no part');
  expect(told({ deal: 'swap' }, treaty)).not.toContain('no part,');
});

const alike = `
standoff: 1
title: What neither minds
decision-makers:
  ann: { name: Ann, options: { a: { levels: { no: Ann stays, yes: Ann goes } } }, prefers: [{ not: bob.b }] }
  bob: { name: Bob, options: { b: { levels: { no: Bob rests, yes: Bob works } } }, prefers: [{ not: b }] }
status-quo: { ann.a: no, bob.b: no }
deals:
  stay: { name: Stay, parties: [ann, bob], terms: { ann.a: no, bob.b: no } }
  walk: { name: Walk, parties: [ann, bob], terms: { ann.a: yes, bob.b: no } }
`;

it('says of those who like both alike that they do, in one', () => {
  expect(told({ deal: 'walk' }, alike)).toContain(
    ' prefers to the status quo: they like it and the status quo equally.',
  );
});

it('looks for nothing that is nearer where one is already', () => {
  expect(told({ deal: 'stay' }, alike)).toBe(
    'The status quo is where things stand already, and no deal.',
  );
});

it('says from where nobody has a move that it likes better, since from elsewhere somebody may', () => {
  const gain = alike.replace('not: bob.b', 'want: a').replace('not: b }', 'want: ann.a }');
  expect(told({ deal: 'walk' }, gain, 'full')).toContain(
    'Neither Ann nor Bob has a move from “Walk” that it likes better.',
  );
});
