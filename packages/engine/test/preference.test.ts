import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws } from '../../../test/draws.ts';
import { expectSame } from '../../../test/expect-same.ts';
import { countTruths } from '../src/analyses/truth-counts.ts';
import type { Model, Preference } from '../src/model/model.ts';
import { prefers } from '../src/orders/order.ts';
import { compareStates } from '../src/preference/compare.ts';
import { idleTiers, refine } from '../src/preference/prioritized.ts';
import { runToEnd } from '../src/run/steps.ts';
import { createSituation } from '../src/situation/situation.ts';
import { createSpace } from '../src/space/create-space.ts';
import { situationFor } from './analysed.ts';
import { graphConflict, optionConflict } from './conflict-arbitrary.ts';
import { literalGame } from './oracles/literal-game.ts';

const anyConflict = fc.oneof(optionConflict(), graphConflict());

test('an order compares states as the preference says, and so does the comparison in words', () => {
  fc.assert(
    fc.property(anyConflict, (model) => {
      const game = literalGame(model);
      const { space, orders } = situationFor(model);
      for (const dm of game.decisionMakers) {
        for (const a of game.states) {
          for (const b of game.states) {
            const better = game.prefers(dm, a, b);
            expectSame(prefers(orders[dm]!, space.cellOf(a), space.cellOf(b)), better);
            if (model.preferences[dm]!.kind !== 'relation') {
              expectSame(compareStates(model, dm, a, b).order === 'better', better);
            }
          }
        }
      }
    }),
    { numRuns: draws(300) },
  );
});

/** One decision maker with Y/N options and a preference. */
function alone(options: number, preference: Preference): Model {
  return {
    decisionMakers: 1,
    circuit: [
      ...Array.from({ length: options }, (_, option) => ({
        op: 'level' as const,
        option,
        in: [false, true],
      })),
      { op: 'constant', value: true },
    ],
    form: {
      kind: 'options',
      options: Array.from({ length: options }, () => ({
        owner: 0,
        levels: 2,
        moves: { kind: 'free' as const },
      })),
      feasible: options,
      oneOptionAtATime: false,
      forbiddenMoves: [],
    },
    preferences: [preference],
  };
}

function ranksOf(model: Model): number[] {
  const order = situationFor(model).orders[0]!;
  if (order.kind !== 'ranked') throw new Error('expected ranks');
  return [...order.ranks];
}

test('ranks stay exact with more statements than a number has bits', () => {
  const tiers = Array.from({ length: 120 }, (_, k) => ({
    conditions: [k < 118 ? 0 : k - 117],
    greatly: false,
  }));
  expect(ranksOf(alone(3, { kind: 'prioritized', tiers }))).toEqual([0, 4, 2, 6, 1, 5, 3, 7]);
});

test('statements of equal rank count how many hold', () => {
  const tiers = [{ conditions: [0, 1, 2], greatly: false }];
  expect(ranksOf(alone(3, { kind: 'prioritized', tiers }))).toEqual([0, 1, 1, 2, 1, 2, 2, 3]);
});

test('ranks are refined alike by a table and by sorting, however many statements a tier has', () => {
  const preference = { kind: 'prioritized', tiers: [] } as const;
  const { space } = situationFor(alone(3, preference));
  const conditions = fc.oneof(
    fc.array(fc.nat(3), { maxLength: 6 }),
    fc.array(fc.nat(3), { minLength: 250, maxLength: 300 }),
  );
  fc.assert(
    fc.property(fc.array(conditions, { maxLength: 3 }), (all) => {
      const tiers = all.map((of) => ({ conditions: of, greatly: false }));
      const holds = (of: number, cell: number) => (of === 3 ? 1 : (cell >> of) & 1);
      // Scores as the digits of one number: no tier has a thousand statements.
      const key = (cell: number) =>
        all.reduce((sum, of) => 1000 * sum + of.reduce((n, k) => n + holds(k, cell), 0), 0);
      const keys = Array.from({ length: 8 }, (_, cell) => key(cell));
      const distinct = [...new Set(keys)].sort((a, b) => a - b);
      for (const largestTable of [2 ** 30, 0]) {
        const ranks = new Int32Array(8);
        expect(runToEnd(refine(space, ranks, 1, tiers, largestTable))).toBe(distinct.length);
        expect([...ranks]).toEqual(keys.map((k) => distinct.indexOf(k)));
      }
    }),
    { numRuns: draws(100) },
  );
});

test('a tier is idle when the tiers before it settle everything that it says', () => {
  const tier = (...conditions: number[]) => ({ conditions, greatly: false });
  const preference = { kind: 'prioritized', tiers: [tier(0), tier(0), tier(3), tier(1)] } as const;
  const { space } = situationFor(alone(3, preference));
  expect(runToEnd(idleTiers(space, preference))).toEqual([false, true, true, false]);
  expect(runToEnd(countTruths(space, [0, 3]))).toEqual([4, 8]);
});

