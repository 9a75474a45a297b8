import { type CellValues, nothingIn } from '../../kernels/cell-values.ts';
import { type Order, prefers } from '../../orders/order.ts';
import { runToEnd, type Steps } from '../../run/steps.ts';
import { type Arcs, lowerSources, turnRound } from '../tables/arcs.ts';
import { takeVotes, type VotingCells } from '../tables/carried-drafts.ts';
import { type Sources, visitedSources } from '../tables/sources.ts';
import type { VisitTargets } from '../visit-targets.ts';
import { type RankedSeats, rankedSeats } from '../votes/ballot-box.ts';
import { type CarriedRows, takeVotesByGroup } from '../votes/carried-rows.ts';
import { isClosedByRows, leastInRows, visitRow } from '../votes/moves-by-rows.ts';
import { voteInGroups } from '../votes/vote-in-groups.ts';
import { writeRows } from '../votes/write-rows.ts';
import type { Mover } from './mover.ts';

/** How votes are taken and kept. */
export interface VoteKeeping {
  /** So many drafts that carry are written down at most, one by one: half a gigabyte, by either side. */
  readonly mostWritten: number;
  /** From so many drafts on they are put to the vote together. */
  readonly someDrafts: number;
  /** From so many on they are visited in ascending order. */
  readonly manyDrafts: number;
  /** Of so many or more what carries is kept as bits if all drafts from all states are more than this. */
  readonly mostListed: number;
  /** Up to so many drafts those of a group are sorted once, for the votes from all its states. */
  readonly mostInGroups: number;
  /** So many words of bits are kept at most: a quarter of a gigabyte. */
  readonly mostWords: number;
}

export const usualKeeping: VoteKeeping = {
  mostWritten: 2 ** 26,
  someDrafts: 8,
  manyDrafts: 64,
  mostListed: 2 ** 24,
  mostInGroups: 256,
  mostWords: 2 ** 26,
};

/**
 * The moves of a body: of the changes of its own options, which are its drafts, those that its
 * members carry. They depend on preferences, so a vote is taken on every draft when a move is first
 * asked for at many states, and what carries is written down. Where that is too much a vote is taken whenever a
 * draft is looked at. Where all who vote have ranks and drafts are many, they are put to the vote together.
 */
export function createBodyMover(
  drafts: Mover,
  order: Order,
  space: VotingCells,
  keeping: VoteKeeping = usualKeeping,
): Mover {
  const { mostWritten, someDrafts, manyDrafts, mostListed, mostInGroups, mostWords } = keeping;
  const { mostTargets = 0 } = drafts;
  const groups = drafts.groups && onceOnly(drafts.groups);
  const together =
    !space.small && groups !== undefined && mostTargets >= Math.min(someDrafts, manyDrafts);
  const isMany = mostTargets >= manyDrafts;
  const ascends = (): boolean => together && isMany && ranksOfVoters(order) !== undefined;
  let votes: Votes | undefined;
  function* prepare(): Steps<void> {
    if (votes !== undefined) return;
    const seats = together ? ranksOfVoters(order) : undefined;
    const complete = seats !== undefined && groups!().complete;
    if (seats === undefined || !(isMany || complete)) {
      const carried = yield* takeVotes(drafts.forEachTarget, order, space, mostWritten);
      votes = votesIn(carried, drafts, order, space);
      return;
    }
    const visits = isMany ? undefined : drafts.forEachTarget;
    const areListed = !isMany || (complete && space.cells * mostTargets <= mostListed);
    if (areListed && mostTargets <= mostInGroups) {
      const carried = yield* voteInGroups(groups!().groups, visits, seats, mostWritten);
      votes = votesIn(carried, drafts, order, space);
      return;
    }
    const rows = yield* takeVotesByGroup(groups!(), drafts, seats, mostWords);
    votes = areListed
      ? votesIn(yield* writeRows(rows, visits, mostWritten), drafts, order, space)
      : votesByRows(rows);
  }
  const known = (): Votes => {
    if (votes === undefined) runToEnd(prepare());
    return votes!;
  };
  const onlyHere = space.small ? undefined : votesHere(drafts, order, space.cells, ascends);
  const forEachTarget: VisitTargets = (cell, visit) =>
    (votes ?? onlyHere?.() ?? known()).forEachTarget(cell, visit);
  const forEachSource: VisitTargets = (cell, visit) =>
    (votes ?? onlyHere?.() ?? known()).forEachSource(cell, visit);
  const worst: Fold = (values, out) => known().worst(values, out);
  return {
    get closed() {
      return votes?.closed ?? false;
    },
    onlyImproves: true,
    drafts,
    ...(drafts.mostTargets !== undefined && { mostTargets: drafts.mostTargets }),
    canMove: drafts.canMove,
    prepare,
    written: () => votes?.written,
    writtenByEnd: () => votes?.byEnd?.(),
    rows: () => known().rows,
    ...(groups && { groups }),
    sources: () => known().sources?.() ?? visitedSources(space.cells, forEachSource),
    forEachTarget,
    forEachSource,
    best(values, out) {
      out.set(values);
      for (let cell = 0; cell < out.length; cell++) {
        if (!space.isState(cell)) continue;
        forEachTarget(cell, (draft) => {
          if (values[draft]! > out[cell]!) out[cell] = values[draft]!;
        });
      }
    },
    worst,
    get lowerByFallen() {
      return votes?.lowerByFallen;
    },
    worstSource: (values, out) => known().worstSource(values, out),
    improvements: () => ({
      worst,
      get lowerByFallen() {
        return votes?.lowerByFallen;
      },
    }),
  };
}

