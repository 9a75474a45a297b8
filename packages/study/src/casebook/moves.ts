import type { StateCode } from '@standoff/engine';
import type { Casebook } from './casebook.ts';

/** States that a decision maker can move to from a state; of a body its drafts. */
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

/** Whether that is the number of a body, which adopts drafts where others move. */
export function isBody(
  { decisionMakers }: Pick<Casebook, 'decisionMakers'>,
  mover: number,
): boolean {
  return mover >= decisionMakers.length;
}
