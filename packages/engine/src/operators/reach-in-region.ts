import type { Arcs } from '../moves/tables/arcs.ts';
import { setBit, wordsFor } from '../moves/votes/standings.ts';
import type { Pace } from '../run/pace.ts';
import type { Progress, Steps } from '../run/steps.ts';
import type { Space } from '../space/space.ts';
import type { Components } from './components.ts';
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
  components: Components,
  regions: Regions,
  arcs: readonly Arcs[],
  pace: Pace,
): ReachFinder {
  const { starts } = regions;
  const { componentOf, firstOf } = components;
  return {
    *open(region, mostWords) {
      const words = wordsFor(starts[region + 1]! - starts[region]!);
      if ((firstOf[region + 1]! - firstOf[region]!) * words > mostWords) return undefined;
      const rows = yield* rowsOf(components, region, regions, words, arcs, pace);
      return { rows, rowOf: (cell) => (componentOf[cell]! - firstOf[region]!) * words };
    },
    close() {},
  };
}

/** The bits of all components of a region, each of which leads to such as have lower numbers only. */
function* rowsOf(
  components: Components,
  region: number,
  { placeOf }: Regions,
  words: number,
  arcs: readonly Arcs[],
  pace: Pace,
): Steps<Int32Array> {
  const { componentOf, members } = components;
  const first = components.firstOf[region]!;
  const count = components.firstOf[region + 1]! - first;
  const rows = new Int32Array(count * words);
  for (let component = first; component < first + count; component++) {
    const row = (component - first) * words;
    const end = components.starts[component + 1]!;
    for (let k = components.starts[component]!; k < end; k++) {
      const cell = members[k]!;
      setBit(rows, row, placeOf[cell]!);
      let looks = 1;
      for (const { starts, neighbours } of arcs) {
        const last = starts[cell + 1]!;
        for (let arc = starts[cell]!; arc < last; arc++) {
          looks++;
          const to = neighbours[arc]!;
          // With a state all that is reached from it was taken over.
          if (componentOf[to] === component || hasBit(rows, row, placeOf[to]!)) continue;
          const other = (componentOf[to]! - first) * words;
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
