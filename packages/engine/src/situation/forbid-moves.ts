import { type ForbiddenRule, withoutForbiddenMoves } from '../moves/movers/forbidden-moves.ts';
import { type Apart, type Situation, situationOf } from './situation.ts';

/**
 * The situation in which a decision maker may besides not move from the cells marked in the one array to those marked in the
 * other. Orders are as they were, and so are votes and the moves of all others.
 */
export function forbidMoves(
  { space, orders }: Situation,
  apart: Apart,
  rule: ForbiddenRule,
): Situation {
  const { cells, feasible = new Uint8Array(cells).fill(1) } = space;
  const mover = withoutForbiddenMoves(space.movers[apart.mover]!, [rule], { cells, feasible });
  const movers = space.movers.with(apart.mover, mover);
  return { ...situationOf({ ...space, movers }, orders), apart };
}
