import { runToEnd } from '@standoff/engine';
import { describe, expect, it } from 'vitest';
import { pennies, river } from '../../../../test/conflicts/models.ts';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';
import { equilibriaBy, sayCondition } from '../analysis/read-by.ts';
import { type AnalysisComparison, changedOutcomes, compareAnalyses } from './compare-analyses.ts';
import { changesNothing, sayConceptComparison } from './comparison-words.ts';

const withoutWater = river.replace(/.*The water comes first.*\n/, '');

function compare(before: string, after: string): AnalysisComparison {
  return compareAnalyses(analyzeText(before), analyzeText(after))!;
}

describe('two analyses compared', () => {
  it('list just the states that are equilibria in one of them only', () => {
    const [before, after] = [analyzeText(river), analyzeText(withoutWater)];
    const comparison = compareAnalyses(before, after)!;
    expect(changesNothing(comparison)).toBe(false);
    for (const { concept, lost, gained, ...counts } of comparison.concepts) {
      const held = (analysis: typeof before) => [...equilibriaBy(analysis, concept)!];
      const [was, is] = [held(before), held(after)];
      const changed = runToEnd(changedOutcomes(before, after, concept, 100));
      const cells = (outcomes: typeof changed.lost) =>
        outcomes.map(({ state }) => before.casebook.space.cellOf(state)).sort();
      expect(cells(changed.lost)).toEqual(was.filter((cell) => !is.includes(cell)).sort());
      expect(cells(changed.gained)).toEqual(is.filter((cell) => !was.includes(cell)).sort());
      expect(counts).toEqual({ before: was.length, after: is.length });
      expect([lost, gained]).toEqual([changed.lost.length, changed.gained.length]);
    }
  });

  it('say who leaves what no longer holds, and why, by the preferences as they are then', () => {
    const eager = river
      .replace('- { not: raid }', '- { want: raid }')
      .replace('{ want: up.dam = open', '{ want: raid');
    const after = analyzeText(eager);
    const before = analyzeText(river);
    const outcomes = after.concepts.flatMap((concept) =>
      runToEnd(changedOutcomes(before, after, concept)).lost.map((outcome) => ({
        concept,
        ...outcome,
      })),
    );
    expect(outcomes.length).toBeGreaterThan(0);
    for (const { concept, state, departures } of outcomes) {
      const cell = after.casebook.space.cellOf(state);
      const who = after.stability
        .get(concept.id)!
        .flatMap((stable, dm) => (stable.has(cell) ? [] : [dm]));
      expect(departures.map(({ decisionMaker }) => decisionMaker)).toEqual(who);
      for (const { decisionMaker, to } of departures) {
        expect(after.casebook.compare(decisionMaker, to, state).order).toBe('better');
      }
    }
  });

  it('keep an eye on the status quo and on states with a name', () => {
    const { watched } = compare(river, withoutWater);
    expect(watched.map(({ name, isStatusQuo }) => [name, isStatusQuo])).toEqual([
      [undefined, true],
      ['Water for money', false],
    ]);
    expect(watched.map(({ before, after }) => before!.length === after!.length)).toContain(false);
  });

  it('find what has become impossible', () => {
    const dry = river.replace(
      'infeasible:\n',
      'infeasible:\n  - { when: up.dam = shut, says: Dry }\n',
    );
    const [before, after] = [analyzeText(river), analyzeText(dry)];
    const { watched } = compareAnalyses(before, after)!;
    expect(watched[0]!.after).toBeUndefined();
    const lost = after.concepts.flatMap(
      (each) => runToEnd(changedOutcomes(before, after, each)).lost,
    );
    expect(lost.some(({ feasible, departures }) => !feasible && departures.length === 0)).toBe(
      true,
    );
  });

  it('describe only the most telling of many, and count them all', () => {
    const [before, after] = [analyzeText(river), analyzeText(withoutWater)];
    for (const { concept, lost, gained } of compareAnalyses(before, after)!.concepts) {
      const described = runToEnd(changedOutcomes(before, after, concept, 1));
      expect(described.lost.length).toBe(Math.min(lost, 1));
      expect(described.gained.length).toBe(Math.min(gained, 1));
    }
  });

  it('are not compared where their states are not the same', () => {
    expect(compareAnalyses(analyzeText(river), analyzeText(pennies))).toBeUndefined();
  });
});

describe('a comparison in words', () => {
  it('says that nothing changes', () => {
    const analysis = analyzeText(river);
    const comparison = compareAnalyses(analysis, analyzeText(river))!;
    expect(changesNothing(comparison)).toBe(true);
    for (const concept of comparison.concepts) {
      const number = equilibriaBy(analysis, concept.concept)!.count;
      const symbol = sayCondition(concept.concept);
      expect(sayConceptComparison(concept)).toBe(
        number === 1
          ? `Nothing changes under ${symbol}: one outcome holds as before.`
          : `Nothing changes under ${symbol}: ${['no', '', 'two', 'three', 'four'][number]} outcomes hold as before.`,
      );
    }
  });

  it('counts what no longer holds and what newly holds', () => {
    const [first] = compare(river, withoutWater).concepts;
    const say = (lost: number, gained: number, before: number, after: number) =>
      sayConceptComparison({
        ...first!,
        lost,
        gained,
        before,
        after,
      });
    const symbol = sayCondition(first!.concept);
    expect(say(2, 1, 7, 6)).toBe(
      `Two outcomes no longer hold, and one outcome newly holds under ${symbol}: 6 instead of 7.`,
    );
    expect(say(0, 3, 1, 4)).toBe(`Three outcomes newly hold under ${symbol}: 4 instead of 1.`);
    expect(say(1, 1, 4, 4)).toBe(
      `One outcome no longer holds, and one outcome newly holds under ${symbol}: 4 as before.`,
    );
  });
});
