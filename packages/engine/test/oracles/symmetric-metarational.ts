import { type LiteralGame, reachableByOthers } from './literal-game.ts';

/** As GMR, and every s₃ in R_i(s₂) has not s₃ ≻_i s. */
export function isSymmetricMetarational(game: LiteralGame, i: number, s: number): boolean {
  return game
    .improvements(i, s)
    .every((s1) =>
      [...reachableByOthers(game, i, s1, game.moves)].some(
        (s2) => !game.prefers(i, s2, s) && game.moves(i, s2).every((s3) => !game.prefers(i, s3, s)),
      ),
    );
}
