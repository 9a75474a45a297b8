import { NOTHING } from '../kernels/cell-values.ts';
import { prefers } from '../orders/order.ts';
import { countWork } from '../run/pace.ts';
import type { Steps } from '../run/steps.ts';
import { findMoves } from '../situation/seat-bodies.ts';
import type { Situation } from '../situation/situation.ts';
import {
  countFollowing,
  isOneEnough,
  type MovePolicy,
  type ShortestLengths,
  shortestLengths,
} from './shortest-lengths.ts';

export type { MovePolicy } from './shortest-lengths.ts';

/**
 * What can be reached from a state by legal sequences, in which nobody moves twice in a row
 * (status-quo analysis: Li, Kilgour and Hipel 2005).
 */
export interface Reachability {
  readonly from: number;
  readonly policy: MovePolicy;
  /**
   * For each decision maker the length of the shortest legal sequence that ends in a cell with its
   * move; NOTHING where there is none. Empty where it does not matter who moved last.
   */
  readonly lengths: readonly Int32Array[];
  /** Where it does not matter who moved last. */
  readonly shortest?: ShortestLengths;
}

/**
 * The length of the shortest legal sequence that ends in a cell with the move of a decision maker. Where it does
 * not matter who moved last, NOTHING if that is no shortest sequence to the cell.
 */
export function lengthBy({ lengths, shortest }: Reachability, mover: number, cell: number): number {
  if (shortest === undefined) return lengths[mover]![cell]!;
  return (shortest.lastMovers[cell]! >>> mover) & 1 ? shortest.lengths[cell]! : NOTHING;
}

/** Length of the shortest legal sequence to a cell; 0 for the start, undefined if there is none. */
export function distanceTo(
  { from, lengths, shortest }: Reachability,
  cell: number,
): number | undefined {
  if (cell === from) return 0;
  let least = shortest?.lengths[cell] ?? NOTHING;
  for (const byMover of lengths) least = Math.min(least, byMover[cell]!);
  return least === NOTHING ? undefined : least;
}

/**
 * Finds everything that can be reached from a cell. Each round extends all shortest sequences by
 * one move of each decision maker: with one fold over the states, or by a look at every target where
 * few sequences have come to an end. The cost is at most states × rounds.
 */
export function* reachableFrom(
  situation: Situation,
  from: number,
  policy: MovePolicy,
): Steps<Reachability> {
  const { movers, cells } = situation.space;
  yield* findMoves(situation.space);
  if (isOneEnough(situation, policy)) {
    return { from, policy, lengths: [], shortest: yield* shortestLengths(situation, from, policy) };
  }
  const lengths = movers.map(() => new Int32Array(cells).fill(NOTHING));
  const trails = [...lengths.map(() => createTrail(cells)), trailFrom(from)];
  const search = createSearch(situation, policy, lengths);
  for (let length = 1; trails.some((trail) => trail.start < trail.end); length++) {
    for (let mover = 0; mover < movers.length; mover++) {
      const ends = trails.filter((trail, last) => last !== mover && trail.start < trail.end);
      if (ends.length === 0) continue;
      extend(search, mover, ends, trails[mover]!, length);
      yield { what: 'following the moves', passes: length, share: 0 };
    }
    for (const trail of trails) {
      trail.start = trail.end;
      trail.end = trail.filled;
    }
  }
  return { from, policy, lengths };
}

/** The cells that a decision maker's moves have reached, in the order in which they did. */
export interface Trail {
  readonly cells: Int32Array;
  /** Those of the last round lie from `start` to before `end`, those of this round up to `filled`. */
  start: number;
  end: number;
  filled: number;
}

export function createTrail(cells: number): Trail {
  return { cells: new Int32Array(cells), start: 0, end: 0, filled: 0 };
}

/** Where nobody has moved yet. */
export function trailFrom(cell: number): Trail {
  return { cells: Int32Array.of(cell), start: 0, end: 1, filled: 1 };
}

