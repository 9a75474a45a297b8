import type { SanctionComputation } from '../concepts/define-concept.ts';
import { type CellValues, nothingIn } from '../kernels/cell-values.ts';
import type { Arcs } from '../moves/tables/arcs.ts';
import { countSweep } from '../run/work.ts';
import type { Situation } from '../situation/situation.ts';
import { writtenImprovements, writtenMoves } from '../situation/written-moves.ts';
import type { Space } from '../space/space.ts';
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

/** Kept for each situation, by what is asked. */
const ends = new WeakMap<Situation, Map<string, Ends>>();
const worst = new WeakMap<Situation, Map<string, CellValues>>();

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
  return kept(worst, situation, `${focal} ${response} ${counter}`, () => {
    const { space } = situation;
    const arcs = response === 'any' ? writtenMoves(space) : writtenImprovements(situation);
    const from = kept(ends, situation, `${focal} ${counter}`, () =>
      sortEnds(space, focal, ranks, counter),
    );
    countSweep(space, arcs.neighbours.length);
    const others = otherMovers(situation, focal);
    return isClosedFor(situation, others)
      ? worstOfClosed(space, focal, arcs, from)
      : worstOfAny(space, others, arcs, from);
  });
}

function sortEnds(
  { movers, arrays: { kernels } }: Space,
  focal: number,
  ranks: CellValues,
  counter: SanctionComputation['counter'],
): Ends {
  const values = ranks.slice();
  if (counter === 'any') movers[focal]!.best(ranks, values);
  kernels.hideUnranked(values, ranks);
  return { values, ascending: sortByValue(values) };
}

/**
 * For others of whom each is closed, so that it does not matter who moved last. The result may include
 * the value of the state itself, as that of `worstResponse` may.
 */
function worstOfClosed(
  space: Space,
  focal: number,
  { movers, starts, neighbours }: Arcs,
  { values, ascending }: Ends,
): CellValues {
  const result = values.slice();
  const stack = borrowNumbers(space);
  const seen = borrowNumbers(space).fill(0);
  for (let k = 0; k < ascending.length; k++) {
    const end = ascending[k]!;
    if (seen[end] !== 0) continue;
    const value = values[end]!;
    seen[end] = 1;
    stack[0] = end;
    for (let top = 1; top > 0; ) {
      const at = stack[--top]!;
      result[at] = value;
      const first = at * movers;
      // The focal decision maker's own moves stand between those of the others.
      let last = starts[first + focal]!;
      for (let arc = starts[first]!; arc < last; arc++) {
        const from = neighbours[arc]!;
        stack[top] = from;
        top += seen[from]! ^ 1;
        seen[from] = 1;
      }
      last = starts[first + movers]!;
      for (let arc = starts[first + focal + 1]!; arc < last; arc++) {
        const from = neighbours[arc]!;
        stack[top] = from;
        top += seen[from]! ^ 1;
        seen[from] = 1;
      }
    }
  }
  giveNumbersBack(space, stack, seen);
  return result;
}

/**
 * For any others: it matters who has moved on from a state, since nobody may move twice in a row. 'No
 * such value' where they cannot move.
 */
function worstOfAny(
  space: Space,
  others: readonly number[],
  arcs: Arcs,
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

/** The cells with a value, the lowest first. Values are few. */
function sortByValue(values: CellValues): Int32Array {
  const nothing = nothingIn(values);
  let range = 0;
  for (let c = 0; c < values.length; c++) {
    if (values[c] !== nothing) range = Math.max(range, values[c]! + 1);
  }
  const starts = new Int32Array(range + 1);
  for (let c = 0; c < values.length; c++) {
    if (values[c] !== nothing) starts[values[c]! + 1]!++;
  }
  for (let value = 0; value < range; value++) starts[value + 1]! += starts[value]!;
  const ascending = new Int32Array(starts[range]!);
  for (let c = 0; c < values.length; c++) {
    if (values[c] !== nothing) ascending[starts[values[c]!]!++] = c;
  }
  return ascending;
}

function kept<V>(
  all: WeakMap<Situation, Map<string, V>>,
  situation: Situation,
  what: string,
  find: () => V,
): V {
  const ofSituation = all.get(situation) ?? new Map<string, V>();
  all.set(situation, ofSituation);
  const before = ofSituation.get(what);
  if (before !== undefined) return before;
  const found = find();
  ofSituation.set(what, found);
  return found;
}
