import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CellArrays, plainArrays } from '../../kernels/cell-arrays.ts';
import { type CellValues, nothingIn, type Width } from '../../kernels/cell-values.ts';
import { ChangeMarks, marksFor } from '../../kernels/change-marks.ts';
import { openWasmArrays } from '../../kernels/wasm-arrays.ts';
import { createAxis } from '../axis.ts';
import type { ImprovementFold } from './improvement-fold.ts';
import { sortedImprovements } from './sorted-improvements.ts';

const OPTIONS = 13;
const CELLS = 2 ** OPTIONS;

/** Where values lie, and how wide they are. */
interface Memory {
  readonly arrays: CellArrays;
  readonly width: Width;
  /** Cells of the groups that are looked at together where they are looked at for one of them. */
  readonly looked: number;
}

const inWasm = openWasmArrays()!;
const memories: Memory[] = [
  { arrays: plainArrays, width: 4, looked: 1024 },
  { arrays: inWasm, width: 1, looked: 512 },
  { arrays: inWasm, width: 2, looked: 512 },
  { arrays: inWasm, width: 4, looked: 256 },
];

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
function foldsOf(shape: Shape, { arrays }: Memory): ImprovementFold[] {
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
      { cells: CELLS, feasible, arrays },
      axes.slice(4 * mover, mover === 2 ? OPTIONS : 4 * mover + 4),
      {
        kind: 'ranked',
        ranks: ranksOf(shape, mover),
        rankCount: 6,
      },
    ),
  );
}

function valuesOf({ seed, infeasible }: Shape, { arrays, width }: Memory): CellValues {
  const values = arrays.values(width, CELLS);
  const most = Math.min(1000, nothingIn(values) - 1);
  for (let cell = 0; cell < CELLS; cell++) {
    const value = 1 + (mix(seed + cell) % most);
    values[cell] = isState(cell, infeasible) ? value : nothingIn(values);
  }
  return values;
}

/** Every mover looks at everything until nobody changes anything. */
function settleByLookingEverywhere(folds: readonly ImprovementFold[], values: CellValues): void {
  const out = values.slice();
  let before: CellValues;
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
  readonly #marks: ChangeMarks;
  readonly #folds: readonly ImprovementFold[];
  readonly #lastSweeps: number[];
  #sweep = 0;

  constructor(folds: readonly ImprovementFold[], { arrays }: Memory) {
    this.#marks = new ChangeMarks(CELLS, arrays.values(4, marksFor(CELLS)) as Int32Array);
    this.#folds = folds;
    this.#lastSweeps = folds.map(() => 0);
  }

  /** Lowers until nobody changes anything; the cells visited in each sweep. */
  settle(values: CellValues): number[] {
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
  drop(values: CellValues, cell: number): void {
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

test.each(memories)(
  'looking only where something fell ends where looking everywhere ends',
  (memory) => {
    fc.assert(
      fc.property(shapes, fc.array(fc.nat(CELLS - 1), { maxLength: 5 }), (shape, fallen) => {
        const folds = foldsOf(shape, memory);
        const [values, wanted] = [valuesOf(shape, memory), valuesOf(shape, memory)];
        const movers = new Watchful(folds, memory);
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
      { numRuns: 10 },
    );
  },
);

test.each(memories)(
  'when one value falls, only those groups are looked at that it may concern',
  (memory) => {
    const shape = { seed: 7, oneWay: false, structured: true, infeasible: false };
    const folds = foldsOf(shape, memory);
    const values = valuesOf(shape, memory);
    const movers = new Watchful(folds, memory);
    const { looked } = memory;
    const sizes = folds.map((fold) => fold.cellsPerFold);
    expect(movers.settle(values).slice(0, 4)).toEqual([...sizes, sizes[0]]);
    expect(movers.settle(values)).toEqual([0, 0, 0]);
    movers.drop(values, CELLS - 1);
    expect(movers.settle(values)).toEqual([0, 0, looked]);
  },
);
