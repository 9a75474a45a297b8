import { type Axis, reverseAxis } from '../axis.ts';
import type { Cells } from '../cells.ts';
import { distancesTo } from '../tables/sources.ts';
import type { VisitTargets } from '../visit-targets.ts';

/** The moves from so many combinations of the own levels are written down, where they are asked for. */
const MOST_WRITTEN = 256;

/** Visits the states that differ in some of these options. */
export function visitorAlong(space: Cells, axes: readonly Axis[]): VisitTargets {
  const size = axes.reduce((product, { levels }) => product * levels, 1);
  return size <= MOST_WRITTEN ? visitWritten(space, axes) : visitOneByOne(space, axes);
}

function visitWritten({ feasible }: Cells, axes: readonly Axis[]): VisitTargets {
  const reversed = axes.map(reverseAxis);
  const written: Int32Array[] = [];
  return (cell, visit) => {
    let position = 0;
    let unit = 1;
    for (const { stride, levels } of axes) {
      position += (Math.floor(cell / stride) % levels) * unit;
      unit *= levels;
    }
    written[position] ??= distancesTo(reversed, position);
    const distances = written[position]!;
    for (let k = 0; k < distances.length; k++) {
      const target = cell + distances[k]!;
      if (feasible[target] === 1) visit(target);
    }
  };
}

function visitOneByOne({ feasible }: Cells, axes: readonly Axis[]): VisitTargets {
  return (cell, visit) => {
    const change = (k: number, target: number): void => {
      const axis = axes[k];
      if (axis === undefined) {
        if (target !== cell && feasible[target] === 1) visit(target);
        return;
      }
      const level = Math.floor(cell / axis.stride) % axis.levels;
      for (const next of axis.successors[level]!) {
        change(k + 1, target + (next - level) * axis.stride);
      }
    };
    change(0, cell);
  };
}
