import type { Mover } from './mover.ts';

/** So many moves of all movers together are quickly written down and followed. */
const FEW_MOVES = 2 ** 16;

/** More movers are not told apart by the bits of one number. */
export const MOST_MOVERS = 31;

/** Whether movers have few moves between so many cells, by what is known of them beforehand. */
export function hasFewMoves(cells: number, movers: readonly Mover[]): boolean {
  const fromEach = movers.reduce((sum, { mostTargets = Infinity }) => sum + mostTargets, 0);
  return movers.length <= MOST_MOVERS && cells * fromEach <= FEW_MOVES;
}
