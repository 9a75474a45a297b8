import { holdsOfVotes, type Vote } from '@standoff/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draws } from '../../../../test/draws.ts';
import { plainText } from '../source/scalar-text.ts';
import { checkAdoption } from './check-tallies.ts';
import { parseTallies } from './parse-tallies.ts';
import { reachOf } from './yes-helps.ts';

const possible: readonly Vote[] = ['yes', 'no', 'abstain', 'absent'];

const noScales: ReadonlyMap<string, readonly number[]> = new Map();

function ruleOf(text: string, members: readonly string[], scales = noScales) {
  const reported: string[] = [];
  const written = { span: { start: 0, end: 0 }, text, syntax: parseTallies(plainText(text, 0)) };
  const rule = checkAdoption(
    written,
    { members, scales },
    { report: (code) => reported.push(code) },
  );
  return { rule, reported };
}

/** All ways in which some may vote. */
function allVotes(count: number): Vote[][] {
  if (count === 0) return [[]];
  return allVotes(count - 1).flatMap((rest) => possible.map((vote) => [...rest, vote]));
}

describe('a rule over tallies', () => {
  const five = ['us', 'uk', 'france', 'china', 'russia'];
  const count = (votes: readonly Vote[], vote: Vote) => votes.filter((one) => one === vote).length;

  it.each<[string, (votes: readonly Vote[]) => boolean]>([
    ['yes >= 3 and us = yes', (v) => count(v, 'yes') >= 3 && v[0] === 'yes'],
    [
      '3 * yes >= 2 * (yes + no)',
      (v) => 3 * count(v, 'yes') >= 2 * (count(v, 'yes') + count(v, 'no')),
    ],
    ['yes >= 65 %', (v) => count(v, 'yes') / 5 >= 0.65],
    [
      'yes > no or yes = no and uk = yes',
      (v) => {
        const difference = count(v, 'yes') - count(v, 'no');
        return difference > 0 || (difference === 0 && v[1] === 'yes');
      },
    ],
    ['not (all - absent < 3) and china != no', (v) => 5 - count(v, 'absent') >= 3 && v[3] !== 'no'],
    ['(yes + no) * 2 != 4', (v) => (count(v, 'yes') + count(v, 'no')) * 2 !== 4],
    ['0.5 * all <= yes', (v) => count(v, 'yes') >= 2.5],
  ])('%s holds of the votes of which it says so', (text, holds) => {
    const { rule, reported } = ruleOf(text, five);
    expect(reported).toEqual([]);
    for (const votes of allVotes(5)) expect(holdsOfVotes(rule!.formula, votes)).toBe(holds(votes));
  });

  it.each([
    ['yes >= 2 and us = yes', true],
    ['yes > no or yes = no and us = yes', true],
    ['yes = 2', false],
    ['us = no', false],
    ['yes + no >= 3', true],
    ['no >= 1 and yes >= 1', false],
  ])('%s: whether yes helps is %s', (text, helps) => {
    expect(ruleOf(text, five).rule?.yesHelps).toBe(helps);
  });

  it.each([
    ['yes > no', true],
    ['yes > no and yes + no >= 3', false],
    ['us = abstain', true],
    ['us != abstain', false],
    ['3 * yes >= 2 * (yes + no + abstain)', true],
  ])('%s: whether a no that is not given harms nobody who is for it is %s', (text, harms) => {
    expect(ruleOf(text, five).rule?.noHarms).toBe(harms);
  });

  it('that no votes satisfy is reported', () => {
    expect(ruleOf('yes > 5', five).reported).toEqual(['impossible-rule']);
    expect(ruleOf('cuba = yes', five).reported).toEqual(['unknown-member']);
  });

  it('is met by so many yes votes at least, and yes helps, as all votes written out say', () => {
    const times = fc.integer({ min: -2, max: 2 });
    const atLeast = fc.record({
      kind: fc.constant('at-least' as const),
      times: fc.record({ yes: times, no: times, abstain: times, absent: times }),
      plus: fc.integer({ min: -4, max: 4 }),
    });
    const vote = fc.record({
      kind: fc.constant('vote' as const),
      member: fc.nat(3),
      vote: fc.constantFrom(...possible),
    });
    const formula = fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      of: fc.array(fc.oneof(atLeast, vote), { minLength: 1, maxLength: 3 }),
    });
    fc.assert(
      fc.property(formula, (rule) => {
        const carried = allVotes(4).filter((votes) => holdsOfVotes(rule, votes));
        const helps = carried.every((votes) =>
          votes.every((_, k) => holdsOfVotes(rule, votes.with(k, 'yes'))),
        );
        const fewest = Math.min(...carried.map((votes) => count(votes, 'yes')));
        expect(reachOf(rule, 4)).toEqual({
          fewest: carried.length === 0 ? undefined : fewest,
          yesHelps: helps,
          noHarms: carried.every((votes) =>
            votes.every(
              (vote, k) =>
                vote !== 'no' ||
                ['abstain' as const, 'absent' as const].every((away) =>
                  holdsOfVotes(rule, votes.with(k, away)),
                ),
            ),
          ),
        });
      }),
      { numRuns: draws(100) },
    );
  });

  it('of a body too large to look at all votes is judged by its form', () => {
    const many = Array.from({ length: 200 }, (_, k) => `m${k}`);
    expect(ruleOf('2 * yes > all and m1 = yes', many).rule?.yesHelps).toBe(true);
    expect(ruleOf('yes > no or yes = no', many).rule?.yesHelps).toBeUndefined();
    expect(ruleOf('yes > no', many).rule?.noHarms).toBe(true);
    expect(ruleOf('yes > no and yes + no > 9', many).rule?.noHarms).toBeUndefined();
  });
});
