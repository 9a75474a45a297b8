import type { StateCode } from '@standoff/engine';
import type { Casebook } from './casebook.ts';

/** States that a decision maker can move to from a state. */
export function movesFrom(
  { space }: Casebook,
  decisionMaker: number,
  state: StateCode,
): StateCode[] {
  const targets: StateCode[] = [];
  space.movers[decisionMaker]!.forEachTarget(space.cellOf(state), (cell) =>
    targets.push(space.codeOf(cell)),
  );
  return targets;
}
