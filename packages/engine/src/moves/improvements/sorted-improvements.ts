import type { CellArrays } from '../../kernels/cell-arrays.ts';
import { nothingIn } from '../../kernels/cell-values.ts';
import type { RankedOrder } from '../../orders/order.ts';
import { countWork, LOOK_NANOSECONDS } from '../../run/pace.ts';
import type { Axis } from '../axis.ts';
import type { Cells } from '../cells.ts';
import { createHalves } from './halves.ts';
import type { ImprovementFold, SortedImprovements } from './improvement-fold.ts';
import { type SortedGroups, sortGroups } from './sorted-groups.ts';
import { createFreeSweep, leastOfBetter } from './sweep-freely.ts';
import { createLimitedSweep } from './sweep-limited.ts';

/** Nanoseconds to sort one cell for a sweep by a kernel. */
export const SORTING_NANOSECONDS = 15;

/**
 * The fold over unilateral improvements of a mover whose own options may change jointly.
 *
 * The cells that differ only in the mover's options form a group. Within each group the states are
 * sorted once by the mover's rank, best first. A sweep then walks the groups in that order, asking
 * before it inserts, so that a state sees exactly the states that are better for the mover.
 */
export function sortedImprovements(
  space: Cells & { readonly arrays: CellArrays },
  axes: readonly Axis[],
  order: RankedOrder,
  sorted?: SortedImprovements,
): ImprovementFold {
  if (sorted === undefined && space.arrays.vectorBytes > 0) {
    countWork((space.cells * SORTING_NANOSECONDS) / LOOK_NANOSECONDS);
  }
  const groups = sorted?.kind === 'groups' ? sorted.groups : sortGroups(space, axes, order);
  return {
    sorted: { kind: 'groups', groups },
    cellsPerFold: groups.states,
    ...foldsOver(space, groups, axes),
  };
}

function foldsOver(
  { cells, arrays }: Parameters<typeof sortedImprovements>[0],
  groups: SortedGroups,
  axes: readonly Axis[],
): Pick<ImprovementFold, 'worst' | 'lower'> {
  if (axes.every((axis) => axis.free)) {
    return {
      lower: createFreeSweep(cells, groups, arrays),
      worst(values, out) {
        out.fill(nothingIn(out));
        leastOfBetter(groups, values, out);
      },
    };
  }
  const sweep = createLimitedSweep(groups, createHalves(axes));
  const worst: ImprovementFold['worst'] = (values, out) => {
    out.fill(nothingIn(out));
    sweep.worst(values, out);
  };
  // In place a value may travel on within one sweep, so a move after a move must be a move.
  return axes.every((axis) => axis.closed) ? { worst, lower: sweep.lower } : { worst };
}
