import { type CellValues, nothingIn } from '../../kernels/cell-values.ts';
import type { ChangeMarks } from '../../kernels/change-marks.ts';
import { type Order, prefers } from '../../orders/order.ts';
import { runToEnd } from '../../run/steps.ts';
import type { Cells } from '../cells.ts';
import {
  type Arcs,
  lowerSources,
  lowerSourcesOfFallen,
  relaysIn,
  writeVisited,
} from '../tables/arcs.ts';
import type { VisitTargets } from '../visit-targets.ts';
import type { ImprovementFold } from './improvement-fold.ts';

/** In so many cells improvements are written down, since folds go through them again and again. */
export const MOST_CELLS = 2 ** 18;

/** The moves of a mover, by the cell in which they end. */
interface VisitedMoves {
  readonly forEachSource: VisitTargets;
  /** Whether two of them in a row always lead back or to where one leads. */
  readonly closed: boolean;
}

/**
 * The fold over improvements that looks at every move. It serves where the moves or the order have
 * no structure to use: explicit graphs, one option at a time, explicit relations.
 */
export function visitedImprovements(
  space: Cells,
  order: Order,
  moves: VisitedMoves,
): ImprovementFold {
  if (space.cells > MOST_CELLS) {
    return { worst: (values, out) => foldVisiting(space, order, moves, values, out) };
  }
  let written: Arcs | undefined;
  const write = () =>
    writeVisited(space, moves.forEachSource, (source, end) => prefers(order, end, source));
  const byEnd = (): Arcs => {
    written ??= runToEnd(write());
    return written;
  };
  let relays: { readonly found: Uint8Array | undefined } | undefined;
  // By a relation that goes in circles two improvements in a row need not be one.
  const isClosed = moves.closed && order.kind === 'ranked';
  return {
    *writeDown() {
      written ??= yield* write();
    },
    worst: (values, out) => foldWritten(byEnd(), values, out),
    lowerByFallen: (values, before, out, first, end) =>
      lowerSources(byEnd(), values, before, out, first, end),
    relays() {
      relays ??= { found: relaysIn(byEnd()) };
      return relays.found;
    },
    ...(isClosed && {
      lower: (values: CellValues, marks: ChangeMarks) =>
        lowerSourcesOfFallen(byEnd(), values, marks),
    }),
  };
}

function foldVisiting(
  { cells, feasible }: Cells,
  order: Order,
  { forEachSource }: VisitedMoves,
  values: CellValues,
  out: CellValues,
): void {
  out.fill(nothingIn(out));
  for (let cell = 0; cell < cells; cell++) {
    if (feasible[cell] === 0) continue;
    forEachSource(cell, (source) => {
      if (values[cell]! < out[source]! && prefers(order, cell, source)) {
        out[source] = values[cell]!;
      }
    });
  }
}

export function foldWritten(
  { starts, neighbours }: Arcs,
  values: CellValues,
  out: CellValues,
): void {
  out.fill(nothingIn(out));
  for (let cell = 0; cell + 1 < starts.length; cell++) {
    const value = values[cell]!;
    const end = starts[cell + 1]!;
    for (let arc = starts[cell]!; arc < end; arc++) {
      const source = neighbours[arc]!;
      if (value < out[source]!) out[source] = value;
    }
  }
}
