import { expect, test } from 'vitest';
import { analyzeStability } from '../src/analyses/stability.ts';
import { findConcept } from '../src/concepts/find-concept.ts';
import type { Model, Preference } from '../src/model/model.ts';
import { relationStability } from '../src/operators/relation-stability.ts';
import { simultaneousStability } from '../src/operators/simultaneous-stability.ts';
import { worstResponse } from '../src/operators/worst-response.ts';
import type { Progress, Steps } from '../src/run/steps.ts';
import { chosenSpace, folding, situationFor } from './analysed.ts';

/** Everything that the work reported before it was done. */
function reports<T>(steps: Steps<T>): Progress[] {
  const reported: Progress[] = [];
  for (const progress of steps) reported.push(progress);
  return reported;
}

/** Three decision makers with `options` Y/N options each; nobody wants to move. */
function calmConflict(options: number, preference: Preference): Model {
  return {
    decisionMakers: 3,
    circuit: [{ op: 'constant', value: true }],
    form: {
      kind: 'options',
      options: Array.from({ length: 3 * options }, (_, k) => ({
        owner: Math.floor(k / options),
        levels: 2,
        moves: { kind: 'free' },
      })),
      feasible: 0,
      oneOptionAtATime: false,
      forbiddenMoves: [],
    },
    preferences: [preference, preference, preference],
  };
}

const indifferent: Preference = { kind: 'prioritized', tiers: [] };
const unrelated: Preference = { kind: 'relation', better: [], greatlyBetter: [], unknown: [] };

test('the fixpoint pauses after each pass and ends when a round changes nothing', () => {
  const situation = situationFor(calmConflict(1, indifferent));
  const passes = reports(worstResponse(situation, [1, 2], 'any', new Int32Array(8)));
  expect(passes).toEqual([
    { what: 'responses of the others', passes: 1, share: 0 },
    { what: 'responses of the others', passes: 2, share: 0 },
  ]);
});

test('so does the fixpoint that knows who moved last', () => {
  const model = calmConflict(1, indifferent);
  const stepwise = { ...model, form: { ...model.form, forbiddenMoves: [] } };
  const graph: Model = {
    ...stepwise,
    form: { kind: 'graph', stateCount: 2, moves: [[], [[0, 1]], [[1, 0]]] },
  };
  const situation = situationFor(graph, folding(chosenSpace));
  const passes = reports(worstResponse(situation, [1, 2], 'any', Int32Array.from([5, 3])));
  expect(passes.at(-1)).toEqual({ what: 'responses of the others', passes: 4, share: 0 });
  expect(passes).toHaveLength(4);
});

test('looking at every improvement pauses by work done, however little a state takes', () => {
  const situation = situationFor(calmConflict(5, unrelated));
  const computation = { kind: 'sanction', response: 'any', counter: 'none' } as const;
  const pauses = reports(relationStability(situation, 0, computation));
  expect(pauses).toHaveLength(1);
  expect(pauses[0]).toEqual({ what: 'looking at every improvement', passes: 0, share: 0 });
});

test('combining simultaneous moves pauses by work done, however little a state takes', () => {
  const situation = situationFor(calmConflict(5, indifferent));
  const computation = {
    kind: 'simultaneous',
    joiners: 'improving',
    alsoSequential: false,
  } as const;
  const pauses = reports(simultaneousStability(situation, 0, computation, []));
  expect(pauses).toHaveLength(1);
  expect(pauses[0]).toEqual({ what: 'combining simultaneous moves', passes: 0, share: 0 });
});

test('a stability analysis says what it is at, and its share never falls', () => {
  const situation = situationFor(calmConflict(1, indifferent));
  const all = reports(analyzeStability(situation, [findConcept('nash')!, findConcept('gmr')!]));
  expect(all[0]).toEqual({ what: 'Nash for decision maker 1 of 3', passes: 1, share: 0.2 });
  expect(all.at(-1)!.what).toBe('GMR for decision maker 3 of 3');
  all.forEach((progress, k) => {
    expect(progress.passes).toBe(k + 1);
    expect(progress.share).toBeGreaterThanOrEqual(all[k - 1]?.share ?? 0);
    expect(progress.share).toBeLessThan(1);
  });
});

test('a concept that needs options is refused on an explicit graph', () => {
  const graph: Model = {
    ...calmConflict(1, indifferent),
    form: { kind: 'graph', stateCount: 1, moves: [[], [], []] },
  };
  const steps = analyzeStability(situationFor(graph), [findConcept('sim')!]);
  expect(() => reports(steps)).toThrow('SIM needs states made of options');
});
