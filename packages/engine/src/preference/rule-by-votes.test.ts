import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws } from '../../../../test/draws.ts';
import { tallyFormula } from '../../test/tally-arbitrary.ts';
import type { Adoption, Member, Vote, VotingPreference } from '../model/model.ts';
import type { Voter } from '../orders/order.ts';
import { ruleByVotes } from './rule-by-votes.ts';

const LEVELS = 3;
const VOTERS = 3;
const MEMBERS = VOTERS + 2;

const sincere = (decisionMaker: number): Member => ({
  kind: 'sincere',
  decisionMaker,
  yields: false,
  veto: false,
});

const toward: fc.Arbitrary<Member> = fc
  .tuple(
    fc.array(fc.boolean(), { minLength: LEVELS, maxLength: LEVELS }),
    fc.constantFrom<Vote[]>('yes', 'no', 'abstain', 'absent'),
  )
  .map(([within, otherwise]) => ({
    kind: 'toward',
    to: [{ options: [0], condition: [{ op: 'level', option: 0, in: within }] }],
    otherwise,
    veto: false,
  }));

const adoption: fc.Arbitrary<Adoption> = fc.record(
  { votesNeeded: fc.nat(MEMBERS), when: tallyFormula(MEMBERS, 1) },
  { requiredKeys: ['votesNeeded'] },
);

/** The levels of an option are the cells. Whoever is like the first decision maker votes as that one does. */
const rules: fc.Arbitrary<VotingPreference> = fc
  .tuple(toward, adoption, fc.option(fc.array(adoption, { minLength: 6, maxLength: 6 })))
  .map(([last, rule, byChange]) => ({
    kind: 'voting',
    ...rule,
    members: [sincere(0), sincere(1), sincere(2), sincere(0), last],
    ...(byChange && {
      byLevel: {
        option: 0,
        rules: byChange.map((one, k) => ({
          ...one,
          from: k >> 1,
          to: ((k >> 1) + 1 + (k & 1)) % 3,
        })),
      },
    }),
  }));

const digitsOf = (votes: number) =>
  Array.from({ length: VOTERS }, (_, k) => Math.floor(votes / 3 ** k) % 3);

const isAtLeast = (one: number, other: number) =>
  digitsOf(one).every((digit, k) => digit >= digitsOf(other)[k]!);

test('what is said of all drafts from a state, or of all better or worse votes, is so of each', () => {
  const cells = [...Array(LEVELS).keys()];
  const ways = [...Array(3 ** VOTERS).keys()];
  let sure = 0;
  let sureOfAll = 0;
  let closed = 0;
  fc.assert(
    fc.property(rules, fc.nat(ways.length - 1), fc.nat(LEVELS - 1), (drawn, votes, from) => {
      const { rule, fewest } = ruleByVotes(drawn, () => ({}) as Voter, {
        cells: LEVELS,
        isShared: false,
        levelOf: (_, cell) => cell,
      });
      const drafts = cells.filter((cell) => cell !== from);
      const carried = ways.filter((one) => drafts.some((draft) => rule.carries(one, draft, from)));
      const inFavour = (one: number) => {
        const yes = digitsOf(one).map((digit) => (digit === 2 ? 1 : 0));
        return 2 * yes[0]! + yes[1]! + yes[2]!;
      };
      const least = Math.min(...carried.map(inFavour));
      expect(rule.fewestFrom(from)).toBeLessThanOrEqual(least);
      expect(fewest).toBeLessThanOrEqual(rule.fewestFrom(from));
      if (!rule.isOpen(votes, from)) {
        closed++;
        expect(carried.filter((one) => isAtLeast(votes, one))).toEqual([]);
      }
      const isSureOfAll = rule.isSureOfAll(votes, from);
      if (!isSureOfAll && !drafts.some((draft) => rule.isSure(votes, draft, from))) return;
      sure++;
      if (isSureOfAll) sureOfAll++;
      const better = ways.filter((one) => isAtLeast(one, votes));
      expect(better.every((one) => drafts.every((d) => rule.carries(one, d, from)))).toBe(true);
    }),
    { numRuns: draws(400) },
  );
  expect(Math.min(sure, sureOfAll, closed)).toBeGreaterThan(0);
});
