import type { Arcs } from '../moves/tables/arcs.ts';
import type { Pace } from '../run/pace.ts';
import type { Progress, Steps } from '../run/steps.ts';
import type { Space } from '../space/space.ts';
import type { RegionOf, Regions } from './regions.ts';
import { borrowNumbers, giveNumbersBack } from './work-arrays.ts';

const FOLLOWING: Progress = { what: 'following the replies of the others', passes: 0, share: 0 };

/** Numbers for each cell, in which components are worked out. */
interface Numbers {
  /** When a state was met; 0 if not yet. */
  readonly met: Int32Array;
  /** When the first was met that it leads back to, as far as is known; -1 once it has a component. */
  readonly low: Int32Array;
  /** The next of its moves to be followed. */
  readonly mover: Int32Array;
  readonly arc: Int32Array;
  /** The states on the way to the one that is followed, and those that have no component yet. */
  readonly path: Int32Array;
  readonly waiting: Int32Array;
}

/** Sets of states that lead to one another, each after all that it leads to, and those of a region in a row. */
export interface Components {
  /** Members of all, one component after the other. */
  readonly members: Int32Array;
  readonly starts: readonly number[];
  /** By cell. */
  readonly componentOf: Int32Array;
  /** The first component of each region; one entry more than regions. */
  readonly firstOf: Int32Array;
}

/** Where all states of a region lead to one another. */
export function componentsOfRegions(
  { members, starts }: Regions,
  { regionOf }: RegionOf,
): Components {
  const firstOf = Int32Array.from(starts.keys());
  return { members, starts: Array.from(starts), componentOf: regionOf, firstOf };
}

/** The components of all regions, by the algorithm of Tarjan. */
export function* findComponents(
  space: Space,
  regions: Regions,
  arcs: readonly Arcs[],
  pace: Pace,
): Steps<Components> {
  const { members: cells, starts: regionStarts } = regions;
  const numbers = {
    met: borrowNumbers(space).fill(0),
    low: borrowNumbers(space),
    mover: borrowNumbers(space),
    arc: borrowNumbers(space),
    path: borrowNumbers(space),
    waiting: borrowNumbers(space),
  };
  const { met, low, mover, arc, path, waiting }: Numbers = numbers;
  const members = new Int32Array(cells.length);
  const componentOf = new Int32Array(space.cells);
  const firstOf = new Int32Array(regionStarts.length);
  const starts = [0];
  let clock = 0;
  let placed = 0;
  let left = 0;
  let region = 0;
  for (let k = 0; k < cells.length; k++) {
    while (k === regionStarts[region]) firstOf[region++] = starts.length - 1;
    if (met[cells[k]!] !== 0) continue;
    let depth = 0;
    path[depth++] = enter(cells[k]!);
    while (depth > 0) {
      const at = path[depth - 1]!;
      const next = goOn(at);
      if (next >= 0) path[depth++] = enter(next);
      else {
        depth--;
        if (low[at] === met[at]) close(at);
        else if (depth > 0) low[path[depth - 1]!] = Math.min(low[path[depth - 1]!]!, low[at]!);
      }
      if (pace.spend(1)) yield FOLLOWING;
    }
  }
  while (region < firstOf.length) firstOf[region++] = starts.length - 1;
  giveNumbersBack(space, ...Object.values(numbers));
  return { members, starts, componentOf, firstOf };

  function enter(cell: number): number {
    met[cell] = ++clock;
    low[cell] = clock;
    mover[cell] = 0;
    arc[cell] = arcs[0]?.starts[cell] ?? 0;
    waiting[left++] = cell;
    return cell;
  }

  /** A state not met before to which a move leads; -1 when all moves are followed. */
  function goOn(cell: number): number {
    for (let m = mover[cell]!; m < arcs.length; ) {
      const { starts: first, neighbours } = arcs[m]!;
      const last = first[cell + 1]!;
      for (let k = arc[cell]!; k < last; k++) {
        const to = neighbours[k]!;
        if (met[to] === 0) {
          mover[cell] = m;
          arc[cell] = k + 1;
          return to;
        }
        if (low[to]! > 0 && met[to]! < low[cell]!) low[cell] = met[to]!;
      }
      m++;
      mover[cell] = m;
      arc[cell] = arcs[m]?.starts[cell] ?? 0;
    }
    return -1;
  }

  function close(cell: number): void {
    const component = starts.length - 1;
    for (;;) {
      const member = waiting[--left]!;
      low[member] = -1;
      componentOf[member] = component;
      members[placed++] = member;
      if (member === cell) break;
    }
    starts.push(placed);
  }
}
