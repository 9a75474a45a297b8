import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareModels } from '../src/model/compare-models.ts';
import type { Model, OptionForm } from '../src/model/model.ts';
import { chicken } from './chicken.ts';
import { graphConflict, optionConflict } from './conflict-arbitrary.ts';
import { renumbered } from './renumbered.ts';

const form = chicken.form as OptionForm;

/** Two Y/N options, and formulas over them of which some say the same in another way. */
const base: Model = {
  ...chicken,
  circuit: [
    { op: 'level', option: 0, in: [false, true] },
    { op: 'level', option: 1, in: [false, true] },
    { op: 'and', of: [0, 1] },
    { op: 'or', of: [0, 1] },
    { op: 'constant', value: true },
    { op: 'and', of: [1, 0] },
    { op: 'level', option: 0, in: [true, false] },
    { op: 'not', of: 0 },
  ],
  form: { ...form, feasible: 4 },
  preferences: [prioritized([2]), { kind: 'weights', terms: [{ condition: 0, weight: 2 }] }],
};

function prioritized(...tiers: number[][]): Model['preferences'][number] {
  return {
    kind: 'prioritized',
    tiers: tiers.map((conditions) => ({ conditions, greatly: false })),
  };
}

function compareWith(change: Partial<Model>) {
  return compareModels(base, { ...base, ...change });
}

test('a model is the same wherever its nodes stand', () => {
  fc.assert(
    fc.property(fc.oneof(optionConflict(), graphConflict()), (model) => {
      const { sameForm, samePreferences } = compareModels(model, renumbered(model));
      expect(sameForm).toBe(true);
      expect(samePreferences).toEqual(model.preferences.map(() => true));
    }),
  );
});

test('what is feasible, how options move and who owns them belong to the form', () => {
  const forms: OptionForm[] = [
    { ...form, feasible: 3 },
    { ...form, feasible: 4, oneOptionAtATime: true },
    { ...form, feasible: 4, forbiddenMoves: [{ mover: 0, from: 0, to: 1 }] },
    { ...form, feasible: 4, options: [form.options[0]!, { ...form.options[1]!, owner: 0 }] },
    {
      ...form,
      feasible: 4,
      options: [form.options[0]!, { ...form.options[1]!, moves: { kind: 'one-way' } }],
    },
  ];
  for (const other of forms) expect(compareWith({ form: other }).sameForm).toBe(false);
  expect(compareWith({ form: { kind: 'graph', stateCount: 4, moves: [[], []] } }).sameForm).toBe(
    false,
  );
  expect(compareWith({ decisionMakers: 3 }).sameForm).toBe(false);
});

test('a preference is the same as long as its conditions are built alike', () => {
  const [first, second] = base.preferences;
  const others: [Model['preferences'][number], boolean][] = [
    [prioritized([5]), true],
    [prioritized([3]), false],
    [prioritized([2], [0]), false],
    [prioritized(), false],
    [{ kind: 'prioritized', tiers: [{ conditions: [2], greatly: true }] }, false],
    [second!, false],
  ];
  for (const [preference, same] of others) {
    const { sameForm, samePreferences } = compareWith({ preferences: [preference, second!] });
    expect({ sameForm, samePreferences }).toEqual({
      sameForm: true,
      samePreferences: [same, true],
    });
  }
  const heavier = { kind: 'weights' as const, terms: [{ condition: 0, weight: 3 }] };
  const greatly = { ...second!, greatGap: 1 } as Model['preferences'][number];
  for (const preference of [heavier, greatly]) {
    expect(compareWith({ preferences: [first!, preference] }).samePreferences).toEqual([
      true,
      false,
    ]);
  }
});

test('a negation and the level that means it are not built alike', () => {
  const negated = { ...base, preferences: [prioritized([6]), base.preferences[1]!] };
  const levelled = { ...base, preferences: [prioritized([7]), base.preferences[1]!] };
  expect(compareModels(negated, levelled).samePreferences).toEqual([false, true]);
});
