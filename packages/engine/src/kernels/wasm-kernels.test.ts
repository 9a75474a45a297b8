import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CellArrays, plainArrays } from './cell-arrays.ts';
import { type CellValues, NOTHING, nothingIn, type Width } from './cell-values.ts';
import { GREATEST, LEAST } from './fold-line.ts';
import type { Kernels } from './kernels.ts';
import type { Line } from './line.ts';
import { openWasmArrays } from './wasm-arrays.ts';

const inMemory = openWasmArrays()!;

interface Case {
  readonly line: Line;
  readonly cells: number;
  readonly seed: number;
}

const listed =
  (become: (level: number) => readonly number[]) =>
  (levels: number): Line['reach'] =>
    Array.from({ length: levels }, (_, k) => become(k).filter((to) => to >= 0 && to < levels));

/** What levels may become, also where that is listed and leads back, or does not. */
const reaches: readonly ((levels: number) => Line['reach'])[] = [
  () => 'all',
  () => 'onward',
  listed((k) => [k - 1, k]),
  listed((k) => [k - 1, k, k + 1]),
  listed((k) => (k % 2 === 0 ? [k] : [0, k, k + 3])),
];

/** Lines of every length and distance, from cells side by side to rows longer than a piece. */
const aCase: fc.Arbitrary<Case> = fc
  .record({
    levels: fc.oneof(fc.integer({ min: 1, max: 10 }), fc.constantFrom(16, 32)),
    stride: fc.constantFrom(
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 15, 16, 17, 27, 64],
      ...[2047, 2048, 2049, 2051, 4096, 4100, 4103, 8192, 8193, 8207, 8208],
    ),
    repeats: fc.integer({ min: 1, max: 3 }),
    reach: fc.constantFrom(...reaches),
    seed: fc.nat(2 ** 31 - 1),
  })
  .filter(({ levels, stride }) => levels * stride < 20_000)
  .map(({ levels, stride, repeats, reach, seed }) => ({
    line: { levels, stride, reach: reach(levels) },
    cells: levels * stride * repeats,
    seed,
  }));

/** Arrays over the same cells: values and ranks, and which cells are states. */
interface Data {
  readonly values: CellValues;
  readonly others: CellValues;
  readonly ranks: CellValues;
  readonly feasible: Uint8Array;
}

function dataOf({ cells, seed }: Case, arrays: CellArrays, width: Width): Data {
  const data = {
    values: arrays.values(width, cells),
    others: arrays.values(width, cells),
    ranks: arrays.values(width, cells),
    feasible: arrays.bytes(cells),
  };
  let state = seed;
  const random = (below: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & NOTHING;
    return (state >> 16) % below;
  };
  const nothing = nothingIn(data.values);
  const most = Math.min(1000, nothing);
  // Few different ranks, so that many tie, and everything is a state in some cases.
  const missing = seed % 3 === 0 ? 0 : 10;
  for (let c = 0; c < cells; c++) {
    const isState = random(30) >= missing;
    data.feasible[c] = isState ? 1 : 0;
    data.ranks[c] = isState ? random(8) : -1;
    data.values[c] = isState && random(10) > 0 ? random(8) : nothing;
    data.others[c] = isState && random(10) > 0 ? random(most) : nothing;
  }
  return data;
}

/** Long arrays are compared by their bytes, which is a hundred times as fast as cell by cell. */
function isSame(one: unknown, other: unknown): boolean {
  if (!ArrayBuffer.isView(one) || !ArrayBuffer.isView(other)) return one === other;
  return one.constructor === other.constructor && bytesOf(one).equals(bytesOf(other));
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

function free(line: Line): Line {
  return { ...line, reach: 'all' };
}

type Run = (kernels: Kernels, data: Data, along: Case) => unknown;

const runs: Record<string, Run> = {
  'foldLine, least': (k, { values }, { line }) => k.foldLine(values, line, LEAST),
  'foldLine, greatest': (k, { ranks }, { line }) => k.foldLine(ranks, line, GREATEST),
  lowerFreeLine: (k, { values, feasible }, { line }) =>
    k.lowerFreeLine(values, feasible, free(line)),
  'lowerFreeLine, all feasible': (k, { values }, { line }) =>
    k.lowerFreeLine(values, undefined, free(line)),
  foldMinimumOfOthers: (k, { values, others }, { line }) =>
    k.foldMinimumOfOthers(values, line, others),
  takeStates: (k, { values, others, feasible }) => k.takeStates(values, feasible, others),
  hideInfeasible: (k, { others, feasible }) => k.hideInfeasible(feasible, others),
  hideUnranked: (k, { others, ranks }) => k.hideUnranked(others, ranks),
  'hideUnranked of the ranks': (k, { others, ranks }) => {
    others.set(ranks);
    k.hideUnranked(others, ranks);
  },
  copy: (k, { values, others }) => k.copy(values, others),
  lower: (k, { values, others }) => k.lower(values, others),
  raise: (k, { values, others }) => k.raise(values, others),
  statesAtMost: (k, { values, ranks }) => k.statesAtMost(values, ranks).words,
  stableOnFreeLine: (k, { values, ranks }, { line }) =>
    k.stableOnFreeLine(values, ranks, free(line)).words,
  'stableOnFreeLine of the ranks': (k, { ranks }, { line }) =>
    k.stableOnFreeLine(ranks, ranks, free(line)).words,
};

/** What works on numbers of 32 bits, whatever the width of ranks is. */
interface Words {
  readonly out: Int32Array;
  readonly one: Int32Array;
  readonly other: Int32Array;
  readonly table: Int32Array;
  readonly narrow: CellValues;
  readonly digits: Uint8Array;
  readonly moreDigits: Uint8Array;
}

/** Keys of `one` are below this, and negative in some cells. */
const KEYS = 1000;

function wordsOf({ cells, seed }: Case, arrays: CellArrays, width: Width): Words {
  const words = () => arrays.values(4, cells) as Int32Array;
  const data: Words = {
    ...{ out: words(), one: words(), other: words() },
    table: arrays.values(4, KEYS + 1) as Int32Array,
    narrow: arrays.values(width, cells),
    ...{ digits: arrays.bytes(cells), moreDigits: arrays.bytes(cells) },
  };
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1103515245) + 12345) & NOTHING;
    return state >> 8;
  };
  for (let c = 0; c < cells; c++) {
    data.one[c] = (next() % (KEYS + 1)) - 1;
    data.other[c] = Math.imul(next(), 0x10001);
    data.out[c] = next();
    data.digits[c] = next();
    data.moreDigits[c] = next();
  }
  for (let k = 0; k <= KEYS; k++) data.table[k] = next() % 3;
  return data;
}

