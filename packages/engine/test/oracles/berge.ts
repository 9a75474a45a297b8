import { type LiteralGame, reachableByOthers } from './literal-game.ts';

/** No s₁ in R_{N−i}(s) has s₁ ≻_i s. */
export function isBerge(game: LiteralGame, i: number, s: number): boolean {
  return ![...reachableByOthers(game, i, s, game.moves)].some((s1) => game.prefers(i, s1, s));
}
