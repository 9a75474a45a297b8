import { type LiteralGame, reachableByOthers } from './literal-game.ts';

/** For every s₁ in R_i⁺(s) some s₂ in R⁺_{N−i}(s₁) has not s₂ ≻_i s. */
export function isSequential(game: LiteralGame, i: number, s: number): boolean {
  return game.improvements(i, s).every((s1) => hasCredibleSanction(game, i, s, s1));
}

/** Whether the improvement s₁ is sanctioned by improvements of the others. */
export function hasCredibleSanction(game: LiteralGame, i: number, s: number, s1: number): boolean {
  return [...reachableByOthers(game, i, s1, game.improvements)].some(
    (s2) => !game.prefers(i, s2, s),
  );
}
