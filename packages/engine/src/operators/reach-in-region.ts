import type { Arcs } from '../moves/tables/arcs.ts';
import { setBit, wordsFor } from '../moves/votes/standings.ts';
import type { Pace } from '../run/pace.ts';
import type { Progress, Steps } from '../run/steps.ts';
import type { Space } from '../space/space.ts';
import { endLegalWalk, forget, startLegalWalk, walkLegally } from './legal-walk.ts';
import type { Regions } from './regions.ts';
import { borrowNumbers, giveNumbersBack } from './work-arrays.ts';

/** What some movers reach from the states of a region, as bits of the places in it. */
export interface Reach {
  /** Where the bits of a state start in `rows`, once they are asked for and until those of another are. */
  rowOf(cell: number): number;
  readonly rows: Int32Array;
}

/** Finds what is reached in one region after the other, in each once. */
export interface ReachFinder {
  /** For each cell the first in its region of those that are reached from it, where that is quickly found for all. */
  firstReached?(): Steps<Int32Array>;
  /** Undefined where that takes more than so many words. */
  open(region: number, mostWords: number): Steps<Reach | undefined>;
  /** Lets the arrays be used again. */
  close(): void;
}

const FOLLOWING: Progress = { what: 'following the replies of the others', passes: 0, share: 0 };

/**
 * Where it does not matter who moved last: the states that lead to one another share their bits. A state is among those
 * that are reached from it.
 */
export function reachFreely(
  space: Space,
  regions: Regions,
  arcs: readonly Arcs[],
  pace: Pace,
): ReachFinder {
  const { members, starts } = regions;
  const numbers = {
    met: borrowNumbers(space).fill(0),
    low: borrowNumbers(space),
    mover: borrowNumbers(space),
    arc: borrowNumbers(space),
    path: borrowNumbers(space),
    waiting: borrowNumbers(space),
  };
  const componentOf = (cell: number): number => -1 - numbers.low[cell]!;
  const known: Components[] = [];
  function* componentsIn(region: number): Steps<Components> {
    const cells = members.subarray(starts[region]!, starts[region + 1]!);
    known[region] ??= yield* componentsOf(cells, arcs, numbers, pace);
    return known[region];
  }
  return {
    *firstReached() {
      const first = new Int32Array(space.cells);
      for (let region = 0; region + 1 < starts.length; region++) {
        const components = yield* componentsIn(region);
        const places = firstPlaces(components, componentOf, regions, arcs);
        for (let k = starts[region]!; k < starts[region + 1]!; k++) {
          const cell = members[k]!;
          first[cell] = members[starts[region]! + places[componentOf(cell)]!]!;
        }
        if (pace.spend(2 * (starts[region + 1]! - starts[region]!))) yield FOLLOWING;
      }
      return first;
    },
    *open(region, mostWords) {
      const words = wordsFor(starts[region + 1]! - starts[region]!);
      const components = yield* componentsIn(region);
      if ((components.starts.length - 1) * words > mostWords) return undefined;
      const rows = yield* rowsOf(components, componentOf, regions, words, arcs, pace);
      return { rows, rowOf: (cell) => componentOf(cell) * words };
    },
    close: () => giveNumbersBack(space, ...Object.values(numbers)),
  };
}

/** The least place in its region that is reached from each component. */
function firstPlaces(
  { members, starts }: Components,
  componentOf: (cell: number) => number,
  { placeOf }: Regions,
  arcs: readonly Arcs[],
): Int32Array {
  const places = new Int32Array(starts.length - 1);
  for (let component = 0; component < places.length; component++) {
    let least = Number.POSITIVE_INFINITY;
    for (let k = starts[component]!; k < starts[component + 1]!; k++) {
      const cell = members[k]!;
      least = Math.min(least, placeOf[cell]!);
      for (let m = 0; m < arcs.length; m++) {
        const { starts: first, neighbours } = arcs[m]!;
        for (let arc = first[cell]!; arc < first[cell + 1]!; arc++) {
          const to = componentOf(neighbours[arc]!);
          if (to !== component && places[to]! < least) least = places[to]!;
        }
      }
    }
    places[component] = least;
  }
  return places;
}

