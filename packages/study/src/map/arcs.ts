import { type PathStep, prefers, type Reachability } from '@standoff/engine';
import type { Analysis } from '../analysis/analysis.ts';
import type { Surroundings } from '../analysis/surroundings.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { isBody } from '../casebook/moves.ts';
import { reasonFor } from '../reasons/reasons.ts';
import type { MapArc, MapState } from './conflict-map.ts';
import { stepsOnWays } from './shown-ways.ts';

/** All moves between the states shown; of a body the drafts that its members carry. */
export function arcsBetween(
  analysis: Analysis,
  around: Surroundings,
  states: readonly MapState[],
): MapArc[] {
  const { casebook } = analysis;
  const { space } = casebook;
  const steps = stepsBetween(casebook, states);
  const known = new Set(steps.map(nameOf));
  const onWays = [around.byAnyMoves, around.byImprovements].map((reachability) =>
    stepsOnWays(reachability, stepsThatCount(analysis, reachability, steps)),
  );
  const onTold = new Set(
    states.flatMap(({ fewestLosses }) => fewestLosses?.path ?? []).map(nameOf),
  );
  return steps.map((step) => {
    const from = space.codeOf(step.from);
    const to = space.codeOf(step.to);
    return {
      mover: step.mover,
      from,
      to,
      reason: reasonFor(casebook, step.mover, to, from),
      onWay: onTold.has(nameOf(step)) || onWays.some((those) => those.has(step)),
      reversible: known.has(nameOf({ mover: step.mover, from: step.to, to: step.from })),
    };
  });
}

function stepsBetween(casebook: Casebook, states: readonly MapState[]): PathStep[] {
  const { space } = casebook;
  const shown = new Set(states.map(({ state }) => space.cellOf(state)));
  return [...shown].flatMap((from) =>
    space.movers.flatMap((mover, dm) => {
      const found: PathStep[] = [];
      mover.forEachTarget(from, (to) => {
        if (shown.has(to) && canMove(casebook, dm, from, to)) found.push({ mover: dm, from, to });
      });
      return found;
    }),
  );
}

function canMove(casebook: Casebook, mover: number, from: number, to: number): boolean {
  if (!isBody(casebook, mover)) return true;
  const { space } = casebook;
  return casebook.compare(mover, space.codeOf(to), space.codeOf(from)).order === 'better';
}

function stepsThatCount(
  { casebook, situation }: Analysis,
  { policy }: Reachability,
  steps: readonly PathStep[],
): readonly PathStep[] {
  if (policy === 'any') return steps;
  return steps.filter(
    ({ mover, from, to }) => isBody(casebook, mover) || prefers(situation.orders[mover]!, to, from),
  );
}

function nameOf({ mover, from, to }: PathStep): string {
  return `${mover} ${from} ${to}`;
}
