import { CellSet, wordsFor } from '../sets/cell-set.ts';
import { type CellValues, type Width, widthOf } from './cell-values.ts';
import { LEAST } from './fold-line.ts';
import type { Kernels } from './kernels.ts';
import type { Line } from './line.ts';
import { type ListedStep, listedSteps } from './listed-steps.ts';
import { plainKernels } from './plain-kernels.ts';

/** The functions of `assembly/kernels.ts`. They take addresses and sizes in bytes. */
export type KernelExports = Record<KernelName, (...sizes: readonly number[]) => number>;

type KernelName =
  | 'foldFreely'
  | 'foldOnward'
  | 'lowerFreely'
  | 'foldOthersFreely'
  | 'foldOthersOnward'
  | 'copy'
  | 'lower'
  | 'raise'
  | 'takeStates'
  | 'hideInfeasible'
  | 'hideUnranked'
  | 'markAtMost'
  | 'markFreely'
  | 'packMarks'
  | 'lowerSorted'
  | 'lowerRows'
  | 'fill'
  | 'both'
  | 'either'
  | 'alike'
  | 'opposite'
  | 'addDifference'
  | 'appendDigits'
  | 'markKeys'
  | 'numberMarks'
  | 'lookUp';

/** One for each width of the arrays that kernels work on. */
export type Widths<T> = Readonly<Record<Width, T>>;

type CellArray = CellValues | Uint8Array;

/** The memory in which the kernels work. */
export interface KernelMemory {
  isWithin(array: CellArray): boolean;
  /** Address of room for the rows of a fold. */
  readonly scratch: number;
  /** An array for the marks of so many cells, within if there is room. */
  marksFor(cells: number): Uint8Array;
}

/** Bytes of a vector: a shorter array is not for these kernels. */
export const VECTOR = 16;

/**
 * The kernels in WebAssembly on arrays in its memory; on all others the plain ones. Of lines of listed moves they take rows that
 * fill a vector, one step after the other.
 */
