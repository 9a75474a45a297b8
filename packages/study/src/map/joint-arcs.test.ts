import { jointMovesFrom, prefers, runToEnd, type StateCode } from '@standoff/engine';
import { describe, expect, it } from 'vitest';
import { chicken, pennies, river } from '../../../../test/conflicts/models.ts';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { movesFrom } from '../casebook/moves.ts';
import {
  type ChosenCoalitions,
  createCoalitionVerdicts,
} from '../coalitions/coalition-verdicts.ts';
import { drawMap } from './draw-map.ts';
import { jointArcsBetween, reachedTogether } from './joint-arcs.ts';
import { sayLeftTogether } from './map-words.ts';

/** Two who would trade, and enough others that most states are gathered. */
const market = `
standoff: 1
title: The market
decision-makers:
  ann: { name: Ann, options: { apples: yes/no }, prefers: [ bob.pears, not apples ] }
  bob: { name: Bob, options: { pears: yes/no }, prefers: [ ann.apples, not pears ] }
${['cat', 'dan', 'eve']
  .map((id) => `  ${id}: { name: ${id}, options: { stay: yes/no }, prefers: [ stay ] }`)
  .join('\n')}
status-quo: { ann.apples: no, bob.pears: no, cat.stay: yes, dan.stay: yes, eve.stay: yes }
`;

const conflicts: Record<string, Analysis> = {
  river: analyzeText(river),
  chicken: analyzeText(chicken),
  pennies: analyzeText(pennies),
  market: analyzeText(market),
};

function allStates({ casebook: { space } }: Analysis): StateCode[] {
  return Array.from({ length: space.stateCount }, (_, ordinal) =>
    space.codeOf(space.cellAt(ordinal)),
  );
}

function arcsOf(analysis: Analysis, chosen: ChosenCoalitions, states: readonly StateCode[]) {
  return runToEnd(jointArcsBetween(analysis, chosen, states));
}

for (const [name, analysis] of Object.entries(conflicts)) {
  const { casebook, situation } = analysis;
  const { space } = casebook;
  const coalitions = [
    [0, 1],
    ...(casebook.decisionMakers.length > 2
      ? [
          [0, 2],
          [0, 1, 2],
        ]
      : []),
  ];

  describe(`joint moves on the map of ${name}`, () => {
    it.each(['all', 'pareto', 'movers'] as const)(
      'are the improvements of several who act between states shown, as “%s” has it',
      (reading) => {
        const states = allStates(analysis).filter((_, k) => k % 2 === 0 || k < 6);
        const expected = coalitions.flatMap((members) =>
          states.flatMap((from) => {
            const moves = runToEnd(
              jointMovesFrom(situation, { members, reading }, space.cellOf(from)),
            );
            const ends = moves
              .filter(({ party, to }) => party.length > 1 && states.includes(space.codeOf(to)))
              .map(({ to }) => space.codeOf(to));
            return [...new Set(ends)].map((to) => `${members.join('+')} ${from} ${to}`);
          }),
        );
        const arcs = arcsOf(analysis, { coalitions, reading }, states);
        const found = arcs.map(({ coalition, from, to }) => `${coalition.join('+')} ${from} ${to}`);
        expect(found.sort()).toEqual(expected.sort());
      },
    );

    it('say what they are for each, and who has such a move alone', () => {
      const states = allStates(analysis);
      for (const arc of arcsOf(analysis, { coalitions, reading: 'all' }, states)) {
        const { from, to, coalition, members, others, alone } = arc;
        expect(members.map(({ decisionMaker }) => decisionMaker)).toEqual(coalition);
        expect(members.every(({ reason }) => reason.order === 'better')).toBe(true);
        for (const { decisionMaker, reason } of others) {
          expect(coalition).not.toContain(decisionMaker);
          const order = situation.orders[decisionMaker]!;
          const better = prefers(order, space.cellOf(to), space.cellOf(from));
          expect(reason.order === 'better').toBe(better);
        }
        const movers = coalition.filter((dm) => movesFrom(casebook, dm, from).includes(to));
        expect(alone).toEqual(movers);
      }
    });

    it('are undeterred from just the states that the coalition would leave', () => {
      const chosen = { coalitions, reading: 'all' } as const;
      const verdicts = createCoalitionVerdicts(analysis, chosen);
      const states = allStates(analysis);
      const arcs = arcsOf(analysis, chosen, states);
      runToEnd(verdicts.lookAt(states.map((state) => space.cellOf(state))));
      for (const state of states) {
        const cell = space.cellOf(state);
        for (const [k, coalition] of coalitions.entries()) {
          const own = arcs.filter((arc) => arc.from === state && arc.coalition === coalition);
          for (const concept of analysis.concepts) {
            const goes = own.some(({ undeterred }) => undeterred.includes(concept));
            expect(goes).toBe(verdicts.leaving(concept, cell).includes(k));
          }
          const goesAsGiven = own.some(({ undeterredAsGiven }) => undeterredAsGiven);
          expect(goesAsGiven).toBe(verdicts.leaving('given', cell).includes(k));
        }
      }
    });
  });
}

it('a map shows what coalitions could go to from the start only together, where it took two moves', () => {
  const analysis = conflicts['market']!;
  const { casebook } = analysis;
  const from = casebook.statusQuo!;
  const trade = allStates(analysis).find((state) => {
    const changed = casebook.states
      .levels(state)
      .flatMap((level, k) => (level === casebook.states.levels(from)[k] ? [] : [k]));
    return changed.join() === '0,1';
  })!;
  const shown = (together?: ChosenCoalitions) =>
    runToEnd(
      drawMap(analysis, { from, layering: 'moves', also: [], ...(together && { together }) }),
    ).states;
  const chosen = { coalitions: [[0, 1]], reading: 'all' } as const;
  const states = shown(chosen);
  expect(states.find(({ state }) => state === trade)?.layer).toBe(2);
  expect(states.length).toBeGreaterThanOrEqual(shown().length);
  expect(arcsOf(analysis, chosen, [from, trade])).toMatchObject([
    { coalition: [0, 1], from, to: trade, alone: [] },
  ]);
});

it('of coalitions that may reach too much nothing is sought that is worth showing', () => {
  const analysis = conflicts['market']!;
  const start = analysis.casebook.space.cellOf(analysis.casebook.statusQuo!);
  const chosen = { coalitions: [[0, 1]], reading: 'all' } as const;
  const reached = (most: number) => runToEnd(reachedTogether(analysis, chosen, start, most)).size;
  expect([reached(3), reached(4)]).toEqual([0, 1]);
});

it('who would leave together is said in a sentence', () => {
  const { casebook } = conflicts['river']!;
  expect(sayLeftTogether(casebook, [[0, 1]])).toBe(
    'Each alone would stay; Upstream and the United Downstream would leave together.',
  );
  expect(
    sayLeftTogether(casebook, [
      [0, 1],
      [0, 2],
    ]),
  ).toBe(
    'Each alone would stay; Upstream and the United Downstream would leave together; so would Upstream and the priest.',
  );
});
