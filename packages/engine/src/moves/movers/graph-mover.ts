import { type CellValues, nothingIn } from '../../kernels/cell-values.ts';
import { allFeasible } from '../cells.ts';
import { visitedImprovements } from '../improvements/visited-improvements.ts';
import type { VisitTargets } from '../visit-targets.ts';
import type { Mover } from './mover.ts';

/** Moves given as a list of arcs between `cells` states. */
export function createGraphMover(
  cells: number,
  arcs: readonly (readonly [number, number])[],
): Mover {
  const targets = neighbours(cells, arcs);
  const sources = neighbours(
    cells,
    arcs.map(([from, to]) => [to, from] as const),
  );
  const forEachSource: VisitTargets = (cell, visit) => {
    for (const source of sources[cell]!) visit(source);
  };
  const closed = false;
  return {
    closed,
    mostTargets: targets.reduce((most, { length }) => Math.max(most, length), 0),
    canMove: arcs.length > 0,
    forEachTarget(cell, visit) {
      for (const target of targets[cell]!) visit(target);
    },
    forEachSource,
    best(values, out) {
      for (let c = 0; c < cells; c++) {
        out[c] = targets[c]!.reduce((best, t) => Math.max(best, values[t]!), values[c]!);
      }
    },
    worst(values, out) {
      for (let c = 0; c < cells; c++) out[c] = leastOf(values, targets[c]!, nothingIn(out));
    },
    worstSource(values, out) {
      for (let c = 0; c < cells; c++) out[c] = leastOf(values, sources[c]!, nothingIn(out));
    },
    improvements: (order) =>
      visitedImprovements(allFeasible(cells), order, { forEachSource, closed }),
  };
}

function leastOf(values: CellValues, cells: readonly number[], otherwise: number): number {
  return cells.reduce((least, cell) => Math.min(least, values[cell]!), otherwise);
}

function neighbours(
  cells: number,
  arcs: readonly (readonly [number, number])[],
): readonly (readonly number[])[] {
  const lists: number[][] = Array.from({ length: cells }, () => []);
  for (const [from, to] of arcs) lists[from]!.push(to);
  return lists;
}
