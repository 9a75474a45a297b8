import { type Axis, reverseAxis } from './axis.ts';
import { foldMinimumOfOthers } from './fold-axis.ts';
import { complement, hideInfeasible, visitJointTargets } from './joint-mover.ts';
import { type Cells, type Mover, NOTHING } from './mover.ts';
import { type VisitTargets, visitedImprovements } from './visited-improvements.ts';

/**
 * Moves that change one of the mover's own options. They are never closed: two of them change two
 * options.
 */
export function createSingleMover(space: Cells, axes: readonly Axis[]): Mover {
  const reversed = axes.map(reverseAxis);
  const visitAlong = (own: readonly Axis[], cell: number, visit: (found: number) => void) => {
    for (const axis of own) visitJointTargets(space, [axis], cell, visit);
  };
  const visitTargets: VisitTargets = (cell, visit) => visitAlong(axes, cell, visit);
  return {
    closed: false,
    canMove: axes.length > 0,
    forEachTarget: visitTargets,
    forEachSource: (cell, visit) => visitAlong(reversed, cell, visit),
    best(values, out) {
      complement(values, out);
      const complemented = out.slice();
      for (const axis of axes) foldMinimumOfOthers(complemented, axis, out);
      complement(out, out);
    },
    worst(values, out) {
      out.fill(NOTHING);
      for (const axis of axes) foldMinimumOfOthers(values, axis, out);
      hideInfeasible(space, out);
    },
    worstOrStaying(values, out) {
      out.set(values);
      for (const axis of axes) foldMinimumOfOthers(values, axis, out);
      hideInfeasible(space, out);
    },
    worstSource(values, out) {
      out.fill(NOTHING);
      for (const axis of reversed) foldMinimumOfOthers(values, axis, out);
      hideInfeasible(space, out);
    },
    improvements: (order) => visitedImprovements(space, order, visitTargets),
  };
}
