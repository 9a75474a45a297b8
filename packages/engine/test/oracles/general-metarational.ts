import { type LiteralGame, reachableByOthers } from './literal-game.ts';

/** For every s₁ in R_i⁺(s) some s₂ in R_{N−i}(s₁) has not s₂ ≻_i s. */
export function isGeneralMetarational(game: LiteralGame, i: number, s: number): boolean {
  return game
    .improvements(i, s)
    .every((s1) =>
      [...reachableByOthers(game, i, s1, game.moves)].some((s2) => !game.prefers(i, s2, s)),
    );
}
