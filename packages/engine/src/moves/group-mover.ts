import type { Order, RankedOrder } from '../preference/order.ts';
import type { Axis } from './axis.ts';
import { complement } from './complement.ts';
import { createReach, type GroupReach } from './group-reach.ts';
import type { ImprovementFold, Mover, SortedImprovements } from './mover.ts';
import { sortByKey } from './sort-by-key.ts';
import { groupStates, type StateGroups } from './state-groups.ts';
import { type VisitTargets, visitedImprovements } from './visited-improvements.ts';

/**
 * Moves between listed states that change any of the mover's own options at once. `codes` are the
 * states, ascending; `axes` are its own options.
 *
 * Every operator works group by group. With free options it costs one step for each state. With
 * limited ones it costs for each state about the square root of the moves that the limits allow, or
 * the size of its group where that is less.
 */
export function createGroupMover(codes: Float64Array, axes: readonly Axis[]): Mover {
  const groups = groupStates(codes, axes);
  const largest = largestGroup(groups);
  const { forward, backward } = createReach(codes, axes, largest);
  const forEachTarget = visitGroup(groups, (cell, other) => forward.reaches(cell, other));
  const worst = foldGroups(groups, forward);
  const worstOrStaying = (values: Int32Array, out: Int32Array) => {
    worst(values, out);
    for (let c = 0; c < out.length; c++) if (values[c]! < out[c]!) out[c] = values[c]!;
  };
  return {
    closed: axes.every((axis) => axis.closed),
    canMove: largest > 1,
    forEachTarget,
    forEachSource: visitGroup(groups, (cell, other) => forward.reaches(other, cell)),
    best(values, out) {
      const complements = new Int32Array(values.length);
      complement(values, complements);
      worstOrStaying(complements, out);
      complement(out, out);
    },
    worst,
    worstSource: foldGroups(groups, backward),
    improvements: (order, sorted) =>
      order.kind === 'ranked'
        ? foldSorted(groups, forward, order, sorted)
        : foldVisited(groups.members.length, order, forEachTarget),
  };
}

function largestGroup({ starts }: StateGroups): number {
  let largest = 0;
  for (let g = 0; g + 1 < starts.length; g++) {
    largest = Math.max(largest, starts[g + 1]! - starts[g]!);
  }
  return largest;
}

function visitGroup(
  { members, starts, groupOf }: StateGroups,
  counts: (cell: number, other: number) => boolean,
): VisitTargets {
  return (cell, visit) => {
    const group = groupOf[cell]!;
    for (let k = starts[group]!; k < starts[group + 1]!; k++) {
      const other = members[k]!;
      if (other !== cell && counts(cell, other)) visit(other);
    }
  };
}

function foldGroups({ members, starts }: StateGroups, reach: GroupReach): ImprovementFold['worst'] {
  return (values, out) => {
    for (let g = 0; g + 1 < starts.length; g++) {
      const [start, end] = [starts[g]!, starts[g + 1]!];
      const least = reach.leastFor(end - start);
      least.clear();
      for (let k = start; k < end; k++) least.insert(members[k]!, values[members[k]!]!);
      for (let k = start; k < end; k++) out[members[k]!] = least.leastFrom(members[k]!);
    }
  };
}

function foldVisited(cells: number, order: Order, visitTargets: VisitTargets): ImprovementFold {
  const space = { cells, feasible: new Uint8Array(cells).fill(1) };
  return visitedImprovements(space, order, visitTargets);
}

/**
 * Each group best rank first. A state asks before it is inserted, together with those that tie with
 * it, so that it sees exactly the states that are better for the mover.
 */
function foldSorted(
  groups: StateGroups,
  reach: GroupReach,
  order: RankedOrder,
  known: SortedImprovements | undefined,
): ImprovementFold {
  const { starts } = groups;
  const { ranks } = order;
  const sorted = known?.kind === 'cells' ? known.cells : sortWithinGroups(groups, order);
  return {
    sorted: { kind: 'cells', cells: sorted },
    worst(values, out) {
      for (let g = 0; g + 1 < starts.length; g++) {
        const end = starts[g + 1]!;
        const least = reach.leastFor(end - starts[g]!);
        least.clear();
        for (let next = starts[g]!; next < end; ) {
          const tied = next;
          for (; next < end && ranks[sorted[next]!] === ranks[sorted[tied]!]; next++) {
            out[sorted[next]!] = least.leastFrom(sorted[next]!);
          }
          for (let k = tied; k < next; k++) least.insert(sorted[k]!, values[sorted[k]!]!);
        }
      }
    },
  };
}

function sortWithinGroups({ groupOf }: StateGroups, { ranks, rankCount }: RankedOrder): Int32Array {
  return sortByKey(
    Float64Array.from(groupOf, (group, cell) => group * rankCount + rankCount - 1 - ranks[cell]!),
  );
}
