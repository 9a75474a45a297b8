import { expect, test } from 'vitest';
import { analyzeStability } from '../src/analyses/stability.ts';
import { findConcept } from '../src/concepts/find-concept.ts';
import type { Model, Preference } from '../src/model/model.ts';
import { relationStability } from '../src/operators/relation-stability.ts';
import { simultaneousStability } from '../src/operators/simultaneous-stability.ts';
import { worstResponse } from '../src/operators/worst-response.ts';
import { workSpent } from '../src/run/pace.ts';
import type { Progress, Steps } from '../src/run/steps.ts';
import { situationFor } from './analysed.ts';

/** Everything that the work reported before it was done. */
function reports<T>(steps: Steps<T>): Progress[] {
  const reported: Progress[] = [];
  for (const progress of steps) reported.push(progress);
  return reported;
}

/** Work that may be done between two pauses: a pass by kernels over this many states is short. */
const LOOKS_BETWEEN = 2 ** 19;

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

test('the fixpoint pauses by work done, and ends when a round changes nothing', () => {
  const small = situationFor(calmConflict(1, indifferent));
  const settle = () => reports(worstResponse(small, [1, 2], 'any', new Int32Array(8)));
  expect(settle().length).toBeLessThan(2);
  // Each of these has two passes: what is settled over and over pauses as well.
  const pauses = Array.from({ length: 1000 }, settle).flat();
  expect(pauses.length).toBeGreaterThan(4);
  expect(pauses.length).toBeLessThan(100);
});

test('pauses of the fixpoint are no further apart than so much work, also within a pass', () => {
  const cells = 2 ** 18;
  const wanting: Preference = { kind: 'prioritized', tiers: [{ conditions: [1], greatly: false }] };
  const calm = calmConflict(6, indifferent);
  const circuit = [...calm.circuit, { op: 'level', option: 7, in: [false, true] } as const];
  const model = { ...calm, circuit, preferences: [indifferent, wanting, indifferent] } as Model;
  for (const oneOptionAtATime of [false, true]) {
    const form = { ...model.form, oneOptionAtATime } as Model['form'];
    const situation = situationFor({ ...model, form });
    const values = Int32Array.from({ length: cells }, (_, k) => k % 7);
    const before = workSpent();
    const steps = worstResponse(situation, [1, 2], 'any', values);
    let [last, most] = [before, 0];
    for (const _ of steps) {
      most = Math.max(most, workSpent() - last);
      last = workSpent();
    }
    expect(workSpent()).toBeGreaterThan(before);
    expect(Math.max(most, workSpent() - last)).toBeLessThan(LOOKS_BETWEEN);
  }
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
