import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CellValues, nothingIn, type Width } from '../../kernels/cell-values.ts';
import { ChangeMarks, marksFor } from '../../kernels/change-marks.ts';
import type { Kernels } from '../../kernels/kernels.ts';
import { plainKernels } from '../../kernels/plain-kernels.ts';
import { BLOCK, FIRST_BLOCK, WINDOWS } from '../../kernels/sorted-blocks.ts';
import { ROWS_HEAD, rowsAt } from '../../kernels/sorted-rows.ts';
import { openWasmArrays } from '../../kernels/wasm-arrays.ts';
import { createAxis } from '../axis.ts';
import { blockGroups } from './block-groups.ts';
import { areRows, lineUpGroups } from './line-up-groups.ts';
import { type SortedGroups, sortGroups } from './sorted-groups.ts';

const inWasm = openWasmArrays()!;

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

/** Sweeps the same values twice, with somebody else's changes in between, and compares all that there is. */
function expectSame(
  { seed }: Shape,
  { cells, states }: ReturnType<typeof groupsOf>,
  width: Width,
  dropped: readonly number[],
  lower: (kernels: Kernels, values: CellValues, marks: ChangeMarks) => boolean,
): void {
  const [fast, plain] = [inWasm.kernels, plainKernels].map((kernels) => ({
    kernels,
    values: valuesOf(inWasm.values(width, cells), states, seed),
    marks: new ChangeMarks(cells, inWasm.values(4, marksFor(cells)) as Int32Array),
  }));
  for (let sweep = 1; sweep < 5; sweep++) {
    const found = [fast!, plain!].map(({ kernels, values, marks }) => {
      if (sweep % 2 === 1) {
        marks.begin(sweep, Math.max(0, sweep - 2));
        return [lower(kernels, values, marks), marks.visited];
      }
      marks.begin(sweep, 0);
      for (const drop of dropped) {
        const cell = (drop * sweep) % cells;
        if (states[cell] === 1) values[cell] = 0;
        marks.markFallen(cell, cell);
      }
      return [];
    });
    expect(found[0]).toEqual(found[1]);
    expect(isSame(fast!.values, plain!.values)).toBe(true);
    expect(isSame(fast!.marks.last, plain!.marks.last)).toBe(true);
  }
}

const widths = [1, 2, 4] as const;
const drops = fc.array(fc.nat(), { maxLength: 3 });

test.each(widths)('sweeps in blocks: WebAssembly and TypeScript agree in %i bytes', (width) => {
  fc.assert(
    fc.property(shapes, drops, (shape, dropped) => {
      const conflict = groupsOf(shape);
      const { sorted } = blockGroups(conflict.cells, conflict.groups, width, inWasm);
      expectSame(shape, conflict, width, dropped, (kernels, values, marks) =>
        kernels.lowerSorted(values, sorted, marks),
      );
    }),
    { numRuns: 25 },
  );
});

/** The mover's options are the first, and fill vectors of every width. */
const rowShapes: fc.Arbitrary<Shape> = fc
  .record({
    seed: fc.nat(2 ** 31 - 1),
    own: fc.integer({ min: 4, max: 7 }),
    others: fc.array(fc.constantFrom(2, 2, 3, 5), { minLength: 1, maxLength: 4 }),
    beside: fc.nat(2),
    missing: fc.constantFrom(0, 0, 1, 5),
  })
  .map(({ own, others, ...rest }) => ({
    ...rest,
    levels: [...Array.from({ length: own }, () => 2), ...others],
    own: [0, own],
  }));

test.each(widths)('sweeps of neighbours: WebAssembly and TypeScript agree in %i bytes', (width) => {
  fc.assert(
    fc.property(rowShapes, drops, (shape, dropped) => {
      const conflict = groupsOf(shape);
      expect(areRows(conflict.groups, 16 / width)).toBe(true);
      const { rows, left } = lineUpGroups(conflict.cells, conflict.groups, width, inWasm);
      expectSame(shape, conflict, width, dropped, (kernels, values, marks) =>
        kernels.lowerRows(values, rows, marks),
      );
      const { numbers, blocks, lanes } = rows;
      const bases = [...left].map((g) => conflict.groups.bases[g]!);
      for (let block = 0; block < blocks; block++) {
        const first = rowsAt({ lanes }, block) + ROWS_HEAD;
        bases.push(...numbers.subarray(first, first + numbers[first - 1]!));
      }
      expect(bases.sort((a, b) => a - b)).toEqual([...conflict.groups.bases].sort((a, b) => a - b));
    }),
    { numRuns: 25 },
  );
});

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