test('a tier that is one of two alternatives is idle only if both are, and settles nothing', () => {
  const tier = (...conditions: number[]) => ({ conditions, greatly: false });
  const tiers = [tier(0), { ...tier(0), orElse: [1] }, tier(1), { ...tier(0), orElse: [3] }];
  const preference = { kind: 'prioritized', tiers } as const;
  const { space } = situationFor(alone(3, preference));
  expect(runToEnd(idleTiers(space, preference))).toEqual([false, false, false, true]);
});

test('weights that add up to the same tie, whatever binary fractions make of them', () => {
  const terms = [
    { condition: 0, weight: 0.1 },
    { condition: 1, weight: 0.2 },
    { condition: 2, weight: 0.3 },
  ];
  const ranks = ranksOf(alone(3, { kind: 'weights', terms }));
  expect(ranks[3]).toBe(ranks[4]);
});

test('weights too large for nine decimals compare as they are', () => {
  const terms = [
    { condition: 0, weight: 1e300 },
    { condition: 1, weight: 2e300 },
  ];
  const model = alone(2, { kind: 'weights', terms });
  expect(ranksOf(model)).toEqual([0, 1, 2, 3]);
  expect(compareStates(model, 0, 2, 1).order).toBe('better');
  expect(literalGame(model).prefers(0, 2, 1)).toBe(true);
});

test('a ranking that leaves a feasible state out is a programmer error', () => {
  const model = alone(1, { kind: 'ranking', places: [[0]], greatGaps: [] });
  expect(() => situationFor(model)).toThrow(RangeError);
});

test.each<[string, Preference, number, number, object]>([
  [
    'the first tier that differs settles it, and may be a great one',
    {
      kind: 'prioritized',
      tiers: [
        { conditions: [0], greatly: true },
        { conditions: [1], greatly: false },
      ],
    },
    3,
    2,
    { order: 'better', greatly: true, tier: 0 },
  ],
  [
    'a later tier is an ordinary one',
    {
      kind: 'prioritized',
      tiers: [
        { conditions: [0], greatly: true },
        { conditions: [1], greatly: false },
      ],
    },
    0,
    2,
    { order: 'worse', greatly: false, tier: 1 },
  ],
  [
    'places on both sides of a great gap differ greatly',
    { kind: 'ranking', places: [[0], [1, 2], [3]], greatGaps: [false, true] },
    0,
    3,
    { order: 'better', greatly: true },
  ],
  [
    'places on one side of it do not',
    { kind: 'ranking', places: [[0], [1, 2], [3]], greatGaps: [false, true] },
    1,
    0,
    { order: 'worse', greatly: false },
  ],
  [
    'a difference of weights as large as the gap is great',
    { kind: 'weights', terms: [{ condition: 0, weight: 10 }], greatGap: 10 },
    1,
    0,
    { order: 'better', greatly: true },
  ],
  [
    'a smaller difference of utility is ordinary',
    {
      kind: 'utility',
      values: [
        [0, 1],
        [1, 2],
        [2, 2],
        [3, 0],
      ],
      greatGap: 2,
    },
    0,
    1,
    { order: 'worse', greatly: false },
  ],
  [
    'a listed pair compares as it is listed',
    { kind: 'relation', better: [[0, 1]], greatlyBetter: [[0, 1]], unknown: [] },
    1,
    0,
    { order: 'worse', greatly: true },
  ],
  [
    'a pair that is listed as equally good is so, in either order',
    { kind: 'relation', better: [[0, 1]], greatlyBetter: [], equal: [[1, 2]], unknown: [] },
    2,
    1,
    { order: 'equal', greatly: false },
  ],
  [
    'a pair that is not listed does not compare',
    { kind: 'relation', better: [[0, 1]], greatlyBetter: [], unknown: [] },
    1,
    2,
    { order: 'incomparable', greatly: false },
  ],
])('%s', (_, preference, first, second, expected) => {
  expect(compareStates(alone(2, preference), 0, first, second)).toEqual(expected);
});

test('a conflict larger than the limit is an answer, not an exception', () => {
  const model = alone(40, { kind: 'prioritized', tiers: [] });
  expect(createSpace(model)).toEqual({
    status: 'too-many-states',
    found: 2 ** 40,
    cells: 2 ** 40,
    limits: { cells: 2 ** 24, states: 2 ** 22 },
  });
  expect(createSpace(alone(54, { kind: 'prioritized', tiers: [] }))).toMatchObject({
    status: 'too-many-states',
    found: 2 ** 54,
  });
});

test('ordering the states reports how far it is', () => {
  const model = alone(1, { kind: 'prioritized', tiers: [] });
  const created = createSpace(model);
  if (created.status !== 'created') throw new Error('expected a space');
  const steps = createSituation(created.space, model);
  expect(steps.next().value).toEqual({ what: 'ordering the states', passes: 1, share: 0.2 });
  expect(runToEnd(steps).orders).toHaveLength(1);
});
