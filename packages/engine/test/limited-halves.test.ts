import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws } from '../../../test/draws.ts';
import type { Circuit } from '../src/model/circuit.ts';
import type { OptionForm, OptionMoves } from '../src/model/model.ts';
import type { StateWords } from '../src/model/state-words.ts';
import { leastByHalves, reverseHalves } from '../src/moves/listed/half-table.ts';
import { splitLimited } from '../src/moves/listed/limited-halves.ts';
import { limitedLevels, mayBecome } from '../src/moves/listed/limited-levels.ts';
import { leastByLooking } from '../src/moves/listed/reachable-least.ts';
import type { Mover } from '../src/moves/movers/mover.ts';
import { runToEnd } from '../src/run/steps.ts';
import { createDenseSpace } from '../src/space/dense-space.ts';
import { createAxes } from '../src/space/option-axes.ts';
import { sparseSpace } from './analysed.ts';
import { Rules, range, switches } from './rules.ts';

const oneWay: OptionMoves = { kind: 'one-way' };
const kinds: fc.Arbitrary<OptionMoves> = fc.constantFrom<OptionMoves>(
  oneWay,
  { kind: 'step' },
  { kind: 'pairs', pairs: [[0, 2]] },
  {
    kind: 'pairs',
    pairs: [
      [1, 0],
      [2, 1],
    ],
  },
);

/** Limited options of three levels, and some of their combinations. */
const someStates = fc.array(kinds, { minLength: 1, maxLength: 5 }).chain((moves) =>
  fc.record({
    moves: fc.constant(moves),
    codes: fc.uniqueArray(fc.nat(3 ** moves.length - 1), { minLength: 1, maxLength: 40 }),
    values: fc.array(fc.nat(9), { minLength: 40, maxLength: 40 }),
    inserted: fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
    backward: fc.boolean(),
  }),
);

function oneWord(codes: Float64Array): StateWords {
  return { count: codes.length, words: [codes], bases: [2 ** 53] };
}

test('the table over halves answers what looking at every state answers', () => {
  fc.assert(
    fc.property(someStates, ({ moves, codes, values, inserted, backward }) => {
      const form: OptionForm = {
        ...switches(0, 0),
        options: moves.map((kind) => ({ owner: 0, levels: 3, moves: kind })),
      };
      const limited = limitedLevels(oneWord(Float64Array.from(codes).sort()), createAxes(form));
      const halves = splitLimited(limited)!;
      const table = leastByHalves(backward ? reverseHalves(halves) : halves);
      const looking = leastByLooking(codes.length, (from, to) =>
        backward ? mayBecome(limited, to, from) : mayBecome(limited, from, to),
      );
      for (const round of [0, 1]) {
        table.clear();
        looking.clear();
        for (let cell = 0; cell < codes.length; cell++) {
          if (inserted[cell] === (round === 0)) continue;
          table.insert(cell, values[cell]!);
          looking.insert(cell, values[cell]!);
        }
        for (let cell = 0; cell < codes.length; cell++) {
          expect(table.leastFrom(cell)).toBe(looking.leastFrom(cell));
        }
      }
    }),
    { numRuns: draws(1_000) },
  );
});

/** All states of one decision maker who has `groups` times ten exclusive options, one-way. */
function exclusiveLimited(groups: number) {
  const rules = new Rules();
  const each = range(0, groups).map((g) => rules.exactlyOne(range(10 * g, 10 * g + 10)));
  const form = switches(10 * groups, rules.and(...each));
  const options = form.options.map((option) => ({ ...option, moves: oneWay }));
  const model = { decisionMakers: 1, circuit: rules.nodes, preferences: [] };
  const space = sparseSpace({ ...model, form: { ...form, options } });
  const codes = Float64Array.from({ length: space.cells }, (_, cell) => Number(space.codeOf(cell)));
  return limitedLevels(oneWord(codes), createAxes({ ...form, options }));
}

test('what excludes each other is split where few combinations occur on both sides', () => {
  const { first, second, cost } = splitLimited(exclusiveLimited(4))!;
  expect([first.successors.length, second.successors.length].sort()).toEqual([100, 100]);
  expect(cost).toBe(2);
});

test('in a large group the folds of a sparse space are those of a dense one', () => {
  fc.assert(
    fc.property(
      fc.array(kinds, { minLength: 6, maxLength: 6 }),
      fc.array(fc.nat(99), { minLength: 3 ** 6, maxLength: 3 ** 6 }),
      (moves, numbers) => {
        const form: OptionForm = {
          ...switches(0, 0),
          options: moves.map((kind) => ({ owner: 0, levels: 3, moves: kind })),
        };
        const circuit: Circuit = [{ op: 'constant', value: true }];
        const model = { decisionMakers: 1, circuit, form, preferences: [] };
        const [dense] = runToEnd(createDenseSpace(form, circuit, 1)).movers;
        const [sparse] = sparseSpace(model).movers;
        const values = Int32Array.from(numbers);
        const ranks = values.map((_, c) => numbers.at(-1 - c)!);
        const order = { kind: 'ranked', ranks, rankCount: 100 } as const;
        const folds = (mover: Mover) => [
          ...[mover.best, mover.worst, mover.worstSource],
          mover.improvements(order).worst,
        ];
        const results = (mover: Mover) =>
          folds(mover).map((fold) => {
            const out = new Int32Array(values.length);
            fold(values, out);
            return out;
          });
        expect(results(sparse!)).toEqual(results(dense!));
      },
    ),
    { numRuns: 40 },
  );
});