export function wasmKernels(runs: Widths<KernelExports>, memory: KernelMemory): Kernels {
  const { scratch } = memory;
  /** Those on keys and truths, which take 32 bits. */
  const words = runs[4];
  const serves = (values: CellValues, ...others: readonly CellArray[]) =>
    values.byteLength >= VECTOR && [values, ...others].every((array) => memory.isWithin(array));
  return {
    foldLine(values, line, kept) {
      const { reach } = line;
      if (!serves(values)) return plainKernels.foldLine(values, line, kept);
      const run = runs[widthOf(values)];
      if (typeof reach !== 'string') {
        const { steps, areInOrder } = listedSteps(reach);
        if (!areInOrder || !fillsRows(values, line)) {
          return plainKernels.foldLine(values, line, kept);
        }
        const take = kept === LEAST ? run.lower : run.raise;
        return takeRows(take, values, values, line, steps);
      }
      const fold = reach === 'all' ? run.foldFreely : run.foldOnward;
      fold(...extent(values), ...shape(values, line), kept, scratch);
    },
    lowerFreeLine(values, feasible, line) {
      if (!serves(values, ...(feasible ? [feasible] : []))) {
        return plainKernels.lowerFreeLine(values, feasible, line);
      }
      const states = feasible?.byteOffset ?? 0;
      const run = runs[widthOf(values)];
      return run.lowerFreely(...extent(values), states, ...shape(values, line), scratch) !== 0;
    },
    foldMinimumOfOthers(values, line, out) {
      const { reach } = line;
      const isServed =
        serves(values, out) && (typeof reach === 'string' || fillsRows(values, line));
      if (!isServed) return plainKernels.foldMinimumOfOthers(values, line, out);
      const run = runs[widthOf(values)];
      if (typeof reach !== 'string') {
        return takeRows(run.lower, values, out, line, listedSteps(reach).steps);
      }
      const fold = reach === 'all' ? run.foldOthersFreely : run.foldOthersOnward;
      fold(...extent(values), ...shape(values, line), out.byteOffset, scratch);
    },
    takeStates(folded, feasible, out) {
      if (!serves(folded, feasible, out)) return plainKernels.takeStates(folded, feasible, out);
      const run = runs[widthOf(out)];
      return run.takeStates(folded.byteOffset, feasible.byteOffset, ...extent(out)) !== 0;
    },
    hideInfeasible(feasible, out) {
      if (!serves(out, feasible)) return plainKernels.hideInfeasible(feasible, out);
      runs[widthOf(out)].hideInfeasible(feasible.byteOffset, ...extent(out));
    },
    hideUnranked(values, ranks) {
      if (!serves(values, ranks)) return plainKernels.hideUnranked(values, ranks);
      runs[widthOf(values)].hideUnranked(values.byteOffset, ...extent(ranks));
    },
    copy(values, out) {
      if (!serves(values, out)) return plainKernels.copy(values, out);
      runs[widthOf(values)].copy(values.byteOffset, out.byteOffset, values.byteLength);
    },
    lower(values, other) {
      if (!serves(values, other)) return plainKernels.lower(values, other);
      return runs[widthOf(values)].lower(values.byteOffset, ...extent(other)) !== 0;
    },
    raise(values, other) {
      if (!serves(values, other)) return plainKernels.raise(values, other);
      runs[widthOf(values)].raise(values.byteOffset, ...extent(other));
    },
    statesAtMost(values, ranks) {
      const marks = memory.marksFor(ranks.length);
      if (!serves(values, ranks, marks)) return plainKernels.statesAtMost(values, ranks);
      const run = runs[widthOf(values)];
      run.markAtMost(values.byteOffset, ranks.byteOffset, marks.byteOffset, ranks.byteLength);
      return takeOut(run, marks);
    },
    stableOnFreeLine(values, ranks, line) {
      const marks = memory.marksFor(ranks.length);
      if (!serves(values, ranks, marks)) return plainKernels.stableOnFreeLine(values, ranks, line);
      const { byteOffset, byteLength } = ranks;
      const addresses = [values.byteOffset, byteOffset, marks.byteOffset, byteLength];
      const run = runs[widthOf(values)];
      run.markFreely(...addresses, ...shape(values, line), scratch);
      return takeOut(run, marks);
    },
    lowerSorted(values, sorted, marks) {
      const { numbers, lanes, blocks } = sorted;
      const isForVectors = lanes * values.BYTES_PER_ELEMENT === VECTOR;
      if (!isForVectors || !serves(values, numbers, marks.last)) {
        return plainKernels.lowerSorted(values, sorted, marks);
      }
      const fell = runs[widthOf(values)].lowerSorted(
        values.byteOffset,
        numbers.byteOffset,
        blocks,
        addressIn(numbers, sorted.stretches),
        addressIn(numbers, sorted.end),
        marks.last.byteOffset,
        marks.now,
        marks.since,
      );
      marks.visited += numbers[0]!;
      return fell !== 0;
    },
    lowerRows(values, rows, marks) {
      const { numbers, lanes, blocks, size } = rows;
      const isForVectors = lanes * values.BYTES_PER_ELEMENT === VECTOR;
      if (!isForVectors || !serves(values, numbers, marks.last)) {
        return plainKernels.lowerRows(values, rows, marks);
      }
      const sizes = [numbers.byteOffset, blocks, size, marks.last.byteOffset];
      const run = runs[widthOf(values)];
      const fell = run.lowerRows(values.byteOffset, ...sizes, marks.now, marks.since, scratch);
      marks.visited += numbers[0]!;
      return fell !== 0;
    },
    fill(values, value) {
      if (!serves(values)) return plainKernels.fill(values, value);
      runs[widthOf(values)].fill(...extent(values), value);
    },
    both(one, other, out) {
      if (!serves(out, one, other)) return plainKernels.both(one, other, out);
      words.both(one.byteOffset, other.byteOffset, ...extent(out));
    },
    either(one, other, out) {
      if (!serves(out, one, other)) return plainKernels.either(one, other, out);
      words.either(one.byteOffset, other.byteOffset, ...extent(out));
    },
    alike(one, other, out) {
      if (!serves(out, one, other)) return plainKernels.alike(one, other, out);
      words.alike(one.byteOffset, other.byteOffset, ...extent(out));
    },
    opposite(truth, out) {
      if (!serves(out, truth)) return plainKernels.opposite(truth, out);
      words.opposite(truth.byteOffset, ...extent(out));
    },
    addDifference(sums, truth, before, weight) {
      if (!serves(sums, truth, before)) {
        return plainKernels.addDifference(sums, truth, before, weight);
      }
      words.addDifference(...extent(sums), truth.byteOffset, before.byteOffset, weight);
    },
    appendDigits(keys, first, second) {
      if (!serves(keys, first.scores, ...(second ? [second.scores] : []))) {
        return plainKernels.appendDigits(keys, first, second);
      }
      const one = [first.scores.byteOffset, first.range];
      words.appendDigits(
        ...extent(keys),
        ...one,
        second?.scores.byteOffset ?? 0,
        second?.range ?? 1,
      );
    },
    markKeys(keys, table) {
      if (!serves(keys, table)) return plainKernels.markKeys(keys, table);
      words.markKeys(...extent(keys), table.byteOffset);
    },
    numberMarks(marks, count) {
      if (!serves(marks)) return plainKernels.numberMarks(marks, count);
      return words.numberMarks(...extent(marks), count);
    },
    lookUp(keys, table, out) {
      if (!serves(out, keys, table)) return plainKernels.lookUp(keys, table, out);
      runs[widthOf(out)].lookUp(keys.byteOffset, table.byteOffset, ...extent(out));
    },
  };
}

/** The marks as a set, in memory of its own. They are lost: their bits take the place of the first. */
function takeOut(run: KernelExports, marks: Uint8Array): CellSet {
  const { buffer, byteOffset, length } = marks;
  run.packMarks(byteOffset, length);
  return new CellSet(length, new Uint32Array(buffer, byteOffset, wordsFor(length)).slice());
}

/** Whether the cells of a level that lie side by side fill a vector. */
function fillsRows(values: CellValues, { stride }: Line): boolean {
  return stride * values.BYTES_PER_ELEMENT >= VECTOR;
}

/** Rows of levels take over those of the levels that these may become. */
function takeRows(
  take: KernelExports['lower'],
  values: CellValues,
  out: CellValues,
  { stride, levels }: Line,
  steps: readonly ListedStep[],
): void {
  const width = stride * values.BYTES_PER_ELEMENT;
  for (let outer = 0; outer < values.byteLength; outer += width * levels) {
    for (let k = 0; k < steps.length; k++) {
      const { from, to } = steps[k]!;
      take(out.byteOffset + outer + from * width, values.byteOffset + outer + to * width, width);
    }
  }
}

function extent(array: CellArray): [address: number, bytes: number] {
  return [array.byteOffset, array.byteLength];
}

function addressIn({ byteOffset, BYTES_PER_ELEMENT }: Int32Array, place: number): number {
  return byteOffset + BYTES_PER_ELEMENT * place;
}

function shape(values: CellValues, { stride, levels }: Line): [stride: number, levels: number] {
  return [values.BYTES_PER_ELEMENT * stride, levels];
}
