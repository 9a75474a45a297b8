import {
  distanceTo,
  isStuck,
  type Reachability,
  type Steps,
  shortestPaths,
} from '@standoff/engine';
import type { Analysis } from '../analysis/analysis.ts';
import { byInterest, equilibriumCells, heldUnder } from '../analysis/outcomes.ts';
import { exploreFrom, type Surroundings } from '../analysis/surroundings.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { explainState } from '../explain/explain.ts';
import { unique } from '../words/lists.ts';
import type { Destination, Evolution, Way } from './evolution.ts';

export interface EvolutionQuery {
  /** Code of the start. */
  readonly from: number;
  /** Code of the only destination of interest. */
  readonly to?: number;
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
  const cells = to === undefined ? destinationsFrom(analysis, around) : [casebook.space.cellOf(to)];
  const decisionMakers = casebook.decisionMakers.map((_, dm) => dm);
  return {
    casebook,
    from,
    reached: {
      byAnyMoves: countReached(casebook, around.byAnyMoves),
      byImprovements: countReached(casebook, around.byImprovements),
    },
    destinations: cells.slice(0, limit).map((cell) => describe(analysis, around, cell)),
    more: Math.max(0, cells.length - limit),
    next: explainState(casebook, situation, { state: from, decisionMakers, concepts }),
  };
}

/**
 * Equilibria (under the foresight of the file, where it gives one) and common gains, those that are
 * both first.
 */
function destinationsFrom(
  analysis: Analysis,
  { cell: start, commonGains }: Surroundings,
): number[] {
  const { foresight } = analysis;
  const equilibria = equilibriumCells(analysis).filter(
    (cell) => foresight === undefined || foresight.equilibria[cell] === 1,
  );
  const cells = byInterest(analysis, unique([...equilibria, ...commonGains]));
  const gains = new Set(commonGains);
  const held = new Set(equilibria);
  const rank = (cell: number) => (gains.has(cell) ? 0 : 1) + (held.has(cell) ? 0 : 2);
  return cells.filter((cell) => cell !== start).sort((a, b) => rank(a) - rank(b));
}

function countReached({ space }: Casebook, reachability: Reachability): number {
  let reached = 0;
  for (let cell = 0; cell < space.cells; cell++) {
    if (cell !== reachability.from && distanceTo(reachability, cell) !== undefined) reached++;
  }
  return reached;
}

function describe(analysis: Analysis, around: Surroundings, cell: number): Destination {
  const { casebook, situation } = analysis;
  const byAnyMoves = wayTo(analysis, around.byAnyMoves, cell);
  const byImprovements = wayTo(analysis, around.byImprovements, cell);
  return {
    state: casebook.space.codeOf(cell),
    heldUnder: heldUnder(analysis, cell),
    commonGain: around.commonGains.includes(cell),
    ...(byAnyMoves && { byAnyMoves }),
    ...(byImprovements && { byImprovements }),
    stuck: isStuck(situation, around.byImprovements, cell),
  };
}

const SHOWN_PATHS = 3;
const TRACED_PATHS = 200;

function wayTo({ situation }: Analysis, reachability: Reachability, cell: number): Way | undefined {
  const length = distanceTo(reachability, cell);
  if (length === undefined) return undefined;
  const paths = shortestPaths(situation, reachability, cell, TRACED_PATHS);
  return {
    length,
    paths: paths.slice(0, SHOWN_PATHS),
    firstMovers: unique(paths.flatMap(([first]) => (first ? [first.mover] : []))).sort(
      (a, b) => a - b,
    ),
  };
}
