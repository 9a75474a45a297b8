import type { LiteralGame } from './literal-game.ts';

/**
 * Kilgour's recursion for two movers: where i has the turn at s with h moves left, it moves to the s₁
 * in R_i(s) after which the play that j would begin with h − 1 moves left ends best for i, if that end
 * is better for i than s; otherwise it stays. Of ends that i likes equally it takes the one that j likes least.
 */
export function isLimitedMove(game: LiteralGame, i: number, s: number, h: number): boolean {
  return endFrom(game, i, s, h) === s;
}

/** Stable under every horizon from some horizon on: horizons are looked at until they repeat. */
export function isNonMyopic(game: LiteralGame, i: number, s: number): boolean {
  const { first, period } = roundOf(game);
  return Array.from({ length: period }, (_, k) => first + k).every((h) =>
    isLimitedMove(game, i, s, h),
  );
}

/** For each horizon and mover the end that is expected from each state. */
type Ends = ReadonlyMap<number, ReadonlyMap<number, number>>;
const known = new WeakMap<LiteralGame, Ends[]>();

function endFrom(game: LiteralGame, i: number, s: number, h: number): number {
  return endsUnder(game, h).get(i)!.get(s)!;
}

function endsUnder(game: LiteralGame, h: number): Ends {
  const horizons = known.get(game) ?? [];
  known.set(game, horizons);
  while (horizons.length <= h) horizons.push(nextEnds(game, horizons.at(-1)));
  return horizons[h]!;
}

function nextEnds(game: LiteralGame, before: Ends | undefined): Ends {
  return new Map(
    game.decisionMakers.map((i) => [
      i,
      new Map(game.states.map((s) => [s, before ? bestEnd(game, before, i, s) : s])),
    ]),
  );
}

function bestEnd(game: LiteralGame, before: Ends, i: number, s: number): number {
  const j = opponentOf(game, i);
  const ends = game.moves(i, s).map((s1) => before.get(j)?.get(s1) ?? s1);
  const best = ends.reduce<number | undefined>(
    (chosen, end) => (chosen === undefined || isChosen(game, i, j, end, chosen) ? end : chosen),
    undefined,
  );
  return best !== undefined && game.prefers(i, best, s) ? best : s;
}

function isChosen(game: LiteralGame, i: number, j: number, end: number, over: number): boolean {
  if (game.prefers(i, end, over)) return true;
  return !game.prefers(i, over, end) && j >= 0 && game.prefers(j, over, end);
}

/** The other of the two that can move, or -1. */
function opponentOf(game: LiteralGame, i: number): number {
  const moving = game.others(i).filter((j) => game.states.some((s) => game.moves(j, s).length > 0));
  return moving[0] ?? -1;
}

/** From which horizon on what is expected repeats, and after how many. */
function roundOf(game: LiteralGame): { first: number; period: number } {
  const seen = new Map<string, number>();
  for (let h = 0; ; h++) {
    const ends = endsUnder(game, h);
    const key = JSON.stringify(game.decisionMakers.map((i) => [...ends.get(i)!]));
    const first = seen.get(key);
    if (first !== undefined) return { first, period: h - first };
    seen.set(key, h);
  }
}
