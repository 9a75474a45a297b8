import { holdsOfVotes, type Vote } from '@standoff/engine';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainText } from '../../packages/language/src/source/scalar-text.ts';
import { checkAdoption } from '../../packages/language/src/tallies/check-tallies.ts';
import { parseTallies } from '../../packages/language/src/tallies/parse-tallies.ts';
import { draws } from '../draws.ts';
import { formulaArbitrary, votersArbitrary } from './drawn-tallies.ts';
import { holdsOfTallies } from './literal-tallies.ts';

const possible: readonly Vote[] = ['yes', 'no', 'abstain', 'absent'];

it('formulas over tallies hold of the votes of which their text says so, and yes helps where no turned vote breaks them', () => {
  fc.assert(
    fc.property(votersArbitrary, formulaArbitrary, (voters, text) => {
      const members = voters.map(({ id }) => id);
      const scales = new Map(
        ['population', 'money'].map((name) => [name, voters.map((one) => one.scales[name]!)]),
      );
      const written = {
        span: { start: 0, end: 0 },
        text,
        syntax: parseTallies(plainText(text, 0)),
      };
      const reported: string[] = [];
      const rule = checkAdoption(
        written,
        { members, scales },
        { report: (code) => reported.push(code) },
      );
      const ways = waysToVote(voters.length);
      const carried = ways.filter((votes) => {
        const literally = holdsOfTallies(
          text,
          voters.map((one, k) => ({ ...one, vote: votes[k]! })),
        );
        expect(holdsOfVotes(rule!.formula, votes), `${text} of ${votes.join()}`).toBe(literally);
        return literally;
      });
      const isCarried = new Set(carried.map((votes) => votes.join()));
      const breaks = carried.some((votes) =>
        votes.some((_, k) => !isCarried.has(votes.with(k, 'yes').join())),
      );
      expect(reported).toEqual(carried.length === 0 ? ['impossible-rule'] : []);
      expect(rule!.yesHelps).toBe(!breaks);
      const spoils = carried.some((votes) =>
        votes.some(
          (vote, k) =>
            vote === 'no' &&
            ['abstain', 'absent'].some(
              (away) => !isCarried.has(votes.with(k, away as Vote).join()),
            ),
        ),
      );
      expect(rule!.noHarms).toBe(!spoils);
    }),
    { numRuns: draws(60) },
  );
});

function waysToVote(count: number): Vote[][] {
  if (count === 0) return [[]];
  return waysToVote(count - 1).flatMap((rest) => possible.map((vote) => [...rest, vote]));
}
