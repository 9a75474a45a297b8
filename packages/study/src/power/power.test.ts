import { runToEnd } from '@standoff/engine';
import { parseConflict } from '@standoff/language';
import { expect, it } from 'vitest';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';
import { seatOf } from '../votes/take-vote.ts';
import { decidingVotes } from './deciding-votes.ts';
import { rulesOfBody } from './rules-of-body.ts';

const makers = `
standoff: 1
title: A council
decision-makers:
  ann: { options: { a: yes/no }, prefers: [council.law = strong, a] }
  bob: { prefers: [council.law = weak] }
  cyd: { prefers: [{ not: council.law = none }] }
status-quo: { ann.a: no }
`;
const council = (adopts: string, options = '{ law: [none, weak, strong] }', sponsors = '') =>
  `${makers}bodies:\n  council: { members: [ann, bob, cyd], adopts: ${adopts}${sponsors}, options: ${options} }\n`;

/** The same where no council is spoken of. */
const free = makers.replaceAll(/prefers: .*]/g, 'prefers: [ann.a]');

function bodyOf(text: string) {
  return parseConflict(text).conflict!.bodies[0]!;
}

it('options with the same rule are told together, and which they are where rules differ', () => {
  expect(rulesOfBody(bodyOf(council('2 votes')))).toMatchObject([{ options: [], changes: [] }]);
  const own =
    '{ law: { levels: [none, weak, strong], adopts: 3 votes }, seat: yes/no, tax: yes/no }';
  expect(rulesOfBody(bodyOf(council('2 votes', own))).map(({ options }) => options)).toEqual([
    ['law'],
    ['seat', 'tax'],
  ]);
  const same = own.replace('3 votes', '2 votes');
  expect(rulesOfBody(bodyOf(council('2 votes', same))).map(({ options }) => options)).toEqual([[]]);
  const vetoed = own.replace('3 votes', '"2 votes, no veto by ann"');
  expect(rulesOfBody(bodyOf(council('2 votes', vetoed)))).toHaveLength(2);
});

it('of an agreement rules are of the changes that are voted on, those by the same rule together', () => {
  const treaty = `${free}agreements:
  treaty:
    parties: [ann, bob, cyd]
    levels: [none, signed, kept]
    moves: { none to signed: all, signed to kept: 2 of, kept to none: 2 of, signed to none: each }
`;
  const rules = rulesOfBody(bodyOf(treaty));
  expect(rules.map(({ changes }) => changes)).toEqual([
    [{ from: 0, to: 1 }],
    [
      { from: 1, to: 2 },
      { from: 2, to: 0 },
    ],
  ]);
});

/** What each member decides of all drafts. */
function decided(text: string) {
  const { casebook, situation } = analyzeText(text);
  const { space } = casebook;
  const mover = casebook.movers.findIndex(({ id }) => id === 'council');
  const cells = Array.from({ length: space.cells }, (_, cell) => cell);
  const found = runToEnd(decidingVotes(casebook, seatOf(casebook, mover), situation.orders, cells));
  const told = found.members.map(({ drafts, states, examples }) => [
    drafts,
    states,
    examples.length,
  ]);
  return [found.drafts, found.states, ...told];
}

it('a member decides a draft that passes with its yes and fails with its no', () => {
  // Ann wants it strong, Bob weak, Cyd any but none: of six drafts at each level of Ann's option, two have to be carried by two.
  expect(decided(council('2 votes'))).toEqual(literally(2, false));
  expect(decided(council('3 votes'))).toEqual(literally(3, false));
  expect(decided(council('2 votes', undefined, ', sponsors: [bob]'))).toEqual(literally(2, true));
});

/** The same by trying both votes of each, for the law alone; Ann's own option has two levels. */
function literally(needed: number, byBob: boolean) {
  const likes = [
    (level: number) => (level === 2 ? 1 : 0),
    (level: number) => (level === 1 ? 1 : 0),
    (level: number) => (level === 0 ? 0 : 1),
  ];
  const levels = [0, 1, 2];
  const drafts = levels.flatMap((from) =>
    levels.filter((to) => to !== from).map((to) => ({ from, to })),
  );
  const members = likes.map((_, own) => {
    const by = drafts.filter(({ from, to }) => {
      if (byBob && likes[1]!(to) <= likes[1]!(from)) return false;
      const others = likes.filter((like, k) => k !== own && like(to) > like(from)).length;
      return others === needed - 1;
    });
    const states = new Set(by.map(({ from }) => from)).size;
    return [2 * by.length, 2 * states, Math.min(3, 2 * by.length)];
  });
  return [12, 6, ...members];
}
