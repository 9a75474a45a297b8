import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws } from '../../../test/draws.ts';
import { expectSame, expectSameList } from '../../../test/expect-same.ts';
import { NOTHING } from '../src/kernels/cell-values.ts';
import { ChangeMarks } from '../src/kernels/change-marks.ts';
import type { Model } from '../src/model/model.ts';
import type { Mover } from '../src/moves/movers/mover.ts';
import type { Arcs } from '../src/moves/tables/arcs.ts';
import { prefers } from '../src/orders/order.ts';
import {
  improvementsByBeginning,
  writtenImprovements,
  writtenMoves,
} from '../src/situation/written-moves.ts';
import {
  type BuildSpace,
  chosenSpace,
  narrowSpace,
  situationFor,
  sparseSpace,
} from './analysed.ts';
import { graphConflict, optionConflict } from './conflict-arbitrary.ts';
import { literalGame } from './oracles/literal-game.ts';

const kinds: [string, fc.Arbitrary<Model>, BuildSpace][] = [
  ['dense spaces', optionConflict(), chosenSpace],
  ['sparse spaces', optionConflict(), sparseSpace],
  ['sparse spaces with many words', optionConflict(), narrowSpace],
  ['graphs', graphConflict(), chosenSpace],
];
const values = fc.array(fc.nat(50), { minLength: 24, maxLength: 24 });

function targets(mover: Mover, cell: number): number[] {
  const found: number[] = [];
  mover.forEachTarget(cell, (target) => found.push(target));
  return found.sort((a, b) => a - b);
}

function sources(mover: Mover, cell: number): number[] {
  const found: number[] = [];
  mover.forEachSource(cell, (source) => found.push(source));
  return found.sort((a, b) => a - b);
}

/** A fold in place, where there is one, against the value that each state should fall to. */
function checkLowering(
  lower: ((values: Int32Array, marks: ChangeMarks) => boolean) | undefined,
  before: Int32Array,
  expected: (state: number) => number,
): void {
  if (lower === undefined) return;
  const after = before.slice();
  const changed = lower(after, new ChangeMarks(after.length));
  const wanted = before.map((value, c) => (value === NOTHING ? NOTHING : expected(c)));
  expect(after).toEqual(wanted);
  expect(changed).toBe(wanted.some((value, c) => value !== before[c]));
}

test.each(kinds)(
  'in %s targets are the moves of the definition, each once, and sources their reverse',
  (_, conflicts, build) => {
    fc.assert(
      fc.property(conflicts, (model) => {
        const game = literalGame(model);
        const space = build(model);
        const cells = (states: readonly number[]) => states.map(space.cellOf).sort((a, b) => a - b);
        space.movers.forEach((mover, dm) => {
          for (const s of game.states) {
            expectSameList(targets(mover, space.cellOf(s)), cells(game.moves(dm, s)));
            expectSameList(
              sources(mover, space.cellOf(s)),
              cells(game.states.filter((t) => game.moves(dm, t).includes(s))),
            );
          }
        });
      }),
      { numRuns: draws(500) },
    );
  },
);

/** The cells beside a cell in written arcs, of one mover. */
function neighbours(arcs: readonly Arcs[], cell: number, dm: number): number[] {
  const { starts, neighbours: all } = arcs[dm]!;
  return [...all.subarray(starts[cell], starts[cell + 1])].sort((a, b) => a - b);
}

test.each(kinds)(
  'in %s moves that are written down are those that are visited, and improvements those that are better',
  (_, conflicts, build) => {
    fc.assert(
      fc.property(conflicts, (model) => {
        const situation = situationFor(model, build);
        const { space, orders } = situation;
        const moves = writtenMoves(space);
        const improvements = writtenImprovements(situation);
        const beginnings = improvementsByBeginning(situation);
        space.movers.forEach((mover, dm) => {
          for (let cell = 0; cell < space.cells; cell++) {
            const into = space.isState(cell) ? sources(mover, cell) : [];
            const outOf = space.isState(cell) ? targets(mover, cell) : [];
            expectSameList(neighbours(moves, cell, dm), into);
            expectSameList(
              neighbours(improvements, cell, dm),
              into.filter((from) => prefers(orders[dm]!, cell, from)),
            );
            expectSameList(
              neighbours(beginnings, cell, dm),
              outOf.filter((to) => prefers(orders[dm]!, to, cell)),
            );
          }
        });
      }),
      { numRuns: draws(300) },
    );
  },
);

test.each(kinds)(
  'in %s every fold is the minimum or maximum over the moves',
  (_, conflicts, build) => {
    fc.assert(
      fc.property(conflicts, values, (model, numbers) => {
        const { space, orders } = situationFor(model, build);
        const states = Array.from({ length: space.cells }, (_, c) => c).filter(space.isState);
        const fill = (otherwise: number) =>
          Int32Array.from({ length: space.cells }, (_, c) =>
            space.isState(c) ? numbers[c % numbers.length]! : otherwise,
          );
        const least = (cells: readonly number[]) =>
          Math.min(NOTHING, ...cells.map((c) => numbers[c % numbers.length]!));
        const out = new Int32Array(space.cells);
        const checkBest = (mover: Mover) => {
          mover.best(fill(-1), out);
          for (const s of states) {
            const reach = [s, ...targets(mover, s)].map((c) => numbers[c % numbers.length]!);
            expectSame(out[s], Math.max(...reach));
          }
        };
        space.movers.forEach((mover, dm) => {
          checkBest(mover);
          mover.worst(fill(NOTHING), out);
          for (const s of states) expectSame(out[s], least(targets(mover, s)));
          checkLowering(mover.lower, fill(NOTHING), (s) => least([s, ...targets(mover, s)]));
          mover.worstSource(fill(NOTHING), out);
          for (const s of states) expectSame(out[s], least(sources(mover, s)));
          // Moves may have been written down since.
          checkBest(mover);
          const improvements = mover.improvements(orders[dm]!);
          const better = (s: number) => targets(mover, s).filter((t) => prefers(orders[dm]!, t, s));
          improvements.worst(fill(NOTHING), out);
          for (const s of states) expectSame(out[s], least(better(s)));
          checkLowering(improvements.lower, fill(NOTHING), (s) => least([s, ...better(s)]));
        });
      }),
      { numRuns: draws(500) },
    );
  },
);
