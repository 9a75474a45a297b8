import {
  type Acting,
  type CountChanges,
  distanceTo,
  isImprovement,
  lossesFrom,
  type PathStep,
  type Steps,
  shortestPaths,
  wayOfFewestLosses,
} from '@standoff/engine';
import type { Analysis } from '../analysis/analysis.ts';
import { withShare } from '../analysis/progress.ts';
import type { Surroundings } from '../analysis/surroundings.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { reasonFor } from '../reasons/reasons.ts';
import type { Loss, WayWithLosses } from './evolution.ts';

/**
 * To each of some cells the way with the fewest moves that are no improvement for whoever makes them, of all
 * legal sequences; those to which no moves lead, and the start, have none.
 */
export function* waysOfFewestLosses(
  analysis: Pick<Analysis, 'casebook' | 'situation'>,
  around: Surroundings,
  cells: readonly number[],
  mostCells = MOST_CELLS,
): Steps<ReadonlyMap<number, WayWithLosses>> {
  const { cell: start, byAnyMoves } = around;
  const sought = cells.filter((to) => to !== start && distanceTo(byAnyMoves, to) !== undefined);
  if (isTooLarge(analysis, mostCells)) {
    return new Map(sought.map((to) => [to, shortestWay(analysis, around, to)]));
  }
  return yield* waysBetween(analysis, start, sought);
}

/**
 * In larger conflicts the way of fewest losses is not looked for: for every mover that takes 13 bytes a cell,
 * which nobody estimated, and many times as long as to find what can be reached.
 */
const MOST_CELLS = 2 ** 21;

export function isTooLarge(
  { casebook }: Pick<Analysis, 'casebook'>,
  mostCells = MOST_CELLS,
): boolean {
  return casebook.space.cells > mostCells;
}

function shortestWay(
  analysis: Pick<Analysis, 'casebook' | 'situation'>,
  { byAnyMoves, byImprovements }: Surroundings,
  to: number,
): WayWithLosses {
  const reachability = distanceTo(byImprovements, to) === undefined ? byAnyMoves : byImprovements;
  const paths = shortestPaths(analysis.situation, reachability, to, 2);
  const path = paths[0]!;
  return { path, losses: lossesOn(analysis, path), fewest: false, alike: paths.length };
}

/** The same from a cell to others to which moves lead; where some act together, by moves that are theirs. */
export function* waysBetween(
  analysis: Pick<Analysis, 'casebook' | 'situation'>,
  start: number,
  sought: readonly number[],
  together?: Pick<Acting, 'agreed' | 'movers'>,
): Steps<ReadonlyMap<number, WayWithLosses>> {
  const { casebook } = analysis;
  const situation = together?.agreed ?? analysis.situation;
  const ways = new Map<number, WayWithLosses>();
  if (sought.length === 0) return ways;
  const found = yield* withShare(lossesFrom(situation, start, sought, together?.movers), () => 1);
  const countChanges = changesIn(casebook);
  for (const to of sought) {
    const finding = wayOfFewestLosses(situation, found, to, countChanges);
    const way = yield* withShare(finding, () => 1);
    if (way === undefined) continue;
    const { path, alike } = way;
    ways.set(to, { path, losses: lossesOn(analysis, path), fewest: true, alike });
  }
  return ways;
}

/** How many options two cells differ in. */
function changesIn({ space, states }: Casebook): CountChanges {
  if (space.representation === 'graph') return () => 1;
  return (from, to) => {
    const before = states.levels(space.codeOf(from));
    return states.levels(space.codeOf(to)).filter((level, k) => level !== before[k]).length;
  };
}

/** The losses on a way, in order. */
export function lossesOn(
  { casebook, situation }: Pick<Analysis, 'casebook' | 'situation'>,
  path: readonly PathStep[],
): Loss[] {
  const { codeOf } = casebook.space;
  return path.flatMap((step, position) => {
    if (isImprovement(situation, step)) return [];
    const reason = reasonFor(casebook, step.mover, codeOf(step.to), codeOf(step.from));
    return [{ position, mover: step.mover, reason }];
  });
}