type WordRun = (kernels: Kernels, words: Words, along: Case) => unknown;

const wordRuns: Record<string, WordRun> = {
  fill: (k, { narrow }, { seed }) => k.fill(narrow, seed),
  both: (k, { one, other, out }) => k.both(one, other, out),
  'both, into one of both': (k, { one, out }) => k.both(out, one, out),
  either: (k, { one, other, out }) => k.either(one, other, out),
  'either, into one of both': (k, { one, out }) => k.either(out, one, out),
  alike: (k, { one, other, out }) => k.alike(one, other, out),
  opposite: (k, { one, out }) => k.opposite(one, out),
  addDifference: (k, { one, other, out }, { seed }) => k.addDifference(out, one, other, seed % 256),
  'appendDigits, one': (k, { other, digits }) =>
    k.appendDigits(other, { scores: digits, range: 7 }),
  'appendDigits, two': (k, { other, digits, moreDigits }) => {
    k.appendDigits(other, { scores: digits, range: 7 }, { scores: moreDigits, range: 256 });
  },
  markKeys: (k, { one, table }) => k.markKeys(one, table),
  numberMarks: (k, { table }, { seed }) => k.numberMarks(table, seed % 1000),
  lookUp: (k, { one, table, narrow }) => k.lookUp(one, table, narrow),
  'lookUp, in place': (k, { one, table }) => k.lookUp(one, table, one),
};

const everyRun = ([1, 2, 4] as const).flatMap((width) =>
  Object.entries(runs).map(([name, run]) => [name, 8 * width, { width, run }] as const),
);

test.each(everyRun)('%s in %i bits: WebAssembly and TypeScript agree', (_, __, { width, run }) => {
  fc.assert(
    fc.property(aCase, (along) => {
      const plain = dataOf(along, plainArrays, width);
      const fast = dataOf(along, inMemory, width);
      for (let twice = 0; twice < 2; twice++) {
        const found = run(inMemory.kernels, fast, along);
        const wanted = run(plainArrays.kernels, plain, along);
        const differ = (Object.keys(plain) as (keyof Data)[]).filter(
          (name) => !isSame(fast[name], plain[name]),
        );
        expect(differ).toEqual([]);
        expect(isSame(found, wanted)).toBe(true);
      }
    }),
    { numRuns: 50 },
  );
});

const everyWordRun = ([1, 2, 4] as const).flatMap((width) =>
  Object.entries(wordRuns).map(([name, run]) => [name, 8 * width, { width, run }] as const),
);

test.each(everyWordRun)(
  '%s beside %i bits: WebAssembly and TypeScript agree',
  (_, __, { width, run }) => {
    fc.assert(
      fc.property(aCase, (along) => {
        const plain = wordsOf(along, plainArrays, width);
        const fast = wordsOf(along, inMemory, width);
        const found = run(inMemory.kernels, fast, along);
        const wanted = run(plainArrays.kernels, plain, along);
        const differ = (Object.keys(plain) as (keyof Words)[]).filter(
          (name) => !isSame(fast[name], plain[name]),
        );
        expect(differ).toEqual([]);
        expect(isSame(found, wanted)).toBe(true);
      }),
      { numRuns: 20 },
    );
  },
);

test('what no longer fits the memory is an ordinary array, and so is worked on', () => {
  const { values: make, kernels } = openWasmArrays()!;
  const [first, second] = [make(4, 2 ** 29), make(4, 2 ** 29)];
  expect(first.buffer).toBeInstanceOf(SharedArrayBuffer);
  expect(second.buffer).toBeInstanceOf(ArrayBuffer);
  const [values, others] = [second.subarray(0, 5), first.subarray(0, 5).fill(-1)];
  expect(kernels.lower(values, others)).toBe(true);
  expect([...values]).toEqual([-1, -1, -1, -1, -1]);
});

test('the committed module was made of the source', () => {
  const script = new URL('../../../../scripts/generate-kernels.mjs', import.meta.url);
  const run = spawnSync(process.execPath, [fileURLToPath(script), '--check'], { encoding: 'utf8' });
  expect(run).toMatchObject({ status: 0, stderr: '' });
});