/** What an extension of sequences works on. */
export interface Search {
  readonly situation: Situation;
  readonly policy: MovePolicy;
  readonly lengths: readonly Int32Array[];
  /** NOTHING everywhere, between two extensions. */
  readonly sources: Int32Array;
  /** To fold into. */
  readonly reached: Int32Array;
}

/** A search that has found nothing yet but what `lengths` says. */
export function createSearch(
  situation: Situation,
  policy: MovePolicy,
  lengths: readonly Int32Array[],
): Search {
  const { cells } = situation.space;
  const sources = new Int32Array(cells).fill(NOTHING);
  return { situation, policy, lengths, sources, reached: new Int32Array(cells) };
}

type Extend = (
  search: Search,
  mover: number,
  ends: readonly Trail[],
  trail: Trail,
  length: number,
) => void;

/**
 * Extends the sequences that ended in the last round by one move of `mover`: cells that had no length
 * get this one, and are added to the trail.
 */
export const extend: Extend = (search, mover, ends, trail, length) => {
  const { situation, policy } = search;
  const extendBy = isWorthLooking(situation, mover, policy, ends) ? extendByLooking : extendByFold;
  extendBy(search, mover, ends, trail, length);
};

/** A look at a target costs about twice what a cell of a fold does. */
const LOOK = 2;

/** An explicit relation has no rank to fold, so every move from a source is looked at. */
function isWorthLooking(
  { space, orders }: Situation,
  mover: number,
  policy: MovePolicy,
  ends: readonly Trail[],
): boolean {
  const { mostTargets, onlyImproves } = space.movers[mover]!;
  if (policy === 'improving' && !onlyImproves && orders[mover]!.kind === 'relation') return true;
  const sources = ends.reduce((sum, { start, end }) => sum + end - start, 0);
  return mostTargets !== undefined && LOOK * sources * mostTargets < space.cells;
}

const extendByLooking: Extend = (search, mover, ends, trail, length) => {
  const { situation, policy } = search;
  const order = situation.orders[mover]!;
  const { forEachTarget, onlyImproves, mostTargets = 1 } = situation.space.movers[mover]!;
  const anyCounts = policy === 'any' || onlyImproves;
  const lengths = search.lengths[mover]!;
  for (const { cells, start, end } of ends) {
    countWork((end - start) * mostTargets);
    for (let k = start; k < end; k++) {
      const source = cells[k]!;
      forEachTarget(source, (target) => {
        if (lengths[target] !== NOTHING) return;
        if (!anyCounts && !prefers(order, target, source)) return;
        lengths[target] = length;
        trail.cells[trail.filled++] = target;
      });
    }
  }
};

/**
 * Each source spreads its rank along the moves if only improvements count, since the lowest rank that
 * reaches a state decides whether coming there improves; any value otherwise.
 */
const extendByFold: Extend = (search, mover, ends, trail, length) => {
  const { situation, policy, sources, reached } = search;
  const order = situation.orders[mover]!;
  const ranks = policy === 'improving' && order.kind === 'ranked' ? order.ranks : undefined;
  const lengths = search.lengths[mover]!;
  for (const { cells, start, end } of ends) {
    for (let k = start; k < end; k++) sources[cells[k]!] = ranks ? ranks[cells[k]!]! : 0;
  }
  situation.space.movers[mover]!.worstSource(sources, reached);
  countFollowing(situation.space, mover);
  for (const { cells, start, end } of ends) {
    for (let k = start; k < end; k++) sources[cells[k]!] = NOTHING;
  }
  let { filled } = trail;
  for (let c = 0; c < lengths.length; c++) {
    if (lengths[c] !== NOTHING || reached[c]! >= (ranks ? ranks[c]! : NOTHING)) continue;
    lengths[c] = length;
    trail.cells[filled++] = c;
  }
  trail.filled = filled;
};
