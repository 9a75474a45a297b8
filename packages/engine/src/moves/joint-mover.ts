import type { Order } from '../preference/order.ts';
import { type Axis, reverseAxis } from './axis.ts';
import { foldMinimum, foldMinimumOfOthers } from './fold-axis.ts';
import { type Cells, type ImprovementFold, type Mover, NOTHING } from './mover.ts';
import { sortedImprovements } from './sorted-improvements.ts';
import { visitedImprovements } from './visited-improvements.ts';

/** Turns a minimum into a maximum: larger than any rank, smaller than NOTHING. */
const COMPLEMENT = 0x3fffffff;

/** Moves that change any of the mover's own options at once. `axes` are its own options. */
export function createJointMover(space: Cells, axes: readonly Axis[]): Mover {
  const reversed = axes.map(reverseAxis);
  return {
    closed: axes.every((axis) => axis.closed),
    canMove: axes.length > 0,
    forEachTarget: (cell, visit) => visitJointTargets(space, axes, cell, visit),
    forEachSource: (cell, visit) => visitJointTargets(space, reversed, cell, visit),
    best: (values, out) => foldBest(values, axes, out),
    worst(values, out) {
      foldOthersJointly(values, axes, out);
      hideInfeasible(space, out);
    },
    worstOrStaying(values, out) {
      foldAll(values, axes, out);
      hideInfeasible(space, out);
    },
    worstSource(values, out) {
      foldOthersJointly(values, reversed, out);
      hideInfeasible(space, out);
    },
    improvements: (order) => jointImprovements(space, axes, order),
  };
}

function jointImprovements(space: Cells, axes: readonly Axis[], order: Order): ImprovementFold {
  return order.kind === 'ranked'
    ? sortedImprovements(space, axes, order)
    : visitedImprovements(space, order, (cell, visit) =>
        visitJointTargets(space, axes, cell, visit),
      );
}

function foldAll(values: Int32Array, axes: readonly Axis[], out: Int32Array): void {
  out.set(values);
  for (const axis of axes) foldMinimum(out, axis);
}

function foldBest(values: Int32Array, axes: readonly Axis[], out: Int32Array): void {
  complement(values, out);
  for (const axis of axes) foldMinimum(out, axis);
  complement(out, out);
}

export function complement(values: Int32Array, out: Int32Array): void {
  for (let c = 0; c < values.length; c++) out[c] = COMPLEMENT - values[c]!;
}

/**
 * The minimum over all joint changes that change at least one option: after each axis, `out` holds
 * the minimum over changes of the axes so far of which at least one is a real change.
 */
function foldOthersJointly(values: Int32Array, axes: readonly Axis[], out: Int32Array): void {
  const unchangedBefore = values.slice();
  out.fill(NOTHING);
  for (const axis of axes) {
    foldMinimum(out, axis);
    foldMinimumOfOthers(unchangedBefore, axis, out);
  }
}

export function hideInfeasible({ feasible }: Cells, out: Int32Array): void {
  for (let c = 0; c < out.length; c++) if (feasible[c] === 0) out[c] = NOTHING;
}

export function visitJointTargets(
  { feasible }: Cells,
  axes: readonly Axis[],
  cell: number,
  visit: (target: number) => void,
): void {
  const change = (k: number, target: number): void => {
    const axis = axes[k];
    if (axis === undefined) {
      if (target !== cell && feasible[target] === 1) visit(target);
      return;
    }
    const level = Math.floor(cell / axis.stride) % axis.levels;
    for (const next of axis.successors[level]!)
      change(k + 1, target + (next - level) * axis.stride);
  };
  change(0, cell);
}
