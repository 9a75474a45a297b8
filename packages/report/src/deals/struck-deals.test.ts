import { expect, it } from 'vitest';
import { told } from '../../test/told-deals.ts';

const bargain = `
standoff: 1
title: A package
decision-makers:
  east: { name: East, options: { gas: { levels: { none: no gas, some: some gas, all: all gas } } }, prefers: [west.pay, { want: gas != all }, { want: gas = none }] }
  west: { name: West, options: { pay: { levels: { no: nothing paid, yes: money paid } }, talk: { levels: { no: no talks, yes: talks } } }, prefers: [{ not: court.suit }, { want: east.gas = all }, { not: pay }, { not: talk }] }
  gil: { name: Gil, prefers: [{ not: court.suit, sure: 0.6 }] }
bodies:
  court: { name: The court, members: [gil, west], adopts: 2 votes, options: { suit: { levels: { no: no suit, yes: a suit } } } }
status-quo: { east.gas: none, west.pay: no, west.talk: no, court.suit: no }
deals:
  swap: { name: Swap, parties: [east, west], at-once: yes, terms: { east.gas: all, west.pay: yes, west.talk: yes } }
`;
const asked = { deal: 'swap' };

it('is struck by one joint move, without a step on which anybody is worse off', () => {
  const all = told(asked, bargain);
  expect(all).toContain(
    '“Swap” is a deal that East and West can make at once: each prefers it to the status quo.',
  );
  expect(all).toContain(
    'One joint move brings it about: East “all gas” and West “money paid and talks”.',
  );
  expect(all).not.toContain('trust');
  const inSteps = told(asked, bargain.replace('at-once: yes', 'at-once: no'));
  expect(inSteps).toContain('It can be entered only on trust.');
});

it('keeps limits of options and rules on moves, but for one option at a time', () => {
  const one = bargain.concat('one-option-at-a-time: yes\n');
  expect(told(asked, one)).toContain('is a deal that East and West can make at once');
  const step = bargain.replace('gas: { levels:', 'gas: { moves: step, levels:');
  expect(told(asked, step)).toBe(
    '“Swap” is no deal that East and West can make at once and that each prefers to the status quo: they cannot bring it about by themselves in one joint move. Limits of moves or rules keep East from “all gas” in one joint move to “Swap”.\n\nThe court takes no part, and its options stay as they are. --bodies court lets it take part.',
  );
  const forbidden = bargain.concat(
    'forbidden-moves: [{ by: west, from: not talk, to: talk and pay }]\n',
  );
  expect(told(asked, forbidden)).toContain(
    'Limits of moves or rules keep West from “money paid and talks” in one joint move to “Swap”.',
  );
});

it('has outsiders in a body compare where things stand with the whole end', () => {
  const suit = bargain.replace('terms: { east.gas: all', 'terms: { court.suit: yes, east.gas: all');
  expect(told(asked, suit)).toContain(
    'Even with the vote of West, “all gas, money paid, talks and a suit” would fail: 1 for, 1 against, too few. Gil likes it less, because it wants “no suit” (60 % sure). With the vote of West, it would pass if Gil voted yes.',
  );
});

it('is held against what comes about without it, and to keep things as they stand may be a deal then', () => {
  const averting = bargain
    .replace('at-once: yes', 'else: { court.suit: yes }')
    .replace('prefers: [west.pay,', 'prefers: [{ not: court.suit }, west.pay,');
  const all = told(asked, averting);
  expect(all).toContain(
    '“Swap” is a deal that East and West can make: each prefers it to “a suit”.',
  );
  expect(all).toContain('No party is worse off than at “a suit” after any of these steps');
  expect(all).toContain('East and West prefer it to the status quo.');
  const parties = { parties: ['east', 'west'], else: 'court.suit = yes' };
  const both = told({ ...parties, target: 'status-quo' }, averting);
  expect(both).toContain('The status quo is a deal of no step: each prefers it to “a suit”.');
});

it('is called as it was asked for, where another deal of the file leads to the same', () => {
  const more = bargain.concat(
    '  trade: { name: Trade, parties: [east, west], terms: { east.gas: all, west.pay: yes, west.talk: yes } }\n',
  );
  const swap = told(asked, more);
  expect(swap).toContain('“Swap” is a deal that East and West can make at once');
  expect(swap).not.toContain('Trade');
  const trade = told({ deal: 'trade' }, more);
  expect(trade).toContain('“Trade” is a deal that East and West can make:');
  expect(trade).not.toContain('Swap');
  // What the file calls the state itself is its name.
  const named = more.concat(
    'states: { peace: { name: Peace, east.gas: all, west.pay: yes, west.talk: yes, court.suit: no } }\n',
  );
  expect(told(asked, named)).toContain('“Peace” is a deal that East and West can make at once');
});

it('keeps what agreements in force bind parties to, and says which', () => {
  const bound = `${bargain.replace('court.suit: no }', 'court.suit: no, pact: signed }')}agreements:
  pact: { name: The pact, parties: [east, gil], levels: [none, signed], moves: { none to signed: all, signed to none: each }, binds: { signed: [east.gas = none] } }
`;
  expect(told(asked, bound)).toContain(
    'The pact keeps East from “all gas” in one joint move to “Swap”: it binds its parties to “no gas”.',
  );
});
