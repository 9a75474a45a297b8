import { type CellValues, nothingIn } from '../../kernels/cell-values.ts';
import { type Order, prefers } from '../../orders/order.ts';
import { runToEnd, type Steps } from '../../run/steps.ts';
import { type Arcs, turnRound } from '../tables/arcs.ts';
import { takeVotes, type VotingCells } from '../tables/carried-drafts.ts';
import { type Sources, visitedSources } from '../tables/sources.ts';
import type { VisitTargets } from '../visit-targets.ts';
import type { Mover } from './mover.ts';

/** So many drafts that carry are written down at most: half a gigabyte, by either side. */
const MOST_WRITTEN = 2 ** 26;

/**
 * The moves of a body: of the changes of its own options, which are its drafts, those that its
 * members carry. They depend on preferences, so a vote is taken on every draft when a move is first
 * asked for, and what carries is written down. Where that is too much a vote is taken whenever a
 * draft is looked at.
 */
export function createBodyMover(
  drafts: Mover,
  order: Order,
  space: VotingCells,
  mostWritten: number = MOST_WRITTEN,
): Mover {
  let votes: Votes | undefined;
  function* prepare(): Steps<void> {
    votes ??= votesIn(
      yield* takeVotes(drafts.forEachTarget, order, space, mostWritten),
      drafts,
      order,
    );
  }
  const known = (): Votes => {
    if (votes === undefined) runToEnd(prepare());
    return votes!;
  };
  const forEachTarget: VisitTargets = (cell, visit) => known().forEachTarget(cell, visit);
  const forEachSource: VisitTargets = (cell, visit) => known().forEachSource(cell, visit);
  const worst = leastOver(space, forEachTarget);
  return {
    get closed() {
      return votes?.closed ?? false;
    },
    onlyImproves: true,
    ...(drafts.mostTargets !== undefined && { mostTargets: drafts.mostTargets }),
    canMove: drafts.canMove,
    prepare,
    written: () => votes?.written,
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
    worstSource: leastOver(space, forEachSource),
    improvements: () => ({ worst }),
  };
}

/** The drafts that carry, by the state where the vote is taken and by the draft. */
interface Votes {
  /** Of drafts that are not written down it is not known whether two in a row are one. */
  readonly closed: boolean;
  readonly forEachTarget: VisitTargets;
  readonly forEachSource: VisitTargets;
  readonly sources?: () => Sources;
  readonly written?: Arcs;
}

function votesIn(carried: Arcs | undefined, drafts: Mover, order: Order): Votes {
  return carried === undefined ? votesAnew(drafts, order) : votesWritten(carried);
}

function votesWritten(carried: Arcs): Votes {
  let turned: Arcs | undefined;
  const byDraft = (): Arcs => {
    turned ??= turnRound(carried);
    return turned;
  };
  return {
    written: carried,
    closed: isClosed(carried),
    forEachTarget: (cell, visit) => visitNeighbours(carried, cell, visit),
    forEachSource: (cell, visit) => visitNeighbours(byDraft(), cell, visit),
    sources: () => sourcesIn(byDraft()),
  };
}

function votesAnew(drafts: Mover, order: Order): Votes {
  return {
    closed: false,
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

function leastOver({ isState }: VotingCells, forEach: VisitTargets) {
  return (values: CellValues, out: CellValues): void => {
    out.fill(nothingIn(out));
    for (let cell = 0; cell < out.length; cell++) {
      if (!isState(cell)) continue;
      forEach(cell, (other) => {
        if (values[other]! < out[cell]!) out[cell] = values[other]!;
      });
    }
  };
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
