import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CellValues, nothingIn } from '../../kernels/cell-values.ts';
import { ChangeMarks, marksFor } from '../../kernels/change-marks.ts';
import { plainKernels } from '../../kernels/plain-kernels.ts';
import { BLOCK, FIRST_BLOCK, WINDOWS } from '../../kernels/sorted-blocks.ts';
import { openWasmArrays } from '../../kernels/wasm-arrays.ts';
import { createAxis } from '../axis.ts';
import { blockGroups } from './block-groups.ts';
import { type SortedGroups, sortGroups } from './sorted-groups.ts';

const inWasm = openWasmArrays()!;
const { kernels } = inWasm;

interface Shape {
  readonly seed: number;
  /** Levels of all options; the mover's are those from one to another. */
  readonly levels: readonly number[];
  readonly own: readonly [from: number, end: number];
  /** How many options of the others what is liked best depends on. */
  readonly beside: number;
  /** Out of ten cells so many are no states, about. */
  readonly missing: number;
}

const shapes: fc.Arbitrary<Shape> = fc
  .record({
    seed: fc.nat(2 ** 31 - 1),
    levels: fc.array(fc.constantFrom(2, 2, 2, 3, 5), { minLength: 4, maxLength: 9 }),
    from: fc.nat(8),
    count: fc.integer({ min: 1, max: 5 }),
    beside: fc.nat(4),
    missing: fc.constantFrom(0, 0, 1, 5),
  })
  .map(({ levels, from, count, ...rest }) => {
    const first = from % levels.length;
    return { ...rest, levels, own: [first, Math.min(levels.length, first + count)] };
  });

function draws(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >> 8) % below;
  };
}

function groupsOf({ seed, levels, own, beside, missing }: Shape): {
  readonly cells: number;
  readonly groups: SortedGroups;
  readonly states: Uint8Array;
} {
  const random = draws(seed);
  let cells = 1;
  const axes = levels.map((count, option) => {
    const axis = createAxis({ option, levels: count, word: 0, stride: cells }, { kind: 'free' });
    cells *= count;
    return axis;
  });
  const ownAxes = axes.slice(...own);
  const others = axes.filter((axis) => !ownAxes.includes(axis));
  const mixed = [...ownAxes, ...others.slice(0, beside)];
  const likes = mixed.map(() => random(5));
  const states = Uint8Array.from({ length: cells }, () => Number(random(10) >= missing));
  const levelOf = (cell: number, { stride, levels: count }: (typeof axes)[number]) =>
    Math.floor(cell / stride) % count;
  const ranks = Int32Array.from({ length: cells }, (_, cell) => {
    if (states[cell] === 0) return -1;
    return mixed.reduce((sum, axis, k) => (3 * sum + likes[k]! * levelOf(cell, axis)) % 7, 1);
  });
  const order = { kind: 'ranked', ranks, rankCount: 7 } as const;
  const groups = sortGroups({ cells, feasible: states }, ownAxes, order);
  return { cells, groups, states };
}

/** By their bytes, which is a hundred times as fast as cell by cell. */
function isSame(one: CellValues, other: CellValues): boolean {
  return bytesOf(one).equals(bytesOf(other));
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

function valuesOf(values: CellValues, states: Uint8Array, seed: number): CellValues {
  const random = draws(seed + 1);
  states.forEach((isState, cell) => {
    values[cell] = isState === 1 && random(9) > 0 ? random(100) : nothingIn(values);
  });
  return values;
}

test.each([1, 2, 4] as const)(
  'the sweep of sorted groups: WebAssembly and TypeScript agree in %i bytes',
  (width) => {
    fc.assert(
      fc.property(shapes, fc.array(fc.nat(), { maxLength: 3 }), (shape, dropped) => {
        const { cells, groups, states } = groupsOf(shape);
        const { sorted } = blockGroups(cells, groups, width, inWasm);
        const [fast, plain] = [kernels, plainKernels].map((own) => ({
          own,
          values: valuesOf(inWasm.values(width, cells), states, shape.seed),
          marks: new ChangeMarks(cells, inWasm.values(4, marksFor(cells)) as Int32Array),
        }));
        for (let sweep = 1; sweep < 5; sweep++) {
          const found = [fast!, plain!].map(({ own, values, marks }) => {
            if (sweep % 2 === 0) {
              marks.begin(sweep, 0);
              for (const drop of dropped) {
                const cell = (drop * sweep) % cells;
                if (states[cell] === 1) values[cell] = 0;
                marks.markFallen(cell, cell);
              }
              return [];
            }
            marks.begin(sweep, sweep - 2);
            return [own.lowerSorted(values, sorted, marks), marks.visited];
          });
          expect(found[0]).toEqual(found[1]);
          expect(isSame(fast!.values, plain!.values)).toBe(true);
          expect(isSame(fast!.marks.last, plain!.marks.last)).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  },
);

test('every group is in one block or left over, and no window reaches where it may not', () => {
  fc.assert(
    fc.property(shapes, (shape) => {
      const { cells, groups } = groupsOf(shape);
      const { sorted, left } = blockGroups(cells, groups, 2, inWasm);
      const { numbers, blocks, lanes } = sorted;
      const furthest = Math.max(...groups.offsets);
      const bases = [...left].map((g) => groups.bases[g]!);
      for (let block = 0; block < blocks; block++) {
        const at = FIRST_BLOCK + BLOCK * block + 3;
        let before = -lanes;
        for (let k = 0; k < WINDOWS; k++) {
          const [start, bits] = [numbers[at + 2 * k]!, numbers[at + 2 * k + 1]!];
          for (let lane = 0; lane < lanes; lane++) if ((bits >> lane) & 1) bases.push(start + lane);
          expect(start + furthest + lanes).toBeLessThanOrEqual(cells);
          if (bits !== 0) expect(start).toBeGreaterThanOrEqual(before + lanes);
          before = start;
        }
      }
      expect(bases.sort((a, b) => a - b)).toEqual([...groups.bases].sort((a, b) => a - b));
    }),
    { numRuns: 50 },
  );
});
