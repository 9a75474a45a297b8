import {
  CellSet,
  countGainers,
  distanceTo,
  firstMoversTo,
  isPreferredByAll,
  isStuck,
  prefers,
  type Reachability,
  type StateCode,
  type Steps,
  shortestPaths,
} from '@standoff/engine';
import type { Analysis } from '../analysis/analysis.ts';
import { criteriaOf, mostTelling } from '../analysis/most-telling.ts';
import { equilibriumSet, heldUnder, holdsAsGiven } from '../analysis/outcomes.ts';
import { withShare } from '../analysis/progress.ts';
import { exploreFrom, type Surroundings } from '../analysis/surroundings.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { explainState } from '../explain/explain.ts';
import type { AllDestinations, Destination, Evolution, Way, WayWithLosses } from './evolution.ts';
import { waysOfFewestLosses } from './fewest-losses.ts';
import { spareChangesOn } from './spare-changes.ts';

export interface EvolutionQuery {
  /** Code of the start. */
  readonly from: StateCode;
  /** Code of the only destination of interest. */
  readonly to?: StateCode;
  /** How many destinations to describe. */
  readonly limit: number;
}

/** Follows the moves from a state. */
export function* evolveFrom(
  analysis: Analysis,
  { from, to, limit }: EvolutionQuery,
): Steps<Evolution> {
  const { casebook, situation, concepts, fromStatusQuo } = analysis;
  const start = casebook.space.cellOf(from);
  const around =
    fromStatusQuo?.cell === start ? fromStatusQuo : yield* exploreFrom(situation, start);
  const found = to === undefined ? destinationsFrom(analysis, around, limit) : undefined;
  const cells = found?.cells ?? [casebook.space.cellOf(to!)];
  const decisionMakers = casebook.movers.map((_, mover) => mover);
  const destinations: Destination[] = [];
  const ways = yield* waysOfFewestLosses(analysis, around, cells);
  for (const cell of cells)
    destinations.push(yield* describe(analysis, around, cell, ways.get(cell)));
  return {
    analysis,
    casebook,
    from,
    reached: {
      byAnyMoves: countReached(casebook, around.byAnyMoves),
      byImprovements: countReached(casebook, around.byImprovements),
    },
    destinations,
    more: (found?.all.count ?? 1) - cells.length,
    ...(found && { all: found.all }),
    next: yield* explainState(casebook, situation, {
      state: from,
      decisionMakers,
      concepts,
      known: analysis.stability,
    }),
  };
}

/** Equilibria and gains, those that are both first: so many of them, and how many there are. */
export function destinationsFrom(
  analysis: Analysis,
  { cell: start, commonGains, harmlessGains, byImprovements, byAnyMoves }: Surroundings,
  limit: number,
): { readonly cells: readonly number[]; readonly all: AllDestinations } {
  // There may be millions of either: they are kept as bits, and told of one by one.
  const { cells } = analysis.casebook.space;
  const held = equilibriumSet(analysis);
  const listed = commonGains.length > 0 ? commonGains : harmlessGains;
  const gains = CellSet.of(cells, listed);
  function* all(): Generator<number> {
    for (const cell of listed) if (cell !== start) yield cell;
    for (const cell of held.without(gains)) if (cell !== start) yield cell;
  }
  const criteria = [
    (cell: number) => (held.has(cell) ? 0 : 1),
    (cell: number) => (gains.has(cell) ? 0 : 1),
    ...criteriaOf(analysis),
  ];
  const counts = { count: 0, byImprovements: 0, byAnyMoves: 0 };
  for (const cell of all()) {
    counts.count++;
    if (distanceTo(byImprovements, cell) !== undefined) counts.byImprovements++;
    if (distanceTo(byAnyMoves, cell) !== undefined) counts.byAnyMoves++;
  }
  const which = commonGains.length > 0 ? 'everybody' : harmlessGains.length > 0 ? 'some' : 'none';
  return { cells: mostTelling(all(), limit, criteria), all: { gains: which, ...counts } };
}

function countReached({ space }: Casebook, reachability: Reachability): number {
  let reached = 0;
  for (let cell = 0; cell < space.cells; cell++) {
    if (cell !== reachability.from && distanceTo(reachability, cell) !== undefined) reached++;
  }
  return reached;
}

function* describe(
  analysis: Analysis,
  around: Surroundings,
  cell: number,
  fewestLosses: WayWithLosses | undefined,
): Steps<Destination> {
  const { casebook, situation } = analysis;
  const byAnyMoves = yield* wayTo(analysis, around.byAnyMoves, cell);
  const byImprovements = yield* wayTo(analysis, around.byImprovements, cell);
  return {
    state: casebook.space.codeOf(cell),
    heldUnder: heldUnder(analysis, cell),
    ...(analysis.foresight && { heldAsGiven: holdsAsGiven(analysis, cell) }),
    commonGain: isPreferredByAll(situation, cell, around.cell),
    gainers: gainersAt(analysis, around.cell, cell),
    ...(byAnyMoves && { byAnyMoves }),
    ...(byImprovements && { byImprovements }),
    ...(fewestLosses && { fewestLosses }),
    spareChanges: fewestLosses === undefined ? [] : spareChangesOn(casebook, fewestLosses),
    stuck: isStuck(situation, around.byImprovements, cell),
  };
}

/** Who prefers a cell to the start, where nobody likes it less. */
function gainersAt({ casebook, situation }: Analysis, start: number, cell: number): number[] {
  if ((countGainers(situation, cell, start) ?? 0) === 0) return [];
  const { orders } = situation;
  return [...casebook.decisionMakers.keys()].filter((dm) => prefers(orders[dm]!, cell, start));
}

const SHOWN_PATHS = 3;

/** The shortest legal sequences to a cell, if any lead there. */
export function* wayTo(
  { situation }: Analysis,
  reachability: Reachability,
  cell: number,
): Steps<Way | undefined> {
  const length = distanceTo(reachability, cell);
  if (length === undefined) return undefined;
  return {
    length,
    paths: shortestPaths(situation, reachability, cell, SHOWN_PATHS),
    firstMovers: yield* withShare(firstMoversTo(situation, reachability, cell), () => 1),
  };
}
