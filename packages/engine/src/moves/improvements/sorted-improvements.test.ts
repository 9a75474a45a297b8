import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NOTHING } from '../../kernels/cell-values.ts';
import { createAxis } from '../axis.ts';
import { ChangeMarks } from './change-marks.ts';
import type { ImprovementFold } from './improvement-fold.ts';
import { sortedImprovements } from './sorted-improvements.ts';

const OPTIONS = 13;
const CELLS = 2 ** OPTIONS;

interface Shape {
  readonly seed: number;
  readonly oneWay: boolean;
  /** Whether ranks follow from a few options, so that groups share an order, or from nothing. */
  readonly structured: boolean;
  readonly infeasible: boolean;
}

function mix(number: number): number {
  const spread = Math.imul(number ^ (number >>> 15), 2246822519);
  return ((spread ^ (spread >>> 13)) >>> 0) % 1000;
}

function isState(cell: number, infeasible: boolean): boolean {
  return !infeasible || (cell & 0b100001) !== 0b100001;
}

function ranksOf({ seed, structured, infeasible }: Shape, mover: number): Int32Array {
  return Int32Array.from({ length: CELLS }, (_, cell) => {
    if (!isState(cell, infeasible)) return -1;
    const own = (cell >> (4 * mover)) & (mover === 2 ? 0b11111 : 0b1111);
    if (!structured) return mix(seed + cell) % 6;
    // Only beside one combination of three options of the others is anything better.
    const others = [5, 8, 10].map((k) => (cell >> ((4 * mover + k) % OPTIONS)) & 1);
    return others.join('') === '101' ? mix(seed + own) % 6 : 0;
  });
}

/** Three movers with four, four and five options that lie side by side. */
function foldsOf(shape: Shape): ImprovementFold[] {
  const feasible = Uint8Array.from({ length: CELLS }, (_, cell) =>
    isState(cell, shape.infeasible) ? 1 : 0,
  );
  const axes = Array.from({ length: OPTIONS }, (_, k) =>
    createAxis(
      { option: k, levels: 2, word: 0, stride: 2 ** k },
      { kind: shape.oneWay && k % 3 === 1 ? 'one-way' : 'free' },
    ),
  );
  return [0, 1, 2].map((mover) =>
    sortedImprovements(
      { cells: CELLS, feasible },
      axes.slice(4 * mover, mover === 2 ? OPTIONS : 4 * mover + 4),
      {
        kind: 'ranked',
        ranks: ranksOf(shape, mover),
        rankCount: 6,
      },
    ),
  );
}

function valuesOf({ seed, infeasible }: Shape): Int32Array {
  return Int32Array.from({ length: CELLS }, (_, cell) =>
    isState(cell, infeasible) ? 1 + mix(seed + cell) : NOTHING,
  );
}

/** Every mover looks at everything until nobody changes anything. */
function settleByLookingEverywhere(folds: readonly ImprovementFold[], values: Int32Array): void {
  const out = new Int32Array(CELLS);
  let before: Int32Array;
  do {
    before = values.slice();
    for (const fold of folds) {
      fold.worst(values, out);
      for (let c = 0; c < CELLS; c++) values[c] = Math.min(values[c]!, out[c]!);
    }
  } while (values.some((value, c) => value !== before[c]));
}

/** Movers that look only where something fell since they last did. */
class Watchful {
  readonly #marks = new ChangeMarks(CELLS);
  readonly #folds: readonly ImprovementFold[];
  readonly #lastSweeps: number[];
  #sweep = 0;

  constructor(folds: readonly ImprovementFold[]) {
    this.#folds = folds;
    this.#lastSweeps = folds.map(() => 0);
  }

  /** Lowers until nobody changes anything; the cells visited in each sweep. */
  settle(values: Int32Array): number[] {
    const visited: number[] = [];
    for (let unchanged = 0; unchanged < this.#folds.length; ) {
      const mover = visited.length % this.#folds.length;
      this.#marks.begin(++this.#sweep, this.#lastSweeps[mover]!);
      this.#lastSweeps[mover] = this.#sweep;
      unchanged = this.#folds[mover]!.lower!(values, this.#marks) ? 0 : unchanged + 1;
      visited.push(this.#marks.visited);
    }
    return visited;
  }

  /** Somebody else lets a value fall. */
  drop(values: Int32Array, cell: number): void {
    values[cell] = 0;
    this.#marks.begin(++this.#sweep, 0);
    this.#marks.markFallen(cell, cell);
  }
}

const shapes = fc.record({
  seed: fc.nat(1_000_000),
  oneWay: fc.boolean(),
  structured: fc.boolean(),
  infeasible: fc.boolean(),
});

test('looking only where something fell ends where looking everywhere ends', () => {
  fc.assert(
    fc.property(shapes, fc.array(fc.nat(CELLS - 1), { maxLength: 5 }), (shape, fallen) => {
      const folds = foldsOf(shape);
      const [values, wanted] = [valuesOf(shape), valuesOf(shape)];
      const movers = new Watchful(folds);
      movers.settle(values);
      settleByLookingEverywhere(folds, wanted);
      expect(values).toEqual(wanted);
      for (const cell of fallen.filter((cell) => isState(cell, shape.infeasible))) {
        movers.drop(values, cell);
        movers.settle(values);
        wanted[cell] = 0;
        settleByLookingEverywhere(folds, wanted);
        expect(values).toEqual(wanted);
      }
    }),
    { numRuns: 25 },
  );
});

test('when one value falls, only those groups are looked at that it may concern', () => {
  const shape = { seed: 7, oneWay: false, structured: true, infeasible: false };
  const folds = foldsOf(shape);
  const values = valuesOf(shape);
  const movers = new Watchful(folds);
  const sizes = folds.map((fold) => fold.cellsPerFold);
  expect(movers.settle(values).slice(0, 4)).toEqual([...sizes, sizes[0]]);
  expect(movers.settle(values)).toEqual([0, 0, 0]);
  movers.drop(values, CELLS - 1);
  expect(movers.settle(values)).toEqual([0, 0, 1024]);
});
