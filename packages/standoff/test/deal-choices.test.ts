import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws } from '../../../test/draws.ts';
import { deal, parse } from '../src/index.ts';
import { checkChoice } from './deals/check-choice.ts';
import { checkInstalments } from './deals/check-instalments.ts';
import { byImprovements, checkOtherwise } from './deals/check-otherwise.ts';
import { checkSteps, fewestWaits } from './deals/check-steps.ts';
import { type Graded, graded, gradedId, gradedText } from './deals/graded.ts';
import { type Answer, cellWith, type Table } from './deals/table.ts';
import { analysisOf } from './sweeps/every-model.ts';

/** So many conflicts in a default run. */
const RUNS = draws(30, 'STANDOFF_DEALS');

function dealsOf(text: string, parties: readonly string[]): Answer {
  const answer = deal(parse(text).model!, { parties, concepts: ['seq'] });
  if (!('targets' in answer)) throw new Error('no deals');
  return answer;
}

/** What a player's numbers add up to in a state, by the levels of its options. */
function worthOf({ players }: Graded, player: number, levels: ReadonlyMap<string, number>): number {
  const { worth, second } = players[player]!;
  const own = second ? (levels.get(`${gradedId(player)}.p`) ?? 0) : 0;
  return worth.reduce((sum, numbers, j) => sum + numbers[levels.get(`${gradedId(j)}.o`)!]!, own);
}

function levelsIn(values: Readonly<Record<string, string>>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(values).map(([option, value]) => [
      option,
      value.startsWith('l') ? Number(value.slice(1)) : Number(value === 'yes'),
    ]),
  );
}

/** More than any number of places. */
const FIRST = 1e6;

/** What deals are told by: first those that no other is better than for all, then by the places that its parties rise together. */
function rankIn(
  { frontier, places }: Answer['targets'][number],
  parties: readonly string[],
): number {
  const risen = parties.reduce((sum, id) => sum + places[id]!, 0);
  return (frontier ? FIRST : 0) + risen;
}

test('what rules of bargaining choose, and instalments of graded options, are what their definitions say', () => {
  let [found, several, rounds, ordered] = [0, 0, 0, 0];
  fc.assert(
    fc.property(graded, fc.boolean(), (described, all) => {
      const { model } = parse(gradedText(described));
      const analysis = analysisOf(model!.base.conflict, 'seq');
      const { statusQuo, space, decisionMakers } = analysis.casebook;
      const parties = [...decisionMakers.keys()].slice(0, all ? undefined : 2);
      const table: Table = {
        analysis,
        deciders: parties,
        parties,
        start: space.cellOf(statusQuo!),
        base: space.cellOf(statusQuo!),
      };
      const answer = dealsOf(gradedText(described), parties.map(gradedId));
      const start = new Map<string, number>(
        described.players.flatMap((_, k): [string, number][] => [
          [`${gradedId(k)}.o`, described.statusQuo[k]!],
          [`${gradedId(k)}.p`, 0],
        ]),
      );
      const gains = new Map(
        answer.targets.map(({ state, values }) => [
          state,
          parties.map(
            (party) =>
              worthOf(described, party, levelsIn(values)) - worthOf(described, party, start),
          ),
        ]),
      );
      checkChoice(answer, gains);
      const ranks = answer.targets.map((told) => rankIn(told, parties.map(gradedId)));
      expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
      ordered += Number(new Set(ranks).size > 1);
      const [reached, waits] = [byImprovements(table), fewestWaits(table)];
      for (const told of answer.targets) {
        const end = cellWith(table, told.state);
        checkOtherwise(table, told, reached, ['seq']);
        checkSteps(table, told.steps, told.trust, end);
        expect(told.onTrust).toBe(waits.get(end)! > 0);
        if (told.explained === undefined) continue;
        checkInstalments(table, told);
        const { instalments } = told.explained;
        if (!('rounds' in instalments)) continue;
        checkSteps(table, instalments.rounds.flat(), instalments.trust, end);
        rounds += instalments.rounds.length;
      }
      found += answer.targets.length;
      several += Number(answer.targets.length > 1);
    }),
    { numRuns: RUNS },
  );
  expect(found).toBeGreaterThan(RUNS / 2);
  expect(several).toBeGreaterThan(RUNS / 10);
  expect(ordered).toBeGreaterThan(0);
  expect(rounds).toBeGreaterThan(RUNS / 2);
});

test('neither rule depends on the unit or the zero of the numbers of a party', () => {
  fc.assert(
    fc.property(
      graded,
      fc.constantFrom(3, 0.1, 1000),
      fc.constantFrom(0, 7, -2.5),
      (described, factor, more) => {
        const parties = described.players.map((_, k) => gradedId(k));
        const statesOf = (text: string) => {
          const answer = deal(parse(text).model!, { parties, concepts: ['seq'] });
          if (!('targets' in answer)) throw new Error('no deals');
          const { choice } = answer;
          return choice && 'solutions' in choice
            ? choice.solutions.map(({ rule, states }) => ({ rule, states }))
            : choice;
        };
        expect(statesOf(gradedText(described, factor, more))).toEqual(
          statesOf(gradedText(described)),
        );
      },
    ),
    { numRuns: Math.ceil(RUNS / 2) },
  );
});

test('the deals of all groups are those of each group', () => {
  fc.assert(
    fc.property(graded, (described) => {
      const { model } = parse(gradedText(described));
      const ids = described.players.map((_, k) => gradedId(k));
      const answer = deal(model!, { parties: 'all', concepts: ['nash', 'smr', 'seq'] });
      if (!('groups' in answer)) throw new Error('no groups');
      expect(answer.groups).toHaveLength(2 ** ids.length - ids.length - 1);
      for (const group of answer.groups) {
        const own = deal(model!, { parties: group.parties, concepts: ['nash', 'smr', 'seq'] });
        if (!('targets' in own)) throw new Error('no deals');
        expect([group.reached, group.deals]).toEqual([own.reached, own.targets.length]);
        const frontier = own.targets.filter((target) => target.frontier);
        const told = new Map(group.frontier.map((one) => [one.state, one]));
        expect([...told.keys()].toSorted()).toEqual(frontier.map(({ state }) => state).toSorted());
        for (const { state, places, holdsUnder, weakest } of frontier) {
          expect(told.get(state)).toMatchObject({ places, holdsUnder, weakest });
          const moves = { nash: 1, seq: 2, smr: 3 } as const;
          const least = Math.min(...holdsUnder.map((id) => moves[id as 'nash']));
          expect(weakest).toEqual(holdsUnder.filter((id) => moves[id as 'nash'] === least));
        }
      }
    }),
    { numRuns: Math.ceil(RUNS / 3) },
  );
});
