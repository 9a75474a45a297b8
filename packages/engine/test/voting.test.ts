import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draws } from '../../../test/draws.ts';
import { expectSame } from '../../../test/expect-same.ts';
import { isPreferredByAll } from '../src/analyses/stuck.ts';
import { readPlainly } from '../src/certificates/plain-reading.ts';
import type { Member, Model, Vote, VotingPreference } from '../src/model/model.ts';
import { prefers } from '../src/orders/order.ts';
import { compareStates } from '../src/preference/compare.ts';
import { isCarried, voteOf } from '../src/preference/voting.ts';
import { analysed, situationFor, sparseSpace, stableStates } from './analysed.ts';
import { smallConflicts } from './conflict-arbitrary.ts';
import { conflictWithBodies } from './voting-arbitrary.ts';

function fixed(count: number, vote: Vote, veto = false): Member[] {
  return Array.from({ length: count }, () => ({ kind: 'fixed', vote, veto }));
}

function result(votesNeeded: number, members: readonly Member[]) {
  const votes = members.map((member) => (member.kind === 'fixed' ? member.vote : 'abstain'));
  const rule: VotingPreference = { kind: 'voting', members, votesNeeded };
  return isCarried([rule], members, votes);
}

/** The five permanent members of the Security Council by their votes, then the others by number. */
function council(permanent: readonly Vote[], others: Partial<Record<Vote, number>>): Member[] {
  return [
    ...permanent.flatMap((vote) => fixed(1, vote, true)),
    ...Object.entries(others).flatMap(([vote, count]) => fixed(count, vote as Vote)),
  ];
}

const allFive: readonly Vote[] = ['yes', 'yes', 'yes', 'yes', 'yes'];

/** Permanent members in the order China, France, Russia or the Soviet Union, United Kingdom, United States. */
describe('recorded votes of the Security Council come out as recorded', () => {
  test.each<[string, number, readonly Vote[], Partial<Record<Vote, number>>, boolean]>([
    // Eleven members then, of whom seven had to agree. The Soviet Union stayed away.
    [
      '83 of 27 June 1950',
      7,
      ['yes', 'yes', 'absent', 'yes', 'yes'],
      { yes: 3, no: 1, absent: 2 },
      true,
    ],
    ['84 of 7 July 1950', 7, ['yes', 'yes', 'absent', 'yes', 'yes'], { yes: 3, abstain: 3 }, true],
    // Fifteen members, of whom nine have to agree.
    [
      '678 of 29 November 1990',
      9,
      ['abstain', 'yes', 'yes', 'yes', 'yes'],
      { yes: 8, no: 2 },
      true,
    ],
    [
      '1973 of 17 March 2011',
      9,
      ['abstain', 'yes', 'abstain', 'yes', 'yes'],
      { yes: 7, abstain: 3 },
      true,
    ],
    ['2334 of 23 December 2016', 9, ['yes', 'yes', 'yes', 'yes', 'abstain'], { yes: 10 }, true],
    ['2375 of 11 September 2017', 9, allFive, { yes: 10 }, true],
    ['2728 of 25 March 2024', 9, ['yes', 'yes', 'yes', 'yes', 'abstain'], { yes: 10 }, true],
    // A draft on Syria: thirteen for, China and Russia against.
    ['S/2012/77 of 4 February 2012', 9, ['no', 'yes', 'no', 'yes', 'yes'], { yes: 10 }, false],
  ])('%s', (_, needed, permanent, others, carried) => {
    const members = council(permanent, others);
    expect(members).toHaveLength(needed === 7 ? 11 : 15);
    expect(result(needed, members)).toBe(carried);
  });

  test('had the Soviet Union been there in 1950 and voted no, the drafts had failed', () => {
    expect(result(7, council(['yes', 'yes', 'no', 'yes', 'yes'], { yes: 3, abstain: 3 }))).toBe(
      false,
    );
  });

  test('without enough votes a draft fails though nobody says no', () => {
    expect(result(9, council(allFive, { yes: 3, abstain: 7 }))).toBe(false);
  });
});

