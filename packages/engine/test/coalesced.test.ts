import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draws } from '../../../test/draws.ts';
import { expectSame } from '../../../test/expect-same.ts';
import { coalesceStates } from '../src/analyses/coalesced.ts';
import type { Model, Preference, RelationPreference } from '../src/model/model.ts';
import { runToEnd } from '../src/run/steps.ts';
import type { Situation } from '../src/situation/situation.ts';
import { analysed, type BuildSpace, chosenSpace, situationFor, sparseSpace } from './analysed.ts';
import { graphConflict, optionConflict, smallConflicts } from './conflict-arbitrary.ts';
import { indistinguishable } from './oracles/coalesced.ts';
import { literalGame } from './oracles/literal-game.ts';
import { conflictWithBodies } from './voting-arbitrary.ts';

const fewWishes = { ...smallConflicts, decisionMakers: { min: 2, max: 3 } };
const anyConflict = fc.oneof(
  optionConflict(fewWishes),
  graphConflict(fewWishes),
  conflictWithBodies(fewWishes),
);

function classesOf(situation: Situation, model: Model): Int32Array {
  const result = runToEnd(coalesceStates(situation, model));
  if (result.status !== 'coalesced') throw new RangeError('too large');
  return result.classes.classOf;
}

/**
 * The first may act; the second may answer in two ways, one of which it likes before the first acts, and
 * the first fears one of them; which is the liked one nobody can change. Once the second has answered the
 * first cannot act. What the second likes is then what the first fears in one of two states that nobody
 * tells apart by single moves, and not in the other.
 */
const together: Model = {
  decisionMakers: 3,
  circuit: [
    { op: 'level', option: 0, in: [false, true] },
    { op: 'level', option: 1, in: [false, true, false] },
    { op: 'level', option: 1, in: [false, false, true] },
    { op: 'level', option: 2, in: [true, false] },
    { op: 'not', of: 3 },
    { op: 'and', of: [3, 1] },
    { op: 'and', of: [4, 2] },
    { op: 'or', of: [5, 6] },
    { op: 'not', of: 0 },
    { op: 'and', of: [8, 7] },
    { op: 'and', of: [0, 1] },
    { op: 'not', of: 10 },
    { op: 'or', of: [1, 2] },
    { op: 'constant', value: true },
  ],
  form: {
    kind: 'options',
    options: [
      { owner: 0, levels: 2, moves: { kind: 'free' } },
      { owner: 1, levels: 3, moves: { kind: 'free' } },
      { owner: 2, levels: 2, moves: { kind: 'pairs', pairs: [] } },
    ],
    feasible: 13,
    oneOptionAtATime: false,
    forbiddenMoves: [{ mover: 0, from: 12, to: 13 }],
  },
  preferences: [prioritized(11, 0), prioritized(9), prioritized()],
};

function prioritized(...conditions: number[]): Preference {
  return {
    kind: 'prioritized',
    tiers: conditions.map((condition) => ({ conditions: [condition], greatly: false })),
  };
}

describe('states that nobody tells apart', () => {
  it.each<[string, BuildSpace, fc.Arbitrary<Model>]>([
    ['in an array or a graph', chosenSpace, anyConflict],
    ['listed', sparseSpace, fc.oneof(optionConflict(fewWishes), conflictWithBodies(fewWishes))],
  ])('are those of the definition, states %s', (_, build, conflicts) => {
    fc.assert(
      fc.property(conflicts, (model) => {
        const game = literalGame(model);
        const alike = indistinguishable(game, model);
        const situation = situationFor(model, build);
        const classOf = classesOf(situation, model);
        const classAt = (s: number) => classOf[situation.space.cellOf(s)];
        for (const s of game.states) {
          const own = game.states.filter((t) => classAt(t) === classAt(s));
          expect(own).toEqual([...alike.get(s)!]);
        }
      }),
      { numRuns: draws(120) },
    );
  });

  it('are stable together under every concept whose sanctions are moves, one at a time', () => {
    fc.assert(
      fc.property(anyConflict, (model) => {
        const { situation, concepts, table } = analysed(model);
        const classOf = classesOf(situation, model);
        for (const { id } of concepts.filter(
          ({ computation }) => computation.kind === 'sanction',
        )) {
          for (const stable of table.get(id)!) {
            const verdicts = new Map<number, boolean>();
            for (const [cell, number] of classOf.entries()) {
              if (number < 0) continue;
              expectSame(stable.has(cell), verdicts.get(number) ?? stable.has(cell), () => id);
              verdicts.set(number, stable.has(cell));
            }
          }
        }
      }),
      { numRuns: draws(150) },
    );
  });

  it('need not be stable together where several move at once', () => {
    const { situation, table } = analysed(together);
    const { space } = situation;
    const [first, second] = [space.cellOf(0), space.cellOf(6)];
    const classOf = classesOf(situation, together);
    expect(classOf[first]).toBe(classOf[second]);
    const stable = table.get('sim')![0]!;
    expect([stable.has(first), stable.has(second)]).toEqual([true, false]);
  });

  it('are parted by what is preferred, and not by what is as good, unknown or not listed', () => {
    const withPairs = (more: Partial<RelationPreference>): Model => ({
      decisionMakers: 1,
      circuit: [],
      form: { kind: 'graph', stateCount: 3, moves: [[]] },
      preferences: [
        {
          kind: 'relation',
          better: [
            [2, 0],
            [2, 1],
          ],
          greatlyBetter: [],
          unknown: [],
          ...more,
        },
      ],
    });
    const classes = (more: Partial<RelationPreference>) => {
      const model = withPairs(more);
      return [...classesOf(situationFor(model), model)];
    };
    expect(classes({})).toEqual([0, 0, 1]);
    expect(classes({ equal: [[0, 1]] })).toEqual([0, 0, 1]);
    expect(classes({ unknown: [[0, 1]] })).toEqual([0, 0, 1]);
    expect(classes({ equal: [[0, 2]], better: [[2, 1]] })).toEqual([0, 1, 2]);
    expect(classes({ greatlyBetter: [[2, 0]] })).toEqual([0, 1, 2]);
  });

  it('are not sought among more states than are allowed, and classes are numbered by their first', () => {
    fc.assert(
      fc.property(optionConflict(fewWishes), (model) => {
        const situation = situationFor(model);
        const { stateCount } = situation.space;
        const refused = runToEnd(coalesceStates(situation, model, stateCount - 1));
        expect(refused).toEqual({
          status: 'too-large',
          states: stateCount,
          limit: stateCount - 1,
        });
        const numbers = [...classesOf(situation, model)].filter((number) => number >= 0);
        expect([...new Set(numbers)]).toEqual([...new Set(numbers).keys()].sort((a, b) => a - b));
      }),
      { numRuns: 50 },
    );
  });
});
