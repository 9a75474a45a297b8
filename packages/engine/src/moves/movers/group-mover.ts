import { type CellValues, NOTHING, nothingIn, zerosLike } from '../../kernels/cell-values.ts';
import { complement } from '../../kernels/complement.ts';
import type { StateWords } from '../../model/state-words.ts';
import type { RankedOrder } from '../../orders/order.ts';
import type { Axis } from '../axis.ts';
import { allFeasible } from '../cells.ts';
import type { ImprovementFold } from '../improvements/improvement-fold.ts';
import { visitedImprovements } from '../improvements/visited-improvements.ts';
import { createReach, type GroupReach } from '../listed/group-reach.ts';
import { sortByKeys } from '../listed/sort-by-keys.ts';
import { groupStates, type StateGroups } from '../listed/state-groups.ts';
import type { VisitTargets } from '../visit-targets.ts';
import type { Mover } from './mover.ts';

/**
 * Moves between listed states that change any of the mover's own options at once. `states` are in
 * ascending order; `axes` are its own options.
 *
 * Every operator works group by group. With free options it costs one step for each state. With
 * limited ones it costs for each state about the square root of the moves that the limits allow, or
 * the size of its group where that is less.
 */
export function createGroupMover(states: StateWords, axes: readonly Axis[]): Mover {
  const groups = groupStates(states, axes);
  const largest = largestGroup(groups);
  const { forward, backward } = createReach(states, axes, largest);
  const closed = axes.every((axis) => axis.closed);
  const forEachSource = visitGroup(groups, (cell, other) => forward.reaches(other, cell));
  const worst = foldGroups(groups, forward);
  const worstOrStaying = (values: CellValues, out: CellValues) => {
    worst(values, out);
    for (let c = 0; c < out.length; c++) if (values[c]! < out[c]!) out[c] = values[c]!;
  };
  return {
    closed,
    mostTargets: largest,
    groups: () => ({ groups, complete: axes.every((axis) => axis.free) }),
    canMove: axes.length > 0,
    forEachTarget: visitGroup(groups, (cell, other) => forward.reaches(cell, other)),
    forEachSource,
    best(values, out) {
      const complements = zerosLike(values);
      complement(values, complements);
      worstOrStaying(complements, out);
      complement(out, out);
    },
    worst,
    worstSource: foldGroups(groups, backward),
    improvements(order, known) {
      if (order.kind !== 'ranked') {
        const all = allFeasible(groups.members.length);
        return visitedImprovements(all, order, { forEachSource, closed });
      }
      const sorted = known?.kind === 'cells' ? known.cells : sortGroups(groups, order);
      return axes.every((axis) => axis.free)
        ? foldFreely(groups, order, sorted)
        : foldSorted(groups, forward, order, sorted);
    },
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
    const nothing = nothingIn(out);
    for (let g = 0; g + 1 < starts.length; g++) {
      const [start, end] = [starts[g]!, starts[g + 1]!];
      const least = reach.leastFor(end - start);
      least.clear();
      for (let k = start; k < end; k++) least.insert(members[k]!, values[members[k]!]!);
      for (let k = start; k < end; k++) {
        out[members[k]!] = Math.min(nothing, least.leastFrom(members[k]!));
      }
    }
  };
}

/** Each group best rank first, and its states together. */
function sortGroups({ groupOf }: StateGroups, { ranks, rankCount }: RankedOrder): Int32Array {
  const keys = new Float64Array(groupOf.length);
  for (let cell = 0; cell < keys.length; cell++) {
    keys[cell] = groupOf[cell]! * rankCount + rankCount - 1 - ranks[cell]!;
  }
  return sortByKeys([keys]);
}

/** Where every move is free, the least value among the better states answers: a running minimum. */
function foldFreely(groups: StateGroups, order: RankedOrder, sorted: Int32Array): ImprovementFold {
  const begins = rankBeginnings(groups, order, sorted);
  return {
    sorted: { kind: 'cells', cells: sorted },
    worst(values, out) {
      out.fill(nothingIn(out));
      sweepFreely(groups, sorted, begins, values, out);
    },
    lower(values, marks) {
      marks.visited += values.length;
      const fell = sweepFreely(groups, sorted, begins, values, values);
      if (fell) marks.markFallen(0, values.length - 1);
      return fell;
    },
  };
}

/** 1 where, in its group, a state is the first of its rank. */
function rankBeginnings(
  { groupOf }: StateGroups,
  { ranks }: RankedOrder,
  sorted: Int32Array,
): Uint8Array {
  const begins = new Uint8Array(sorted.length).fill(1);
  for (let k = 1; k < sorted.length; k++) {
    const [before, here] = [sorted[k - 1]!, sorted[k]!];
    if (groupOf[before] === groupOf[here] && ranks[before] === ranks[here]) begins[k] = 0;
  }
  return begins;
}

/** Takes into `out` what is smaller, and says whether anything was. `out` may be `values`. */
function sweepFreely(
  { starts }: StateGroups,
  sorted: Int32Array,
  begins: Uint8Array,
  values: CellValues,
  out: CellValues,
): boolean {
  let changed = false;
  for (let g = 0; g + 1 < starts.length; g++) {
    const end = starts[g + 1]!;
    let better = NOTHING;
    let soFar = NOTHING;
    for (let k = starts[g]!; k < end; k++) {
      if (begins[k] === 1) better = soFar;
      const cell = sorted[k]!;
      if (better < out[cell]!) {
        out[cell] = better;
        changed = true;
      }
      if (values[cell]! < soFar) soFar = values[cell]!;
    }
  }
  return changed;
}

/**
 * Each group best rank first. A state asks before it is inserted, together with those that tie with
 * it, so that it sees exactly the states that are better for the mover.
 */
function foldSorted(
  groups: StateGroups,
  reach: GroupReach,
  { ranks }: RankedOrder,
  sorted: Int32Array,
): ImprovementFold {
  const { starts } = groups;
  return {
    sorted: { kind: 'cells', cells: sorted },
    worst(values, out) {
      const nothing = nothingIn(out);
      for (let g = 0; g + 1 < starts.length; g++) {
        const end = starts[g + 1]!;
        const least = reach.leastFor(end - starts[g]!);
        least.clear();
        for (let next = starts[g]!; next < end; ) {
          const tied = next;
          for (; next < end && ranks[sorted[next]!] === ranks[sorted[tied]!]; next++) {
            out[sorted[next]!] = Math.min(nothing, least.leastFrom(sorted[next]!));
          }
          for (let k = tied; k < next; k++) least.insert(sorted[k]!, values[sorted[k]!]!);
        }
      }
    },
  };
}