function onceOnly<T>(find: () => T): () => T {
  let found: T | undefined;
  return () => {
    found ??= find();
    return found;
  };
}

/** The drafts that carry, by the state where the vote is taken and by the draft. */
interface Votes {
  readonly rows?: CarriedRows;
  /** Of drafts that are not written down it is not known whether two in a row are one. */
  readonly closed: boolean;
  readonly forEachTarget: VisitTargets;
  readonly forEachSource: VisitTargets;
  readonly worst: Fold;
  readonly worstSource: Fold;
  readonly lowerByFallen?: NonNullable<Mover['lowerByFallen']>;
  readonly sources?: () => Sources;
  readonly written?: Arcs;
  byEnd?(): Arcs;
}

type Fold = (values: CellValues, out: CellValues) => void;

function votesIn(
  carried: Arcs | undefined,
  drafts: Mover,
  order: Order,
  space: VotingCells,
): Votes {
  if (carried !== undefined) return votesWritten(carried);
  const votes = votesAnew(drafts, order);
  return {
    ...votes,
    closed: false,
    worst: leastOver(space, votes.forEachTarget),
    worstSource: leastOver(space, votes.forEachSource),
  };
}

function votesByRows(rows: CarriedRows): Votes {
  const { readTargets, readSources } = rows;
  return {
    rows,
    closed: isClosedByRows(rows),
    forEachTarget: visitRow(rows, readTargets),
    forEachSource: visitRow(rows, readSources),
    worst: leastInRows(rows, readTargets),
    worstSource: leastInRows(rows, readSources),
  };
}

/** Who votes, where all have ranks: drafts are put to the vote together then. */
function ranksOfVoters(order: Order): RankedSeats | undefined {
  const seats = order.kind === 'relation' ? order.voting?.() : undefined;
  return seats && rankedSeats(seats);
}

type Visits = Pick<Votes, 'forEachTarget' | 'forEachSource'>;

function votesWritten(carried: Arcs): Votes {
  let turned: Arcs | undefined;
  const byDraft = (): Arcs => {
    turned ??= turnRound(carried);
    return turned;
  };
  return {
    written: carried,
    byEnd: byDraft,
    closed: isClosed(carried),
    forEachTarget: (cell, visit) => visitNeighbours(carried, cell, visit),
    forEachSource: (cell, visit) => visitNeighbours(byDraft(), cell, visit),
    worst: (values, out) => leastAlong(carried, values, out),
    worstSource: (values, out) => leastAlong(byDraft(), values, out),
    sources: () => sourcesIn(byDraft()),
    lowerByFallen: (values, before, out, first, end) =>
      lowerSources(byDraft(), values, before, out, first, end),
  };
}

