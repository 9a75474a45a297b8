import type { LiteralGame } from './literal-game.ts';
import { simultaneousOutcomes } from './simultaneous-outcomes.ts';

/** GMCR+: every improvement is blocked by some simultaneous improvements of any of the others. */
export function isSimultaneousGmcr(game: LiteralGame, i: number, s: number): boolean {
  return game
    .improvements(i, s)
    .every((s1) =>
      simultaneousOutcomes(game, i, s, s1, game.others(i)).some((end) => !game.prefers(i, end, s)),
    );
}
