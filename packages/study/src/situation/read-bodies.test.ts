import { expect, test } from 'vitest';
import { openText } from '../../../../test/conflicts/open-model.ts';
import { readBodies } from './read-bodies.ts';

const { casebook } = openText(`standoff: 1
title: A court
decision-makers:
  a: { name: Ann, options: { x: yes/no }, prefers: [ court.ban = full ] }
  b: { name: United Bakers, prefers: [ a.x ] }
bodies:
  court:
    members: [b, { clerk: yes }, a]
    adopts: 2 votes, no veto by b, clerk
    options: { ban: { levels: { none: no ban, full: a full ban } } }
  club: { name: The club, members: [a], adopts: 1 vote, options: { open: yes/no } }
status-quo: { a.x: no, court.ban: full, club.open: no }
`);
const [court, club] = readBodies(casebook);

test('an institution has its members, the decision makers among them told apart', () => {
  expect(court).toMatchObject({ members: [0, 1], others: ['Clerk'] });
});

test('its rule is said in a sentence', () => {
  expect(court?.rule).toBe(
    'It adopts with two votes of 3, and not against the United Bakers or Clerk.',
  );
  expect(club?.rule).toBe('It adopts with one vote of 1.');
});
