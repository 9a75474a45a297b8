import { type LiteralGame, reachableByOthers } from './literal-game.ts';

type Step = (j: number, t: number) => readonly number[];

/**
 * Whether i, having moved from s to s₁, can secure something better than s in the moves that are left:
 * the others end in s₁ or answer with any s₂ in R_{N−i}(s₁); i ends in s₂ or goes on with any s₃ in R_i(s₂); and so
 * on. With improvements as the steps everyone moves by improvements only.
 */
function canSecure(
  game: LiteralGame,
  i: number,
  s: number,
  s1: number,
  left: number,
  step: Step,
): boolean {
  if (!game.prefers(i, s1, s)) return false;
  if (left === 0) return true;
  return [...repliesTo(game, i, s1, step)].every(
    (s2) =>
      game.prefers(i, s2, s) ||
      (left > 1 && step(i, s2).some((s3) => canSecure(game, i, s, s3, left - 2, step))),
  );
}

const known = new WeakMap<Step, Map<string, Set<number>>>();

/** The ends of the others' legal sequences, kept since they are asked for again and again. */
function repliesTo(game: LiteralGame, i: number, s1: number, step: Step): Set<number> {
  const replies = known.get(step) ?? new Map<string, Set<number>>();
  known.set(step, replies);
  const key = `${i} ${s1}`;
  const found = replies.get(key) ?? reachableByOthers(game, i, s1, step);
  replies.set(key, found);
  return found;
}

/** No improvement of i secures anything better than s with h moves in all. */
export function isMaximin(game: LiteralGame, i: number, s: number, h: number): boolean {
  return game.improvements(i, s).every((s1) => !canSecure(game, i, s, s1, h - 1, game.moves));
}

/** The same with improvements only. */
export function isCredibleMetarational(
  game: LiteralGame,
  i: number,
  s: number,
  h: number,
): boolean {
  return game
    .improvements(i, s)
    .every((s1) => !canSecure(game, i, s, s1, h - 1, game.improvements));
}

/**
 * The others have a policy that keeps i from anything better than s: no set of states grows, from those
 * where they cannot but leave i better off, to one that holds an improvement of i.
 */
export function isPolicyStable(game: LiteralGame, i: number, s: number): boolean {
  const lost = new Set<number>();
  const gained = (s2: number): boolean =>
    game.prefers(i, s2, s) || game.moves(i, s2).some((s3) => lost.has(s3));
  for (let grew = true; grew; ) {
    grew = false;
    for (const s1 of game.states) {
      if (lost.has(s1) || !game.prefers(i, s1, s)) continue;
      if ([...repliesTo(game, i, s1, game.moves)].every(gained)) {
        lost.add(s1);
        grew = true;
      }
    }
  }
  return !game.improvements(i, s).some((s1) => lost.has(s1));
}