/** The bits of all components of a region, each of which leads to such as have lower numbers only. */
function* rowsOf(
  components: Components,
  componentOf: (cell: number) => number,
  { placeOf }: Regions,
  words: number,
  arcs: readonly Arcs[],
  pace: Pace,
): Steps<Int32Array> {
  const count = components.starts.length - 1;
  const rows = new Int32Array(count * words);
  for (let component = 0; component < count; component++) {
    const row = component * words;
    const end = components.starts[component + 1]!;
    for (let k = components.starts[component]!; k < end; k++) {
      const cell = components.members[k]!;
      setBit(rows, row, placeOf[cell]!);
      let looks = 1;
      for (const { starts, neighbours } of arcs) {
        const last = starts[cell + 1]!;
        for (let arc = starts[cell]!; arc < last; arc++) {
          looks++;
          const to = neighbours[arc]!;
          // With a state all that is reached from it was taken over.
          if (hasBit(rows, row, placeOf[to]!) || componentOf(to) === component) continue;
          const other = componentOf(to) * words;
          for (let w = 0; w < words; w++) rows[row + w]! |= rows[other + w]!;
          looks += words >>> 2;
        }
      }
      if (pace.spend(looks)) yield FOLLOWING;
    }
  }
  return rows;
}

function hasBit(rows: Int32Array, row: number, place: number): boolean {
  return ((rows[row + (place >>> 5)]! >>> (place & 31)) & 1) === 1;
}

/** Numbers for each cell, in which one region after the other is worked out. */
interface Numbers {
  /** When a state was met; 0 if not yet. */
  readonly met: Int32Array;
  /** When the first was met that it leads back to, as far as is known; then -1 less the number of its component. */
  readonly low: Int32Array;
  /** The next of its moves to be followed. */
  readonly mover: Int32Array;
  readonly arc: Int32Array;
  /** The states on the way to the one that is followed, and those that have no component yet. */
  readonly path: Int32Array;
  readonly waiting: Int32Array;
}

interface Components {
  readonly members: Int32Array;
  readonly starts: readonly number[];
}

/** The sets of states that lead to one another, each after all that it leads to, by the algorithm of Tarjan. */
function* componentsOf(
  cells: Int32Array,
  arcs: readonly Arcs[],
  { met, low, mover, arc, path, waiting }: Numbers,
  pace: Pace,
): Steps<Components> {
  const members = new Int32Array(cells.length);
  const starts = [0];
  let clock = 0;
  let placed = 0;
  let left = 0;
  for (let k = 0; k < cells.length; k++) {
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
  return { members, starts };

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
      low[member] = -1 - component;
      members[placed++] = member;
      if (member === cell) break;
    }
    starts.push(placed);
  }
}

/** Where it matters who moved last: followed anew from each state. `arcs` are those of each mover by its number. */
export function reachLegally(
  space: Space,
  { starts, placeOf }: Regions,
  movers: readonly number[],
  arcs: readonly Arcs[],
): ReachFinder {
  const walk = startLegalWalk(space, movers);
  const reached = borrowNumbers(space);
  const rowOf = (cell: number, rows: Int32Array): number => {
    rows.fill(0);
    let count = 0;
    walkLegally(walk, arcs, cell, (end) => {
      reached[count++] = end;
      setBit(rows, 0, placeOf[end]!);
      return false;
    });
    forget(walk, cell, reached, count);
    return 0;
  };
  return {
    *open(region) {
      const rows = new Int32Array(wordsFor(starts[region + 1]! - starts[region]!));
      return { rows, rowOf: (cell) => rowOf(cell, rows) };
    },
    close() {
      endLegalWalk(space, walk);
      giveNumbersBack(space, reached);
    },
  };
}
