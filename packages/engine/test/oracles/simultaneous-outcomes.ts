import type { LiteralGame } from './literal-game.ts';

interface Move {
  readonly mover: number;
  readonly to: number;
}

/**
 * All states in which i's improvement s₁ of s can end when some of the joiners, at least one, each
 * take an improvement from s at the same time.
 */
export function simultaneousOutcomes(
  game: LiteralGame,
  i: number,
  s: number,
  s1: number,
  joiners: readonly number[],
): number[] {
  let choices: Move[][] = [[]];
  for (const j of joiners) {
    const moves = game.improvements(j, s).map((to) => ({ mover: j, to }));
    choices = choices.flatMap((chosen) => [chosen, ...moves.map((move) => [...chosen, move])]);
  }
  return choices
    .filter((chosen) => chosen.length > 0)
    .map((chosen) => game.together(s, [{ mover: i, to: s1 }, ...chosen]))
    .filter((outcome) => outcome !== undefined);
}
