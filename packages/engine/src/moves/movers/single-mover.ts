import { type CellValues, nothingIn } from '../../kernels/cell-values.ts';
import { GREATEST } from '../../kernels/fold-line.ts';
import type { Line } from '../../kernels/line.ts';
import { type Axis, mostSuccessors, reverseAxis } from '../axis.ts';
import type { DenseCells } from '../dense-cells.ts';
import { visitedImprovements } from '../improvements/visited-improvements.ts';
import { linesOf } from '../lines.ts';
import type { VisitTargets } from '../visit-targets.ts';
import { hideInfeasible } from './joint-mover.ts';
import type { Mover } from './mover.ts';
import { visitorAlong } from './visit-jointly.ts';

/**
 * Moves that change one of the mover's own options. They are never closed: two of them change two
 * options.
 */
export function createSingleMover(space: DenseCells, axes: readonly Axis[]): Mover {
  const reversed = axes.map(reverseAxis);
  const lines = lineForEach(axes);
  const reversedLines = lineForEach(reversed);
  const { kernels } = space.arrays;
  const forEachSource = visitorOneByOne(space, reversed);
  const closed = false;
  return {
    closed,
    cellsPerFold: lines.length * space.cells,
    mostTargets: axes.reduce((sum, axis) => sum + mostSuccessors(axis) - 1, 0),
    canMove: axes.length > 0,
    forEachTarget: visitorOneByOne(space, axes),
    forEachSource,
    best(values, out) {
      kernels.copy(values, out);
      for (const line of lines) takeBestAlong(space, values, line, out);
    },
    worst(values, out) {
      out.fill(nothingIn(out));
      for (const line of lines) kernels.foldMinimumOfOthers(values, line, out);
      hideInfeasible(space, out);
    },
    worstSource(values, out) {
      out.fill(nothingIn(out));
      for (const line of reversedLines) kernels.foldMinimumOfOthers(values, line, out);
      hideInfeasible(space, out);
    },
    improvements: (order) => visitedImprovements(space, order, { forEachSource, closed }),
  };
}

function visitorOneByOne(space: DenseCells, axes: readonly Axis[]): VisitTargets {
  const visitors = axes.map((axis) => visitorAlong(space, [axis]));
  return (cell, visit) => {
    for (const visitAlong of visitors) visitAlong(cell, visit);
  };
}

function lineForEach(axes: readonly Axis[]): Line[] {
  return axes.flatMap((axis) => linesOf([axis]));
}

function takeBestAlong(space: DenseCells, values: CellValues, line: Line, out: CellValues): void {
  const { kernels } = space.arrays;
  const folded = space.scratch(values);
  kernels.copy(values, folded);
  kernels.foldLine(folded, line, GREATEST);
  kernels.raise(out, folded);
}
