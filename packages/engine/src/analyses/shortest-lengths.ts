import { NOTHING } from '../kernels/cell-values.ts';
import { prefers } from '../orders/order.ts';
import { createPace } from '../run/pace.ts';
import type { Progress, Steps } from '../run/steps.ts';
import { countCells, countFold } from '../run/work.ts';
import type { Situation } from '../situation/situation.ts';
import type { Space } from '../space/space.ts';

/** Which moves count: any, or only those that are improvements for whoever makes them. */
export type MovePolicy = 'any' | 'improving';

/** One sequence for each cell is enough where two moves of somebody in a row are always one, or none. */
export interface ShortestLengths {
  /** The length of the shortest sequence to a cell; NOTHING where there is none, and at the start. */
  readonly lengths: Int32Array;
  /** As bits, who may make the last move of a sequence of this length. */
  readonly lastMovers: Int32Array;
}

/** More movers are not told apart by the bits of one number. */
const MOST_MOVERS = 31;

/**
 * Whether nobody gains by moving twice in a row, so that shortest walks are legal sequences. Improvements by
 * rank are one improvement; those of an explicit relation may not be. The moves must be found.
 */
export function isOneEnough({ space, orders }: Situation, policy: MovePolicy): boolean {
  return (
    space.movers.length <= MOST_MOVERS &&
    space.movers.every(
      ({ closed, onlyImproves }, mover) =>
        closed && (policy === 'any' || onlyImproves === true || orders[mover]!.kind === 'ranked'),
    )
  );
}

/** The shortest walks from a cell, where these are legal. Each move is looked at or folded once. */
export function* shortestLengths(
  situation: Situation,
  from: number,
  policy: MovePolicy,
): Steps<ShortestLengths> {
  const { cells, movers } = situation.space;
  const found: ShortestLengths = {
    lengths: new Int32Array(cells).fill(NOTHING),
    lastMovers: new Int32Array(cells),
  };
  const isProduct =
    policy === 'any' && movers.every(({ canMove, commutes }) => !canMove || commutes === true);
  if (isProduct) yield* combineMoves(situation, from, found);
  else yield* walkInRounds(situation, from, policy, found);
  return found;
}

const FOLLOWING: Progress = { what: 'following the moves', passes: 0, share: 0 };

/**
 * Where movers do not bar each other's way, what is reached is every combination of what each reaches by
 * itself, in as many moves as there are who move, of whom any may be the last.
 */
function* combineMoves(
  { space: { movers, cells } }: Situation,
  from: number,
  { lengths, lastMovers }: ShortestLengths,
): Steps<void> {
  const pace = createPace();
  const reached = new Int32Array(cells);
  reached[0] = from;
  lengths[from] = 0;
  let count = 1;
  for (let mover = 0; mover < movers.length; mover++) {
    const distances: number[] = [];
    movers[mover]!.forEachTarget(from, (target) => distances.push(target - from));
    const before = count;
    for (let k = 0; k < before; k++) {
      const cell = reached[k]!;
      for (let d = 0; d < distances.length; d++) {
        const further = cell + distances[d]!;
        lengths[further] = lengths[cell]! + 1;
        lastMovers[further] = lastMovers[cell]! | (1 << mover);
        reached[count++] = further;
      }
      if (pace.spend(distances.length / WRITES_OF_A_LOOK)) yield FOLLOWING;
    }
  }
  lengths[from] = NOTHING;
}

/** So many cells are written in the time of a look at a move. */
const WRITES_OF_A_LOOK = 8;

/** The cells that were reached in the last round, by which those of the next are reached. */
interface Round {
  readonly situation: Situation;
  readonly policy: MovePolicy;
  readonly from: number;
  readonly found: ShortestLengths;
  readonly length: number;
  readonly frontier: Int32Array;
  /** Takes in a cell that a mover reaches. */
  reach(cell: number, mover: number): void;
}

function* walkInRounds(
  situation: Situation,
  from: number,
  policy: MovePolicy,
  found: ShortestLengths,
): Steps<void> {
  const { cells, movers } = situation.space;
  const { lengths, lastMovers } = found;
  const trail = new Int32Array(cells);
  trail[0] = from;
  let filled = 1;
  let fold: FoldArrays | undefined;
  for (let start = 0, length = 1; start < filled; length++) {
    const frontier = trail.subarray(start, filled);
    start = filled;
    const reach = (cell: number, mover: number): void => {
      if (lengths[cell] === NOTHING && cell !== from) {
        lengths[cell] = length;
        trail[filled++] = cell;
      }
      if (lengths[cell] === length) lastMovers[cell]! |= 1 << mover;
    };
    const round: Round = { situation, policy, from, found, length, frontier, reach };
    for (let mover = 0; mover < movers.length; mover++) {
      if (isWorthLooking(round, mover)) yield* lookFrom(round, mover);
      else {
        fold ??= {
          sources: new Int32Array(cells).fill(NOTHING),
          reached: new Int32Array(cells),
        };
        foldFrom(round, mover, fold);
      }
      yield { ...FOLLOWING, passes: length };
    }
  }
}

/** A look at a target costs so many cells of a fold. */
const LOOK = 4;

function isWorthLooking({ situation, frontier }: Round, mover: number): boolean {
  const { space } = situation;
  const { mostTargets } = space.movers[mover]!;
  return mostTargets !== undefined && LOOK * frontier.length * mostTargets < space.cells;
}

function* lookFrom({ situation, policy, frontier, reach }: Round, mover: number): Steps<void> {
  const order = situation.orders[mover]!;
  const { forEachTarget, onlyImproves, mostTargets = 1 } = situation.space.movers[mover]!;
  const anyCounts = policy === 'any' || onlyImproves === true;
  const pace = createPace();
  for (const source of frontier) {
    forEachTarget(source, (target) => {
      if (anyCounts || prefers(order, target, source)) reach(target, mover);
    });
    if (pace.spend(1 + mostTargets)) yield FOLLOWING;
  }
}

interface FoldArrays {
  /** NOTHING everywhere, between two folds. */
  readonly sources: Int32Array;
  readonly reached: Int32Array;
}

/** Each source spreads its rank along the moves where only improvements count: the lowest decides. */
function foldFrom(
  { situation, policy, found: { lengths }, length, frontier, reach }: Round,
  mover: number,
  { sources, reached }: FoldArrays,
): void {
  const order = situation.orders[mover]!;
  const ranks = policy === 'improving' && order.kind === 'ranked' ? order.ranks : undefined;
  for (const source of frontier) sources[source] = ranks ? ranks[source]! : 0;
  situation.space.movers[mover]!.worstSource(sources, reached);
  countFollowing(situation.space, mover);
  for (const source of frontier) sources[source] = NOTHING;
  for (let cell = 0; cell < lengths.length; cell++) {
    if (lengths[cell]! < length || reached[cell]! >= (ranks ? ranks[cell]! : NOTHING)) continue;
    reach(cell, mover);
  }
}

/** Counts a fold of the moves of one from where the last round ended, after which all cells are looked through. */
export function countFollowing(space: Space, mover: number): void {
  const { written, cellsPerFold = space.cells } = space.movers[mover]!;
  countFold(space, written?.()?.neighbours.length ?? cellsPerFold, false);
  countCells(space, space.cells);
}
