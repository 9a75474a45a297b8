import { type CellValues, nothingIn } from '../kernels/cell-values.ts';
import { type Order, prefers } from '../preference/order.ts';
import type { Mover } from './mover.ts';

/**
 * The moves of a body: of the changes of its own options, which are its drafts, those that its
 * members carry. They depend on preferences, so every fold takes a vote on every draft.
 */
export function createBodyMover(
  drafts: Mover,
  order: Order,
  isState: (cell: number) => boolean,
): Mover {
  const forEachTarget: Mover['forEachTarget'] = (cell, visit) =>
    drafts.forEachTarget(cell, (draft) => {
      if (prefers(order, draft, cell)) visit(draft);
    });
  const forEachSource: Mover['forEachSource'] = (cell, visit) =>
    drafts.forEachSource(cell, (source) => {
      if (prefers(order, cell, source)) visit(source);
    });
  const leastOver =
    (forEach: Mover['forEachTarget']) =>
    (values: CellValues, out: CellValues): void => {
      out.fill(nothingIn(out));
      for (let cell = 0; cell < out.length; cell++) {
        if (!isState(cell)) continue;
        forEach(cell, (other) => {
          if (values[other]! < out[cell]!) out[cell] = values[other]!;
        });
      }
    };
  const worst = leastOver(forEachTarget);
  return {
    closed: false,
    ...(drafts.mostTargets !== undefined && { mostTargets: drafts.mostTargets }),
    canMove: drafts.canMove,
    forEachTarget,
    forEachSource,
    best(values, out) {
      out.set(values);
      for (let cell = 0; cell < out.length; cell++) {
        if (!isState(cell)) continue;
        forEachTarget(cell, (draft) => {
          if (values[draft]! > out[cell]!) out[cell] = values[draft]!;
        });
      }
    },
    worst,
    worstSource: leastOver(forEachSource),
    // Whatever it does its members have carried, so all its moves are improvements.
    improvements: () => ({ worst }),
  };
}
