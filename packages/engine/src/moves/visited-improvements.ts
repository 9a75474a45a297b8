import { nothingIn } from '../kernels/cell-values.ts';
import { type Order, prefers } from '../preference/order.ts';
import type { Cells, ImprovementFold } from './mover.ts';

/** Calls `visit` with every state that a decision maker reaches from a cell in one move. */
export type VisitTargets = (cell: number, visit: (target: number) => void) => void;

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
