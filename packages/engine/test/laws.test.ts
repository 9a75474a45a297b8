import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws } from '../../../test/draws.ts';
import { expectSame, expectSameList } from '../../../test/expect-same.ts';
import { concepts } from '../src/concepts/index.ts';
import type { GraphForm, Model, Preference } from '../src/model/model.ts';
import { prefers } from '../src/orders/order.ts';
import type { Space } from '../src/space/space.ts';
import { analysed, type BuildSpace, narrowSpace, sparseSpace, stableStates } from './analysed.ts';
import { graphConflict, optionConflict, smallConflicts } from './conflict-arbitrary.ts';

const runs = { numRuns: draws(400) };
const anyConflict = fc.oneof(optionConflict(), graphConflict());

test('a state stable under a concept is stable under every concept that it implies', () => {
  fc.assert(
    fc.property(anyConflict, (model) => {
      const analysis = analysed(model);
      for (const { id, implies } of analysis.concepts) {
        for (const implied of implies.filter((other) => analysis.table.has(other))) {
          for (let dm = 0; dm < model.decisionMakers; dm++) {
            const weaker = stableStates(analysis, implied, dm);
            expect(weaker, `${id} implies ${implied}`).toEqual(
              expect.arrayContaining(stableStates(analysis, id, dm)),
            );
          }
        }
      }
    }),
    runs,
  );
});

test('implications are closed: what an implied concept implies is implied as well', () => {
  for (const { implies } of concepts) {
    for (const implied of implies) {
      const further = concepts.find(({ id }) => id === implied)!.implies;
      expect(implies).toEqual(expect.arrayContaining([...further]));
    }
  }
});

test('renaming the decision makers permutes the verdicts', () => {
  fc.assert(
    fc.property(anyConflict, (model) => {
      const renamed = reverseDecisionMakers(model);
      const last = model.decisionMakers - 1;
      const before = analysed(model);
      const after = analysed(renamed);
      for (const { id } of before.concepts) {
        for (let dm = 0; dm <= last; dm++) {
          expectSameList(stableStates(after, id, last - dm), stableStates(before, id, dm));
        }
      }
    }),
    runs,
  );
});

function reverseDecisionMakers(model: Model): Model {
  const renamed = (dm: number) => model.decisionMakers - 1 - dm;
  const { form } = model;
  return {
    ...model,
    preferences: [...model.preferences].reverse(),
    form:
      form.kind === 'graph'
        ? { ...form, moves: [...form.moves].reverse() }
        : {
            ...form,
            options: form.options.map((o) => ({ ...o, owner: renamed(o.owner) })),
            forbiddenMoves: form.forbiddenMoves.map((r) => ({ ...r, mover: renamed(r.mover) })),
          },
  };
}

test('renumbering the states of a graph permutes the verdicts', () => {
  fc.assert(
    fc.property(graphConflict({ ...smallConflicts, relations: false }), (model) => {
      const form = model.form as GraphForm;
      const renamed = (s: number) => form.stateCount - 1 - s;
      const after = analysed(renumberStates(model, form, renamed));
      const before = analysed(model);
      for (const { id } of before.concepts) {
        for (let dm = 0; dm < model.decisionMakers; dm++) {
          const expected = stableStates(before, id, dm).map(renamed);
          expect(stableStates(after, id, dm)).toEqual(expected.reverse());
        }
      }
    }),
    runs,
  );
});

function renumberStates(model: Model, form: GraphForm, renamed: (s: number) => number): Model {
  return {
    ...model,
    circuit: model.circuit.map((node) =>
      node.op === 'states' ? { op: 'states', in: node.in.map(renamed) } : node,
    ),
    form: {
      ...form,
      moves: form.moves.map((arcs) => arcs.map(([from, to]) => [renamed(from), renamed(to)])),
    },
    preferences: model.preferences.map((preference): Preference => {
      switch (preference.kind) {
        case 'ranking':
          return {
            ...preference,
            places: preference.places.map((place) => place.map((s) => renamed(Number(s)))),
          };
        case 'utility':
          return {
            ...preference,
            values: preference.values.map(([s, v]) => [renamed(Number(s)), v]),
          };
        default:
          return preference;
      }
    }),
  };
}

test('a state without moves to or from it changes nothing and is stable for everyone', () => {
  fc.assert(
    fc.property(graphConflict({ ...smallConflicts, relations: false }), (model) => {
      const form = model.form as GraphForm;
      const before = analysed(model);
      const after = analysed(addIsolatedState(model, form));
      for (const { id } of before.concepts) {
        for (let dm = 0; dm < model.decisionMakers; dm++) {
          expect(stableStates(after, id, dm)).toEqual([
            ...stableStates(before, id, dm),
            form.stateCount,
          ]);
        }
      }
    }),
    runs,
  );
});

function addIsolatedState(model: Model, form: GraphForm): Model {
  const added = form.stateCount;
  return {
    ...model,
    form: { ...form, stateCount: added + 1 },
    preferences: model.preferences.map((preference): Preference => {
      switch (preference.kind) {
        case 'ranking':
          return {
            ...preference,
            places: [[added], ...preference.places],
            greatGaps: [false, ...preference.greatGaps],
          };
        case 'utility':
          return { ...preference, values: [...preference.values, [added, 0]] };
        default:
          return preference;
      }
    }),
  };
}

const sparseSpaces: [string, BuildSpace][] = [
  ['one word', sparseSpace],
  ['many words', narrowSpace],
];

test.each(sparseSpaces)('dense spaces and sparse ones of %s agree on everything', (_, build) => {
  fc.assert(
    fc.property(optionConflict(), (model) => {
      const dense = analysed(model);
      const sparse = analysed(model, build);
      expectSameStates(dense.situation.space, sparse.situation.space);
      const codes = codesOf(dense.situation.space);
      dense.situation.orders.forEach((order, dm) => {
        const other = sparse.situation.orders[dm]!;
        const cell = sparse.situation.space.cellOf;
        for (const a of codes) {
          for (const b of codes) {
            expectSame(prefers(other, cell(a), cell(b)), prefers(order, a, b));
          }
        }
      });
      for (const { id } of dense.concepts) {
        for (let dm = 0; dm < model.decisionMakers; dm++) {
          expectSameList(stableStates(sparse, id, dm), stableStates(dense, id, dm), () => id);
        }
      }
    }),
    runs,
  );
});

function codesOf(space: Space): number[] {
  return Array.from({ length: space.stateCount }, (_, k) => Number(space.codeOf(space.cellAt(k))));
}

/** The same states in the same order, read and combined alike. */
function expectSameStates(dense: Space, sparse: Space): void {
  const codes = codesOf(dense);
  expect(codesOf(sparse)).toEqual(codes);
  expect(sparse.cellAt(codes.length)).toBe(-1);
  for (let code = 0; code < dense.cells; code++) {
    expectSame(sparse.cellOf(code) >= 0, dense.cellOf(code) >= 0);
  }
  for (const from of codes) {
    expectSame(sparse.ordinalOf(sparse.cellOf(from)), dense.ordinalOf(from));
    for (const to of codes) {
      const changes = (space: Space) =>
        space.movers.slice(1).map((_, k) => ({ mover: k + 1, cell: space.cellOf(to) }));
      const together = sparse.combine(sparse.cellOf(from), changes(sparse))!;
      const expected = dense.combine(from, changes(dense))!;
      expectSame(together < 0 ? -1 : sparse.codeOf(together), expected);
    }
  }
}
