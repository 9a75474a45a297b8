import { type Axis, reverseAxis } from './axis.ts';
import { leastByHalves } from './half-table.ts';
import { type LimitedLevels, limitedLevels, successorTables } from './limited-levels.ts';
import { leastByLooking, leastOfAll, type ReachableLeast } from './reachable-least.ts';

/** Which states of a group reach which in one move, and how to fold over those that are reached. */
export interface GroupReach {
  /** Whether the mover can go from one state to another of the same group. */
  reaches(from: number, to: number): boolean;
  /** What folds a group of this size at the least cost. */
  leastFor(groupSize: number): ReachableLeast;
}

/** Moves forward and, for sources, backward. `largest` is the size of the largest group. */
export function createReach(
  codes: Float64Array,
  own: readonly Axis[],
  largest: number,
): { readonly forward: GroupReach; readonly backward: GroupReach } {
  if (own.every((axis) => axis.free)) {
    const all = leastOfAll();
    const reach = { reaches: () => true, leastFor: () => all };
    return { forward: reach, backward: reach };
  }
  const limited = limitedLevels(codes, own);
  return {
    forward: limitedReach(limited, limited.axes, largest),
    backward: limitedReach(limited, limited.axes.map(reverseAxis), largest),
  };
}

/** A table of levels may be so many times as large as the largest group. */
const TABLE_ROOM = 16;

function limitedReach(limited: LimitedLevels, axes: readonly Axis[], largest: number): GroupReach {
  const reaches = reachTest(limited, axes);
  const byLooking = leastByLooking(largest, reaches);
  let byHalves: ReachableLeast | undefined;
  const combinations = axes.reduce((product, { levels }) => product * levels, 1);
  const halvesCost = 2 * Math.sqrt(axes.reduce((moves, axis) => moves * meanMoves(axis), 1));
  return {
    reaches,
    leastFor(groupSize) {
      if (groupSize <= halvesCost || combinations > TABLE_ROOM * largest) return byLooking;
      byHalves ??= leastByHalves(limited, axes);
      return byHalves;
    },
  };
}

/** How many levels a level may become on average, itself included. */
function meanMoves({ levels, successors }: Axis): number {
  return successors.reduce((sum, next) => sum + next.length, 0) / levels;
}

function reachTest({ levels }: LimitedLevels, axes: readonly Axis[]): GroupReach['reaches'] {
  const tables = successorTables(axes);
  const sizes = axes.map((axis) => axis.levels);
  const count = axes.length;
  return (from, to) => {
    for (let k = 0; k < count; k++) {
      const at = levels[from * count + k]! * sizes[k]! + levels[to * count + k]!;
      if (tables[k]![at] === 0) return false;
    }
    return true;
  };
}
