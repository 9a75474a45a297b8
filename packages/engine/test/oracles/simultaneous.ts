import type { LiteralGame } from './literal-game.ts';
import { hasCredibleSanction, isSequential } from './sequential.ts';
import { simultaneousOutcomes } from './simultaneous-outcomes.ts';

/**
 * Fraser and Hipel: every improvement is sanctioned sequentially, or by simultaneous improvements
 * of others for whom s is itself sequentially unstable.
 */
export function isSimultaneous(game: LiteralGame, i: number, s: number): boolean {
  const leaving = game.others(i).filter((j) => !isSequential(game, j, s));
  return game
    .improvements(i, s)
    .every(
      (s1) =>
        hasCredibleSanction(game, i, s, s1) ||
        simultaneousOutcomes(game, i, s, s1, leaving).some((end) => !game.prefers(i, end, s)),
    );
}