describe('a sincere member', () => {
  const value = (states: readonly number[], gap: number) => ({
    prefers: (_: number, a: number, b: number) => states[a]! > states[b]!,
    greatlyPrefers: (_: number, a: number, b: number) => states[a]! - states[b]! >= gap,
    levelOf: () => 0,
  });
  const member = (yields: boolean): Member => ({
    kind: 'sincere',
    decisionMaker: 0,
    yields,
    veto: true,
  });

  test('votes for what it prefers, against what it likes less, and else abstains', () => {
    const compared = value([1, 2, 1, 0], 1);
    const votes = [1, 2, 3].map((draft) => voteOf(member(false), compared, 0, draft));
    expect(votes).toEqual(['yes', 'abstain', 'no']);
  });

  test('that yields abstains where its loss is not a great one', () => {
    const compared = value([3, 2, 1], 2);
    const votes = [1, 2].map((draft) => voteOf(member(true), compared, 0, draft));
    expect(votes).toEqual(['abstain', 'no']);
  });
});

test('a body prefers what the plain reading of its rule says, however the states are laid out', () => {
  fc.assert(
    fc.property(conflictWithBodies(smallConflicts), (model) => {
      const plain = readPlainly(model);
      const situations = [situationFor(model), situationFor(model, sparseSpace)];
      const { space } = situations[0]!;
      const states = Array.from({ length: space.cells }, (_, cell) => cell).filter(space.isState);
      const pairs = states.flatMap((to) => states.map((from) => [to, from] as const));
      for (let body = model.decisionMakers; body < model.preferences.length; body++) {
        for (const [to, from] of pairs) {
          const carried = plain.prefers(body, to, from);
          for (const { orders, space: laidOut } of situations) {
            const [a, b] = [laidOut.cellOf(to), laidOut.cellOf(from)];
            expectSame(prefers(orders[body]!, a, b), carried);
          }
          expectSame(compareStates(model, body, to, from).order === 'better', carried);
        }
      }
    }),
    { numRuns: draws(100) },
  );
});

/** One member decides on one option; it prefers the second level, or else the first. */
function court(prefersSecond: boolean): Model {
  return {
    decisionMakers: 1,
    circuit: [
      { op: 'constant', value: true },
      { op: 'level', option: 0, in: [!prefersSecond, prefersSecond] },
    ],
    form: {
      kind: 'options',
      options: [{ owner: 1, levels: 2, moves: { kind: 'free' } }],
      feasible: 0,
      oneOptionAtATime: false,
      forbiddenMoves: [],
    },
    preferences: [
      { kind: 'prioritized', tiers: [{ conditions: [1], greatly: false }] },
      {
        kind: 'voting',
        members: [{ kind: 'sincere', decisionMaker: 0, yields: false, veto: false }],
        votesNeeded: 1,
      },
    ],
  };
}

test('a member cannot move an option of the body by itself, and the body moves it as it votes', () => {
  const analysis = analysed(court(true));
  expect(stableStates(analysis, 'nash', 0)).toEqual([0, 1]);
  expect(stableStates(analysis, 'nash', 1)).toEqual([1]);
});

test('no state is preferred to itself, though votes that are given would carry everything', () => {
  const members = fixed(1, 'yes');
  const preferences = [court(true).preferences[0]!, { kind: 'voting', members, votesNeeded: 1 }];
  const model = { ...court(true), preferences } as Model;
  const { orders } = situationFor(model);
  expect([prefers(orders[1]!, 1, 0), prefers(orders[1]!, 0, 0)]).toEqual([true, false]);
  const plain = readPlainly(model);
  expect([plain.prefers(1, 1, 0), plain.prefers(1, 0, 0)]).toEqual([true, false]);
});

test('what all decision makers prefer is a common gain, whatever a body would vote', () => {
  const situation = situationFor(court(true));
  expect(isPreferredByAll(situation, 1, 0)).toBe(true);
  expect(isPreferredByAll(situation, 0, 1)).toBe(false);
});
