import { type CellValues, nothingIn } from '../../kernels/cell-values.ts';
import { GREATEST, LEAST } from '../../kernels/fold-line.ts';
import type { Line } from '../../kernels/line.ts';
import type { CellSet } from '../../sets/cell-set.ts';
import { type Axis, mostSuccessors, reverseAxis } from '../axis.ts';
import type { DenseCells } from '../dense-cells.ts';
import { sortedImprovements } from '../improvements/sorted-improvements.ts';
import { visitedImprovements } from '../improvements/visited-improvements.ts';
import { linesOf } from '../lines.ts';
import { groupCombinations } from '../listed/combination-groups.ts';
import { jointSources } from '../tables/sources.ts';
import type { Mover } from './mover.ts';
import { visitorAlong } from './visit-jointly.ts';

/** Moves that change any of the mover's own options at once. `axes` are its own options. */
export function createJointMover(space: DenseCells, axes: readonly Axis[]): Mover {
  const reversed = axes.map(reverseAxis);
  const closed = axes.every((axis) => axis.closed);
  const forEachSource = visitorAlong(space, reversed);
  const lines = linesOf(axes);
  const reversedLines = linesOf(reversed);
  return {
    closed,
    movesFreely: axes.every((axis) => axis.free),
    // Where no combination is missing and nobody else moves its options, two movers can be swapped: neither bars the other's way.
    commutes: space.everyCell && !axes.some(({ shared }) => shared),
    cellsPerFold: lines.length * space.cells,
    mostTargets: axes.reduce((product, axis) => product * mostSuccessors(axis), 1),
    canMove: axes.length > 0,
    sources: () => jointSources(space.cells, axes),
    groups: () => ({
      groups: groupCombinations(space, axes),
      complete: axes.every((axis) => axis.free),
    }),
    forEachTarget: visitorAlong(space, axes),
    forEachSource,
    best(values, out) {
      space.arrays.kernels.copy(values, out);
      for (const line of lines) space.arrays.kernels.foldLine(out, line, GREATEST);
    },
    stableStates: (values, ranks) => stableJointly(space, values, ranks, lines),
    worst: (values, out) => foldOthersJointly(space, values, lines, out),
    lower(values, marks) {
      marks.visited += lines.length * space.cells;
      const fell = lowerJointly(space, values, lines);
      if (fell) marks.markFallen(0, values.length - 1);
      return fell;
    },
    worstSource: (values, out) => foldOthersJointly(space, values, reversedLines, out),
    improvements: (order, sorted) =>
      order.kind === 'ranked'
        ? sortedImprovements(space, axes, order, sorted)
        : visitedImprovements(space, order, { forEachSource, closed }),
  };
}

/** Folds in place, and says whether a state changed. */
function lowerJointly(space: DenseCells, values: CellValues, lines: readonly Line[]): boolean {
  const { kernels } = space.arrays;
  const [only] = lines;
  if (only === undefined) return false;
  if (lines.length === 1 && only.reach === 'all') {
    return kernels.lowerFreeLine(values, space.everyCell ? undefined : space.feasible, only);
  }
  const folded = space.scratch(values);
  kernels.copy(values, folded);
  for (const line of lines) kernels.foldLine(folded, line, LEAST);
  return kernels.takeStates(folded, space.feasible, values);
}

/** Where there is a single free line one pass will do. */
function stableJointly(
  space: DenseCells,
  values: CellValues,
  ranks: CellValues,
  lines: readonly Line[],
): CellSet {
  const { kernels } = space.arrays;
  const [only] = lines;
  if (lines.length === 1 && only?.reach === 'all') {
    return kernels.stableOnFreeLine(values, ranks, only);
  }
  const best = space.scratch(values);
  kernels.copy(values, best);
  kernels.lower(best, ranks);
  for (const line of lines) kernels.foldLine(best, line, GREATEST);
  return kernels.statesAtMost(best, ranks);
}

/**
 * The minimum over all joint changes that change at least one option: after each line, `out` holds
 * the minimum over changes of the lines so far of which at least one is a real change.
 */
function foldOthersJointly(
  space: DenseCells,
  values: CellValues,
  lines: readonly Line[],
  out: CellValues,
): void {
  const { kernels } = space.arrays;
  out.fill(nothingIn(out));
  lines.forEach((line, k) => {
    if (k > 0) kernels.foldLine(out, line, LEAST);
    kernels.foldMinimumOfOthers(values, line, out);
  });
  hideInfeasible(space, out);
}

export function hideInfeasible({ feasible, everyCell, arrays }: DenseCells, out: CellValues): void {
  if (!everyCell) arrays.kernels.hideInfeasible(feasible, out);
}
