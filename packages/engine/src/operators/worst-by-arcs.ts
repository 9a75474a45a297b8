import type { SanctionComputation } from '../concepts/define-concept.ts';
import { type CellValues, NOTHING, nothingIn } from '../kernels/cell-values.ts';
import { plainKernels } from '../kernels/plain-kernels.ts';
import type { Mover } from '../moves/movers/mover.ts';
import type { Arcs } from '../moves/tables/arcs.ts';
import { countSweep } from '../run/work.ts';
import type { Situation } from '../situation/situation.ts';
import { movesOf, writtenImprovements, writtenMoves } from '../situation/written-moves.ts';
import type { Space } from '../space/space.ts';
import { statesOf } from '../space/states-of.ts';
import { endLegalWalk, startLegalWalk, walkLegally } from './legal-walk.ts';
import { borrowNumbers, giveNumbersBack } from './work-arrays.ts';
import { isClosedFor, otherMovers } from './worst-response.ts';

/*
 * The worst that the others can do where moves are written down: for every state the least of the
 * values of the ends of their legal sequences that start there.
 *
 * The ends are taken in ascending order, and from each the sequences are gone back. So what is reached
 * is reached from the end that is worst for it, and nothing need be gone back from twice: each move is
 * looked at once.
 */

/** What ends are worth to a decision maker with ranks, and the states by that, the worst first. */
interface Ends {
  readonly values: CellValues;
  readonly ascending: Int32Array;
}

/** Kept as long as the ranks, for each mover whose counter-move counts. */
const endsByRanks = new WeakMap<CellValues, Ends>();
const endsAfterCounter = new WeakMap<CellValues, WeakMap<Mover, Ends>>();

/** Kept likewise: ends by their places in an order without ties, and the ends at the places found. */
const placesByRanks = new WeakMap<CellValues, Ends>();
const cellsOfPlaces = new WeakMap<CellValues, Int32Array>();

/** What was found by following some moves back from some ends. */
interface FollowedBack {
  readonly arcs: readonly Arcs[];
  readonly worst: CellValues;
}

/** Kept as long as the ends; not more than a few for each, since each model may have other moves. */
const found = new WeakMap<Ends, FollowedBack[]>();
const MOST_FOUND = 8;

/**
 * What `worstResponse` finds, for a decision maker with ranks in a small space. The result is kept, and
 * not to be changed.
 */
export function worstByArcs(
  situation: Situation,
  focal: number,
  ranks: CellValues,
  response: 'any' | 'improving',
  counter: SanctionComputation['counter'],
): CellValues {
  const { space } = situation;
  const mover = space.movers[focal]!;
  const ends =
    counter === 'none'
      ? kept(endsByRanks, ranks, () => sortEnds(space, ranks))
      : kept(
          kept(endsAfterCounter, ranks, () => new WeakMap<Mover, Ends>()),
          mover,
          () => sortEndsAfterCounter(space, mover, ranks),
        );
  return worstOf(situation, focal, response, ends);
}

/**
 * For each state the end that is worst by some ranks of those that everybody but `still` can bring about
 * from there; -1 where there is none.
 */
export function worstEndsByArcs(
  situation: Situation,
  still: number,
  ranks: CellValues,
  response: 'any' | 'improving',
): Int32Array {
  const places = kept(placesByRanks, ranks, () => placeEnds(situation.space, ranks));
  const least = worstOf(situation, still, response, places);
  return kept(cellsOfPlaces, least, () => cellsAt(least, places.ascending));
}

function worstOf(
  situation: Situation,
  focal: number,
  response: 'any' | 'improving',
  ends: Ends,
): CellValues {
  const { space } = situation;
  const all = response === 'any' ? writtenMoves(space) : writtenImprovements(situation);
  const others = otherMovers(situation, focal);
  const arcs = others.map((mover) => all[mover]!);
  const before = kept(found, ends, () => []);
  const known = before.find((entry) => isSame(entry.arcs, arcs));
  if (known !== undefined) return known.worst;
  countSweep(
    space,
    arcs.reduce((sum, { neighbours }) => sum + neighbours.length, 0),
  );
  const worst = isClosedFor(situation, others)
    ? worstOfClosed(
        space,
        kept(arcsTogether, all, () => joinArcs(space, all)),
        focal,
        ends,
      )
    : worstOfAny(space, others, all, ends);
  // The first stay: changed models are judged from the model before them.
  if (before.length === MOST_FOUND) before.pop();
  before.push({ arcs, worst });
  return worst;
}

function isSame(first: readonly Arcs[], second: readonly Arcs[]): boolean {
  return first.length === second.length && first.every((arcs, k) => arcs === second[k]);
}

function sortEnds(space: Space, ranks: CellValues): Ends {
  const values = ranks.slice();
  plainKernels.hideUnranked(values, ranks);
  return { values, ascending: sortByValue(space, values) };
}

/** The place of each end stands for it, so that the least place names its end. */
function placeEnds(space: Space, ranks: CellValues): Ends {
  const { ascending } = kept(endsByRanks, ranks, () => sortEnds(space, ranks));
  const values = new Int32Array(ranks.length).fill(NOTHING);
  for (let place = 0; place < ascending.length; place++) values[ascending[place]!] = place;
  return { values, ascending };
}

