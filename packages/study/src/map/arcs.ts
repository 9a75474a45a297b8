import type { PathStep, StateCode } from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';
import { isBody } from '../casebook/moves.ts';
import { reasonFor } from '../reasons/reasons.ts';
import type { MapArc, MapState, Ways } from './conflict-map.ts';

/** All moves between the states shown; of a body the drafts that its members carry. */
export function arcsBetween(casebook: Casebook, states: readonly MapState[]): MapArc[] {
  const { space } = casebook;
  const shown = new Set(states.map(({ state }) => space.cellOf(state)));
  const steps = [...shown].flatMap((from) =>
    space.movers.flatMap((mover, dm) => {
      const found: PathStep[] = [];
      mover.forEachTarget(from, (to) => {
        if (shown.has(to) && canMove(casebook, dm, from, to)) found.push({ mover: dm, from, to });
      });
      return found;
    }),
  );
  const known = new Set(steps.map(nameOf));
  const onWays = stepsOnWays(states, shown);
  return steps.map((step) => {
    const from = space.codeOf(step.from);
    const to = space.codeOf(step.to);
    return {
      mover: step.mover,
      from,
      to,
      reason: reasonFor(casebook, step.mover, to, from),
      onWay: onWays.has(nameOf(step)),
      reversible: known.has(nameOf({ mover: step.mover, from: step.to, to: step.from })),
    };
  });
}

function canMove(casebook: Casebook, mover: number, from: number, to: number): boolean {
  if (!isBody(casebook, mover)) return true;
  const { space } = casebook;
  return casebook.compare(mover, space.codeOf(to), space.codeOf(from)).order === 'better';
}

function nameOf({ mover, from, to }: PathStep): string {
  return `${mover} ${from} ${to}`;
}

/** The steps of those ways that pass through nothing but states shown. */
function stepsOnWays(states: readonly MapState[], shown: ReadonlySet<StateCode>): Set<string> {
  const all = states.flatMap(({ byAnyMoves, byImprovements }) => [
    ...pathsOf(byAnyMoves),
    ...pathsOf(byImprovements),
  ]);
  const visible = all.filter((path) => path.every(({ to }) => shown.has(to)));
  return new Set(visible.flat().map(nameOf));
}

function pathsOf(ways: Ways | undefined): Ways['paths'] {
  return ways?.paths ?? [];
}
