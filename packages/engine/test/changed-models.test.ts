import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draws } from '../../../test/draws.ts';
import { judgeStability, reanalyzeStability } from '../src/analyses/reanalyze-stability.ts';
import type { Concept } from '../src/concepts/define-concept.ts';
import type { Model } from '../src/model/model.ts';
import { runToEnd } from '../src/run/steps.ts';
import {
  analysed,
  type BuildSpace,
  chosenSpace,
  folding,
  further,
  ofOneReply,
  sparseSpace,
} from './analysed.ts';
import { graphConflict, optionConflict, smallConflicts } from './conflict-arbitrary.ts';
import { conflictWithBodies } from './voting-arbitrary.ts';

const RUNS = draws(100, 'STANDOFF_CONFLICTS');

/** Makes one judgement of a model another one. Numbers choose among what there is. */
type Change = (model: Model) => Model;

/** Two neighbouring statements change places. */
function swap(dm: number, k: number): Change {
  return (model) => {
    const position = dm % model.preferences.length;
    const preference = model.preferences[position]!;
    if (preference.kind !== 'prioritized' || preference.tiers.length < 2) return model;
    const first = k % (preference.tiers.length - 1);
    const tiers = [...preference.tiers];
    tiers.splice(first, 2, ...preference.tiers.slice(first, first + 2).reverse());
    return { ...model, preferences: model.preferences.with(position, { ...preference, tiers }) };
  };
}

/** A node of the circuit is what it is no longer: always or never true. */
function settle(node: number, value: boolean): Change {
  return (model) => {
    const { circuit } = model;
    if (circuit.length === 0) return model;
    return { ...model, circuit: circuit.with(node % circuit.length, { op: 'constant', value }) };
  };
}

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(fc.nat(8), fc.nat(8)).map(([dm, k]) => swap(dm, k)),
  fc.tuple(fc.nat(64), fc.boolean()).map(([node, value]) => settle(node, value)),
);

function check(
  conflicts: fc.Arbitrary<Model>,
  build: BuildSpace,
  concepts: readonly Concept[] = ofOneReply,
  runs = RUNS,
): void {
  fc.assert(
    fc.property(conflicts, fc.array(change, { minLength: 1, maxLength: 5 }), (model, changes) => {
      const { situation, concepts: asked, table } = analysed(model, build, concepts);
      const first = { model, situation, table };
      const untouched = structuredClone(table);
      let latest = first;
      for (const apply of changes) {
        // From the same model again and again, and from one change to the next.
        for (const before of [first, latest]) {
          const changed = apply(before.model);
          const after = runToEnd(reanalyzeStability(before, changed, asked));
          if (after === undefined) continue;
          expect(after.table).toEqual(analysed(changed, build, concepts).table);
          if (before === latest) latest = after;
        }
      }
      expect(first.table).toEqual(untouched);
    }),
    { numRuns: runs },
  );
}

describe('a changed model is judged as from scratch', () => {
  test('on arrays of all combinations', () => check(optionConflict(), chosenSpace));
  test('by folds', () => check(optionConflict(), folding(chosenSpace)));
  test('on listed states', () => check(optionConflict(), sparseSpace));
  test('on explicit graphs', () => check(graphConflict(), chosenSpace));
  test('where bodies vote', () => check(conflictWithBodies(), chosenSpace));
  test('where bodies vote, by folds', () => check(conflictWithBodies(), folding(chosenSpace)));
  test('under concepts that follow play further', () => {
    const shape = { ...smallConflicts, decisionMakers: { min: 2, max: 2 }, relations: false };
    check(optionConflict(shape), chosenSpace, further, Math.ceil(RUNS / 10));
  });
});

test('where states are described differently everything is to be made anew', () => {
  const model: Model = {
    decisionMakers: 1,
    circuit: [{ op: 'constant', value: true }],
    form: {
      kind: 'options',
      options: [{ owner: 0, levels: 2, moves: { kind: 'free' } }],
      feasible: 0,
      oneOptionAtATime: false,
      forbiddenMoves: [],
    },
    preferences: [{ kind: 'prioritized', tiers: [{ conditions: [0], greatly: false }] }],
  };
  const before = runToEnd(judgeStability(chosenSpace(model), model, ofOneReply.slice(0, 1)));
  const without = settle(0, false)(model);
  expect(runToEnd(reanalyzeStability(before, without, ofOneReply))).toBeUndefined();
});