function votesAnew(drafts: Mover, order: Order): Visits {
  return {
    forEachTarget: (cell, visit) =>
      drafts.forEachTarget(cell, (draft) => {
        if (prefers(order, draft, cell)) visit(draft);
      }),
    forEachSource: (cell, visit) =>
      drafts.forEachSource(cell, (source) => {
        if (prefers(order, cell, source)) visit(source);
      }),
  };
}

/** Of so many states one is asked about before votes are taken in all. */
const ALL_FOR_EACH = 2 ** 2;

/**
 * The same at a few states, in the order in which they are visited once all votes are taken: who only follows play from one
 * state needs no more. Undefined once that was asked for often.
 */
function votesHere(
  drafts: Mover,
  order: Order,
  cells: number,
  ascends: () => boolean,
): () => Visits | undefined {
  const { forEachTarget, forEachSource } = votesAnew(drafts, order);
  const here: Visits = {
    forEachTarget: (cell, visit) =>
      ascends() ? visitAscending(forEachTarget, cell, visit) : forEachTarget(cell, visit),
    forEachSource: (cell, visit) => visitAscending(forEachSource, cell, visit),
  };
  let left = cells / ALL_FOR_EACH;
  return () => (--left >= 0 ? here : undefined);
}

function visitAscending(forEach: VisitTargets, cell: number, visit: (other: number) => void): void {
  const found: number[] = [];
  forEach(cell, (other) => found.push(other));
  for (const other of found.sort((a, b) => a - b)) visit(other);
}

function leastOver({ isState }: VotingCells, forEach: VisitTargets): Fold {
  return (values, out) => {
    out.fill(nothingIn(out));
    for (let cell = 0; cell < out.length; cell++) {
      if (!isState(cell)) continue;
      forEach(cell, (other) => {
        if (values[other]! < out[cell]!) out[cell] = values[other]!;
      });
    }
  };
}

function leastAlong({ starts, neighbours }: Arcs, values: CellValues, out: CellValues): void {
  const nothing = nothingIn(out);
  for (let cell = 0; cell < out.length; cell++) {
    let least = nothing;
    const end = starts[cell + 1]!;
    for (let arc = starts[cell]!; arc < end; arc++) {
      const value = values[neighbours[arc]!]!;
      if (value < least) least = value;
    }
    out[cell] = least;
  }
}

function visitNeighbours({ starts, neighbours }: Arcs, cell: number, visit: (to: number) => void) {
  const end = starts[cell + 1]!;
  for (let k = starts[cell]!; k < end; k++) visit(neighbours[k]!);
}

/** Pairs of drafts in a row that are looked at, at most, to see whether they come to one. */
const MOST_PAIRS = 2 ** 22;

/** Whether two drafts that carry one after the other always lead back or to where one leads. */
function isClosed({ starts, neighbours }: Arcs): boolean {
  const cells = starts.length - 1;
  const reachedFrom = new Int32Array(cells).fill(-1);
  let pairs = 0;
  for (let cell = 0; cell < cells; cell++) {
    const end = starts[cell + 1]!;
    for (let k = starts[cell]!; k < end; k++) reachedFrom[neighbours[k]!] = cell;
    reachedFrom[cell] = cell;
    for (let k = starts[cell]!; k < end; k++) {
      const middle = neighbours[k]!;
      const last = starts[middle + 1]!;
      pairs += last - starts[middle]!;
      if (pairs > MOST_PAIRS) return false;
      for (let n = starts[middle]!; n < last; n++) {
        if (reachedFrom[neighbours[n]!] !== cell) return false;
      }
    }
  }
  return true;
}

/** Each cell has a list of its own. */
function sourcesIn({ starts, neighbours }: Arcs): Sources {
  const cells = starts.length - 1;
  const listOf = new Int32Array(cells);
  const distances = new Int32Array(neighbours.length);
  for (let cell = 0; cell < cells; cell++) {
    listOf[cell] = cell;
    for (let k = starts[cell]!; k < starts[cell + 1]!; k++) distances[k] = neighbours[k]! - cell;
  }
  return { listOf, starts, distances };
}
