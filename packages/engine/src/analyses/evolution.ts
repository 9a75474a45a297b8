import { NOTHING } from '../moves/mover.ts';
import { type Order, prefers } from '../preference/order.ts';
import { type KeepArray, keepAsIs } from '../run/shared-array.ts';
import type { Steps } from '../run/steps.ts';
import type { Situation } from '../situation/situation.ts';

/** Which moves count: any, or only those that are improvements for whoever makes them. */
export type MovePolicy = 'any' | 'improving';

/**
 * What can be reached from a state by legal sequences, in which nobody moves twice in a row
 * (status-quo analysis: Li, Kilgour and Hipel 2005).
 */
export interface Reachability {
  readonly from: number;
  readonly policy: MovePolicy;
  /**
   * For each decision maker the length of the shortest legal sequence that ends in a cell with its
   * move; NOTHING where there is none.
   */
  readonly lengths: readonly Int32Array[];
}

/** One move of a path, between cells. */
export interface PathStep {
  readonly mover: number;
  readonly from: number;
  readonly to: number;
}

/** Length of the shortest legal sequence to a cell; 0 for the start, undefined if there is none. */
export function distanceTo({ from, lengths }: Reachability, cell: number): number | undefined {
  if (cell === from) return 0;
  const least = Math.min(...lengths.map((byMover) => byMover[cell]!));
  return least === NOTHING ? undefined : least;
}

/**
 * The shortest legal sequences to a cell, at most `limit` of them; none if it cannot be reached.
 */
export function shortestPaths(
  situation: Situation,
  reachability: Reachability,
  cell: number,
  limit: number,
): PathStep[][] {
  const length = distanceTo(reachability, cell);
  if (length === undefined || length === 0) return [];
  const paths: PathStep[][] = [];
  traceBack(situation, reachability, cell, length, undefined, [], (path) => {
    paths.push(path);
    return paths.length < limit;
  });
  return paths;
}

/** Walks back from a cell; `found` returns false to end the search. */
function traceBack(
  situation: Situation,
  reachability: Reachability,
  cell: number,
  length: number,
  nextMover: number | undefined,
  rest: readonly PathStep[],
  found: (path: PathStep[]) => boolean,
): boolean {
  if (length === 0) return cell === reachability.from ? found([...rest]) : true;
  for (let mover = 0; mover < reachability.lengths.length; mover++) {
    if (mover === nextMover || reachability.lengths[mover]![cell] !== length) continue;
    for (const from of lastSteps(situation, reachability, mover, cell, length)) {
      const path = [{ mover, from, to: cell }, ...rest];
      if (!traceBack(situation, reachability, from, length - 1, mover, path, found)) return false;
    }
  }
  return true;
}

/** The states from which a move of `mover` completes a sequence of this length in `cell`. */
function lastSteps(
  { space, orders }: Situation,
  { from, policy, lengths }: Reachability,
  mover: number,
  cell: number,
  length: number,
): number[] {
  const sources: number[] = [];
  space.movers[mover]!.forEachSource(cell, (source) => {
    const ends =
      length === 1
        ? source === from
        : lengths.some((byMover, last) => last !== mover && byMover[source] === length - 1);
    if (ends && (policy === 'any' || prefers(orders[mover]!, cell, source))) sources.push(source);
  });
  return sources;
}

/**
 * Finds everything that can be reached from a cell. Each round extends all shortest sequences by
 * one move of each decision maker with one fold over the states, so the cost is states × rounds.
 * `keep` says where the lengths are kept.
 */
export function* reachableFrom(
  situation: Situation,
  from: number,
  policy: MovePolicy,
  keep: KeepArray = keepAsIs,
): Steps<Reachability> {
  const { movers, cells } = situation.space;
  const lengths = movers.map(() => keep(new Int32Array(cells)).fill(NOTHING));
  const reached = new Int32Array(cells);
  for (let length = 1, grew = true; grew; length++) {
    grew = false;
    for (let mover = 0; mover < movers.length; mover++) {
      const sources = sourcesFor(situation, mover, from, length - 1, policy, lengths);
      if (sources === undefined) continue;
      movers[mover]!.worstSource(sources, reached);
      if (extend(situation, mover, policy, sources, reached, lengths[mover]!, length)) grew = true;
      yield { what: 'following the moves', passes: length, share: 0 };
    }
  }
  return { from, policy, lengths };
}

/**
 * The value with which each state spreads along the moves of `mover`, or NOTHING if no sequence of
 * this length ends there with somebody else's move: its rank if only improvements count (the lowest
 * rank that reaches a state decides whether coming there improves), 0 otherwise.
 */
function sourcesFor(
  { space, orders }: Situation,
  mover: number,
  from: number,
  length: number,
  policy: MovePolicy,
  lengths: readonly Int32Array[],
): Int32Array | undefined {
  const order = orders[mover]!;
  const value = (cell: number) =>
    policy === 'improving' && order.kind === 'ranked' ? order.ranks[cell]! : 0;
  const sources = new Int32Array(space.cells).fill(NOTHING);
  let any = false;
  const mark = (cell: number) => {
    sources[cell] = value(cell);
    any = true;
  };
  if (length === 0) mark(from);
  else {
    lengths.forEach((byMover, last) => {
      if (last === mover) return;
      for (let c = 0; c < space.cells; c++) if (byMover[c] === length) mark(c);
    });
  }
  return any ? sources : undefined;
}

function extend(
  situation: Situation,
  mover: number,
  policy: MovePolicy,
  sources: Int32Array,
  reached: Int32Array,
  lengths: Int32Array,
  length: number,
): boolean {
  const order = situation.orders[mover]!;
  if (policy === 'improving' && order.kind === 'relation') {
    return extendByLooking(situation, mover, order, sources, lengths, length);
  }
  let grew = false;
  for (let c = 0; c < lengths.length; c++) {
    if (lengths[c] !== NOTHING || reached[c] === NOTHING) continue;
    const improves = order.kind === 'relation' || reached[c]! < order.ranks[c]!;
    if (policy === 'improving' && !improves) continue;
    lengths[c] = length;
    grew = true;
  }
  return grew;
}

/** An explicit relation has no rank to fold, so every move from a source is looked at. */
function extendByLooking(
  { space }: Situation,
  mover: number,
  order: Order,
  sources: Int32Array,
  lengths: Int32Array,
  length: number,
): boolean {
  let grew = false;
  for (let cell = 0; cell < space.cells; cell++) {
    if (sources[cell] === NOTHING) continue;
    space.movers[mover]!.forEachTarget(cell, (target) => {
      if (lengths[target] !== NOTHING || !prefers(order, target, cell)) return;
      lengths[target] = length;
      grew = true;
    });
  }
  return grew;
}
