import { NOTHING } from '../kernels/cell-values.ts';
import { prefers } from '../orders/order.ts';
import type { Steps } from '../run/steps.ts';
import { findMoves } from '../situation/seat-bodies.ts';
import type { Situation } from '../situation/situation.ts';
import {
  createSearch,
  createTrail,
  extend,
  type MovePolicy,
  type Search,
  type Trail,
  trailFrom,
} from './evolution.ts';
import type { PathStep } from './shortest-ways.ts';

/**
 * What legal sequences from a cell cost: first in losses, which are moves that are no improvement for
 * who makes them, then in moves.
 */
export interface LossesFrom {
  readonly from: number;
  /**
   * For each decision maker the fewest losses of a legal sequence that ends in a cell with its move, and
   * the length of the shortest of those; NOTHING where there is none, or none that was looked for.
   */
  readonly losses: readonly Int32Array[];
  readonly lengths: readonly Int32Array[];
}

/** Whether a move is an improvement for whoever makes it. A body makes no others. */
export function isImprovement(
  { space, orders }: Situation,
  { mover, from, to }: PathStep,
): boolean {
  return space.movers[mover]!.onlyImproves || prefers(orders[mover]!, to, from);
}

/** The ends of sequences of as many losses: by length, from `first` on, and by who moves last. */
interface Layer {
  readonly first: number;
  readonly rounds: readonly (readonly Trail[])[];
}

/**
 * Finds what sequences from a cell cost, until each of the cells that are sought is reached, or all are
 * where some cannot be or none are given; of a party's moves alone, where one is given. All sequences without a loss are extended round by round
 * before those with one, so that every cell and last mover is settled once, at its least cost; the cost of
 * a round is that of two of `reachableFrom`, and there are as many for each number of losses.
 */
export function* lossesFrom(
  situation: Situation,
  from: number,
  sought?: readonly number[],
  party: readonly number[] = [...situation.space.movers.keys()],
): Steps<LossesFrom> {
  const { movers, cells } = situation.space;
  yield* findMoves(situation.space);
  const lengths = movers.map(() => new Int32Array(cells).fill(NOTHING));
  const losses = movers.map(() => new Int32Array(cells).fill(NOTHING));
  const found: LossesFrom = { from, losses, lengths };
  const improving = createSearch(situation, 'improving', lengths);
  const search: LossSearch = {
    found,
    party,
    goneOn: createGoneOn(movers.length, cells),
    trails: movers.map(() => createTrail(cells)),
    improving,
    any: { ...improving, policy: 'any' },
    isDone: () =>
      sought?.every((cell) => cell === from || lengths.some((own) => own[cell] !== NOTHING)) ??
      false,
  };
  const start: Layer = { first: 0, rounds: [[...movers.map(nowhere), trailFrom(from)]] };
  let before: Layer | undefined;
  for (let count = 0; before === undefined || before.rounds.length > 0; count++) {
    before = yield* findLayer(search, count, count === 0 ? start : undefined, before);
    if (search.isDone()) break;
  }
  return found;
}

const NO_CELLS = new Int32Array(0);

function nowhere(): Trail {
  return { cells: NO_CELLS, start: 0, end: 0, filled: 0 };
}

interface LossSearch {
  readonly found: LossesFrom;
  readonly party: readonly number[];
  readonly trails: readonly Trail[];
  readonly goneOn: GoneOn;
  readonly improving: Search;
  readonly any: Search;
  isDone(): boolean;
}

/**
 * The ends of sequences with so many losses: those with one loss less extended by any move, and these
 * extended by improvements.
 */
function* findLayer(
  search: LossSearch,
  count: number,
  start: Layer | undefined,
  before: Layer | undefined,
): Steps<Layer> {
  const first = start ? 0 : before!.first + 1;
  const rounds: (readonly Trail[])[] = [...(start?.rounds ?? [])];
  const last = before ? before.first + before.rounds.length : 0;
  for (let length = first + rounds.length; ; length++) {
    const improved = rounds.at(-1) ?? [];
    const lost = before?.rounds[length - 1 - before.first] ?? [];
    if (length > last && !improved.some(isSome)) break;
    const round = search.trails.map(nowhere);
    for (const mover of search.party) {
      round[mover] = extendBoth(search, { mover, length, count }, improved, lost);
      yield { what: 'following the moves', passes: length, share: 0 };
    }
    rounds.push(round);
    if (search.isDone()) break;
  }
  while (rounds.length > 0 && !rounds.at(-1)!.some(isSome)) rounds.pop();
  return { first, rounds };
}

function isSome({ start, end }: Trail): boolean {
  return start < end;
}

/** Extends by one move of a mover: by improvements what has so many losses, by any moves what has one less. */
function extendBoth(
  { found, trails, improving, any, goneOn }: LossSearch,
  { mover, length, count }: { mover: number; length: number; count: number },
  improved: readonly Trail[],
  lost: readonly Trail[],
): Trail {
  const trail = trails[mover]!;
  const start = trail.filled;
  for (const [search, round] of [
    [improving, improved],
    [any, lost],
  ] as const) {
    const ends = goneOn.firstFrom(search.policy, mover, round);
    if (isSome(ends)) extend(search, mover, [ends], trail, length);
  }
  const { cells, filled } = trail;
  for (let k = start; k < filled; k++) found.losses[mover]![cells[k]!] = count;
  return { cells, start, end: filled, filled };
}

/** From which cells each mover has gone on, by improvements and by any moves. */
interface GoneOn {
  /** The ends of others from which a mover has not gone on yet, which it has from then on. */
  firstFrom(policy: MovePolicy, mover: number, round: readonly Trail[]): Trail;
}

/**
 * Where a mover can go from a cell does not depend on who came there: only the first to come there is gone on
 * from, since nobody comes there at less cost later.
 */
function createGoneOn(movers: number, cells: number): GoneOn {
  const marks = Array.from({ length: movers }, () => new Uint8Array(cells));
  const ends = new Int32Array(cells);
  return {
    firstFrom(policy, mover, round) {
      const bit = policy === 'any' ? 2 : 1;
      const own = marks[mover]!;
      let end = 0;
      for (const [last, trail] of round.entries()) {
        if (last === mover) continue;
        for (let k = trail.start; k < trail.end; k++) {
          const cell = trail.cells[k]!;
          if ((own[cell]! & bit) !== 0) continue;
          own[cell]! |= bit;
          ends[end++] = cell;
        }
      }
      return { cells: ends, start: 0, end, filled: end };
    },
  };
}

/** What the way of fewest losses, and of these of fewest moves, takes to a cell; undefined where none was found. */
export function leastCost(
  { from, losses, lengths }: LossesFrom,
  cell: number,
): { readonly losses: number; readonly length: number } | undefined {
  if (cell === from) return { losses: 0, length: 0 };
  let least: { losses: number; length: number } | undefined;
  for (const [mover, byMover] of losses.entries()) {
    const cost = { losses: byMover[cell]!, length: lengths[mover]![cell]! };
    if (cost.losses === NOTHING) continue;
    if (
      least === undefined ||
      cost.losses < least.losses ||
      (cost.losses === least.losses && cost.length < least.length)
    ) {
      least = cost;
    }
  }
  return least;
}
