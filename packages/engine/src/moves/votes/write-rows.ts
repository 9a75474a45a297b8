import { createPace } from '../../run/pace.ts';
import type { Progress, Steps } from '../../run/steps.ts';
import type { StateGroups } from '../listed/state-groups.ts';
import type { Arcs } from '../tables/arcs.ts';
import { twiceAsLong } from '../tables/carried-drafts.ts';
import type { VisitTargets } from '../visit-targets.ts';
import { type CarriedRows, wordsIn } from './carried-rows.ts';

const WRITING: Progress = { what: 'writing down what bodies carry', passes: 0, share: 0 };

/**
 * The drafts that carry, one by one, in the order in which drafts are visited or else ascending: where they are few that is quicker to
 * go through than bits. Each state of a group has to be a draft from every other. Undefined where they are more than
 * `most`.
 */
export function* writeRows(
  { groups, positionOf, readTargets }: CarriedRows,
  visitDrafts: VisitTargets | undefined,
  most: number,
): Steps<Arcs | undefined> {
  const { starts, groupOf } = groups;
  const ordered = yield* membersInOrder(groups, visitDrafts);
  const pace = createPace();
  const arcStarts = new Int32Array(groupOf.length + 1);
  let neighbours = new Int32Array(groupOf.length);
  let row = new Int32Array(0);
  let count = 0;
  for (let cell = 0; cell < groupOf.length && count <= most; cell++) {
    const group = groupOf[cell]!;
    if (group >= 0) {
      const end = starts[group + 1]!;
      if (row.length !== wordsIn(groups, group)) row = new Int32Array(wordsIn(groups, group));
      readTargets(cell, row);
      while (count + end - starts[group]! > neighbours.length) neighbours = twiceAsLong(neighbours);
      for (let k = starts[group]!; k < end; k++) {
        const position = positionOf[ordered[k]!]!;
        if ((row[position >>> 5]! >>> (position & 31)) & 1) neighbours[count++] = ordered[k]!;
      }
      if (pace.spend(1 + ((end - starts[group]!) >>> 3))) yield WRITING;
    }
    arcStarts[cell + 1] = count;
  }
  return count > most ? undefined : { starts: arcStarts, neighbours: neighbours.slice(0, count) };
}

/** The members of all groups, each in the order in which drafts are visited where these visits are given. */
export function* membersInOrder(
  { members, starts }: StateGroups,
  visitDrafts: VisitTargets | undefined,
): Steps<Int32Array> {
  if (visitDrafts === undefined) return members;
  const ordered = new Int32Array(members.length);
  const pace = createPace();
  for (let group = 0; group + 1 < starts.length; group++) {
    const cells = members.subarray(starts[group]!, starts[group + 1]!);
    ordered.set(inOrderOfVisits(cells, visitDrafts), starts[group]!);
    if (pace.spend(3 * cells.length)) yield WRITING;
  }
  return ordered;
}

/** The members of a group in the order that visits have, each of which leaves out where it starts. */
function inOrderOfVisits(cells: Int32Array, visitDrafts: VisitTargets): Int32Array {
  if (cells.length < 3) return cells;
  const from = (cell: number): number[] => {
    const visited: number[] = [];
    visitDrafts(cell, (draft) => visited.push(draft));
    return visited;
  };
  const left = cells[0]!;
  const others = from(left);
  // Two visits that start elsewhere say what comes before it.
  const before = new Set(
    [others[0]!, others[1]!].flatMap((one) => {
      const visited = from(one);
      return visited.slice(0, visited.indexOf(left));
    }),
  );
  const at = others.filter((one) => before.has(one)).length;
  return Int32Array.from([...others.slice(0, at), left, ...others.slice(at)]);
}
