import type { Levels } from '../../kernels/line.ts';
import type { Axis } from '../axis.ts';

/**
 * The limited options of a mover, split into two halves of about equal size, and a table with a row
 * for each combination of the first and a column for each of the second. Everything is looked up by
 * the position of a cell in its group.
 */
export interface Halves {
  /** Entries of the table. */
  readonly size: number;
  /** Combined level of the first and of the second half at each position, and the row's start. */
  readonly firstOf: Int32Array;
  readonly secondOf: Int32Array;
  readonly rows: Int32Array;
  /** Row starts of the combinations that can become each combination of the first half. */
  readonly sources: Int32Array;
  readonly sourceStarts: Int32Array;
  /** Columns of the combinations that each combination of the second half can become. */
  readonly targets: Int32Array;
  readonly targetStarts: Int32Array;
}

export function createHalves(axes: readonly Axis[]): Halves {
  const [first, second] = splitLimited(axes);
  const width = sizeOf(second);
  const firstOf = combinedLevels(axes, first);
  const sources = combinedMoves(first.map((axis) => axis.predecessors));
  const targets = combinedMoves(second.map((axis) => axis.successors));
  return {
    size: sizeOf(first) * width,
    firstOf,
    secondOf: combinedLevels(axes, second),
    rows: firstOf.map((level) => level * width),
    sources: Int32Array.from(sources.flat(), (level) => level * width),
    sourceStarts: startsOf(sources),
    targets: Int32Array.from(targets.flat()),
    targetStarts: startsOf(targets),
  };
}

function splitLimited(axes: readonly Axis[]): [Axis[], Axis[]] {
  const limited = axes.filter((axis) => !axis.free).sort((a, b) => b.levels - a.levels);
  const first: Axis[] = [];
  const second: Axis[] = [];
  for (const axis of limited) (sizeOf(first) <= sizeOf(second) ? first : second).push(axis);
  return [first, second];
}

function sizeOf(axes: readonly Axis[]): number {
  return axes.reduce((size, axis) => size * axis.levels, 1);
}

/** For each position in a group the combined level of some of the axes. */
function combinedLevels(axes: readonly Axis[], some: readonly Axis[]): Int32Array {
  return Int32Array.from({ length: sizeOf(axes) }, (_, position) => {
    let rest = position;
    const levelOf = new Map(
      axes.map((axis) => {
        const level = rest % axis.levels;
        rest = (rest - level) / axis.levels;
        return [axis, level];
      }),
    );
    return some.reduceRight((level, axis) => level * axis.levels + levelOf.get(axis)!, 0);
  });
}

/** Moves of several options at once, levels combined with the first option fastest. */
function combinedMoves(moves: readonly (readonly Levels[])[]): number[][] {
  return moves.reduceRight<number[][]>(
    (rest, own) =>
      rest.flatMap((restTargets) =>
        own.map((targets) =>
          restTargets.flatMap((t) => Array.from(targets, (target) => t * own.length + target)),
        ),
      ),
    [[0]],
  );
}

function startsOf(lists: readonly (readonly number[])[]): Int32Array {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, k) => {
    starts[k + 1] = starts[k]! + list.length;
  });
  return starts;
}
