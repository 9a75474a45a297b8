import type { LiteralGame } from './literal-game.ts';

/** R_i⁺(s) is empty. */
export function isNash({ improvements }: LiteralGame, i: number, s: number): boolean {
  return improvements(i, s).length === 0;
}