function cellsAt(places: CellValues, ascending: Int32Array): Int32Array {
  const cells = new Int32Array(places.length);
  for (let c = 0; c < cells.length; c++) {
    cells[c] = places[c] === NOTHING ? -1 : ascending[places[c]!]!;
  }
  return cells;
}

/** What an end is worth once a mover has gone on from it to the best that it can. */
function sortEndsAfterCounter(space: Space, mover: Mover, ranks: CellValues): Ends {
  const values = ranks.slice();
  const { starts, neighbours } = movesOf(space, mover);
  for (const end of statesOf(space).cells) {
    const rank = ranks[end]!;
    const last = starts[end + 1]!;
    for (let arc = starts[end]!; arc < last; arc++) {
      const from = neighbours[arc]!;
      if (values[from]! < rank) values[from] = rank;
    }
  }
  plainKernels.hideUnranked(values, ranks);
  return { values, ascending: sortByValue(space, values) };
}

/** The moves of several movers in one table, an entry for each cell and mover, cell by cell. */
interface ArcsTogether {
  readonly movers: number;
  /** Where the moves of a mover start that end in a cell: at `cell * movers + mover`. */
  readonly starts: Int32Array;
  readonly neighbours: Int32Array;
}

/** Kept as long as the moves of everybody. */
const arcsTogether = new WeakMap<readonly Arcs[], ArcsTogether>();

function joinArcs(space: Space, all: readonly Arcs[]): ArcsTogether {
  const movers = all.length;
  const starts = new Int32Array(space.cells * movers + 1);
  const neighbours = new Int32Array(all.reduce((sum, arcs) => sum + arcs.neighbours.length, 0));
  const { cells } = statesOf(space);
  let count = 0;
  // Entries of cells that are no states are never read.
  for (let k = 0; k < cells.length; k++) {
    const end = cells[k]!;
    for (let mover = 0; mover < movers; mover++) {
      const own = all[mover]!;
      const last = own.starts[end + 1]!;
      starts[end * movers + mover] = count;
      for (let arc = own.starts[end]!; arc < last; arc++)
        neighbours[count++] = own.neighbours[arc]!;
    }
    starts[(end + 1) * movers] = count;
  }
  return { movers, starts, neighbours };
}

/**
 * For others of whom each is closed, so that it does not matter who moved last. The result may include
 * the value of the state itself, as that of `worstResponse` may.
 */
function worstOfClosed(
  space: Space,
  { movers, starts, neighbours }: ArcsTogether,
  focal: number,
  { values, ascending }: Ends,
): CellValues {
  const nothing = nothingIn(values);
  // Every state is an end, so that what still has no value has not been reached.
  const result = values.slice().fill(nothing);
  const stack = borrowNumbers(space);
  let unseen = ascending.length;
  for (let k = 0; unseen > 0; k++) {
    const end = ascending[k]!;
    if (result[end] !== nothing) continue;
    const value = values[end]!;
    result[end] = value;
    unseen--;
    stack[0] = end;
    // Once everything was reached, what is left in the stack leads nowhere else.
    for (let top = 1; top > 0 && unseen > 0; ) {
      const at = stack[--top]! * movers;
      // The moves of the focal decision maker lie between those of the others.
      const before = starts[at + focal]!;
      for (let arc = starts[at]!; arc < before; arc++) {
        const from = neighbours[arc]!;
        if (result[from] !== nothing) continue;
        result[from] = value;
        stack[top++] = from;
        unseen--;
      }
      const last = starts[at + movers]!;
      for (let arc = starts[at + focal + 1]!; arc < last; arc++) {
        const from = neighbours[arc]!;
        if (result[from] !== nothing) continue;
        result[from] = value;
        stack[top++] = from;
        unseen--;
      }
    }
  }
  giveNumbersBack(space, stack);
  return result;
}

/**
 * For any others: it matters who has moved on from a state, since nobody may move twice in a row. 'No
 * such value' where they cannot move.
 */
function worstOfAny(
  space: Space,
  others: readonly number[],
  arcs: readonly Arcs[],
  { values, ascending }: Ends,
): CellValues {
  const result = values.slice().fill(nothingIn(values));
  const walk = startLegalWalk(space, others);
  let value = 0;
  // The first end from which a state is reached is its worst.
  const reach = (from: number): boolean => {
    result[from] = value;
    return false;
  };
  for (let k = 0; k < ascending.length; k++) {
    value = values[ascending[k]!]!;
    walkLegally(walk, arcs, ascending[k]!, reach);
  }
  endLegalWalk(space, walk);
  return result;
}

/** The states by value, the lowest first. Values are few. */
function sortByValue(space: Space, values: CellValues): Int32Array {
  const { cells } = statesOf(space);
  let range = 0;
  for (let k = 0; k < cells.length; k++) range = Math.max(range, values[cells[k]!]! + 1);
  const starts = new Int32Array(range + 1);
  for (let k = 0; k < cells.length; k++) starts[values[cells[k]!]! + 1]!++;
  for (let value = 0; value < range; value++) starts[value + 1]! += starts[value]!;
  const ascending = new Int32Array(cells.length);
  for (let k = 0; k < cells.length; k++) ascending[starts[values[cells[k]!]!]!++] = cells[k]!;
  return ascending;
}

function kept<K extends object, V>(all: WeakMap<K, V>, key: K, find: () => V): V {
  const before = all.get(key);
  if (before !== undefined) return before;
  const value = find();
  all.set(key, value);
  return value;
}
