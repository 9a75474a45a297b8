import { nothingIn } from '../../kernels/cell-values.ts';
import { type Order, prefers } from '../../orders/order.ts';
import type { Cells } from '../cells.ts';
import type { VisitTargets } from '../visit-targets.ts';
import type { ImprovementFold } from './improvement-fold.ts';

/**
 * The fold over improvements that looks at every move. It serves where the moves or the order have
 * no structure to use: explicit graphs, one option at a time, explicit relations.
 */
export function visitedImprovements(
  space: Cells,
  order: Order,
  visitTargets: VisitTargets,
): ImprovementFold {
  return {
    worst(values, out) {
      out.fill(nothingIn(out));
      for (let cell = 0; cell < space.cells; cell++) {
        if (space.feasible[cell] === 0) continue;
        visitTargets(cell, (target) => {
          if (values[target]! < out[cell]! && prefers(order, target, cell)) {
            out[cell] = values[target]!;
          }
        });
      }
    },
  };
}
