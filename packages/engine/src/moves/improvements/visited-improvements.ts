import { type CellValues, nothingIn } from '../../kernels/cell-values.ts';
import { type Order, prefers } from '../../orders/order.ts';
import type { Cells } from '../cells.ts';
import type { VisitTargets } from '../visit-targets.ts';
import type { ImprovementFold } from './improvement-fold.ts';

/** In so many cells improvements are written down, since folds go through them again and again. */
export const MOST_CELLS = 2 ** 18;

/** Improvements by the cell in which they begin. */
interface Improvements {
  /** Where those of each cell start; one more at the end. */
  readonly starts: Int32Array;
  readonly targets: Int32Array;
}

/**
 * The fold over improvements that looks at every move. It serves where the moves or the order have
 * no structure to use: explicit graphs, one option at a time, explicit relations.
 */
export function visitedImprovements(
  space: Cells,
  order: Order,
  visitTargets: VisitTargets,
): ImprovementFold {
  let written: Improvements | undefined;
  return {
    worst(values, out) {
      if (space.cells > MOST_CELLS) return foldVisiting(space, order, visitTargets, values, out);
      written ??= writeImprovements(space, order, visitTargets);
      foldWritten(written, values, out);
    },
  };
}

function foldVisiting(
  { cells, feasible }: Cells,
  order: Order,
  visitTargets: VisitTargets,
  values: CellValues,
  out: CellValues,
): void {
  out.fill(nothingIn(out));
  for (let cell = 0; cell < cells; cell++) {
    if (feasible[cell] === 0) continue;
    visitTargets(cell, (target) => {
      if (values[target]! < out[cell]! && prefers(order, target, cell)) {
        out[cell] = values[target]!;
      }
    });
  }
}

function writeImprovements(
  { cells, feasible }: Cells,
  order: Order,
  visitTargets: VisitTargets,
): Improvements {
  const starts = new Int32Array(cells + 1);
  let targets = new Int32Array(2 * cells);
  let count = 0;
  let from = 0;
  const write = (target: number): void => {
    if (!prefers(order, target, from)) return;
    if (count === targets.length) {
      const longer = new Int32Array(2 * count + 2);
      longer.set(targets);
      targets = longer;
    }
    targets[count++] = target;
  };
  for (; from < cells; from++) {
    starts[from] = count;
    if (feasible[from] !== 0) visitTargets(from, write);
  }
  starts[cells] = count;
  return { starts, targets: targets.slice(0, count) };
}

function foldWritten({ starts, targets }: Improvements, values: CellValues, out: CellValues): void {
  const nothing = nothingIn(out);
  for (let cell = 0; cell + 1 < starts.length; cell++) {
    let least = nothing;
    const end = starts[cell + 1]!;
    for (let k = starts[cell]!; k < end; k++) {
      const value = values[targets[k]!]!;
      if (value < least) least = value;
    }
    out[cell] = least;
  }
}
