import { type Hypergame, moverId } from './description.ts';
import {
  gameIn,
  type HiddenReading,
  isSafe,
  isStable,
  type JudgingConcept,
  type LiteralGame,
  pictureOf,
  truePicture,
} from './literal-hypergame.ts';
import { stateId } from './told-moves.ts';

/** The game as it is, and as every decision maker sees it. */
export interface FoundGames {
  readonly truth: LiteralGame;
  readonly own: readonly LiteralGame[];
}

export function gamesOf(
  game: Hypergame,
  received: readonly number[],
  reading: HiddenReading,
): FoundGames {
  const pictures = game.preferences.map((_, viewer) => pictureOf(game, viewer, received));
  return {
    truth: gameIn(game, truePicture(game), reading),
    own: pictures.map((picture) => gameIn(game, picture, reading)),
  };
}

/** What is said of every state and move under one concept, by the words of the definitions. */
export function verdicts(game: Hypergame, { truth, own }: FoundGames, concept: JudgingConcept) {
  const name = (mover: number) => moverId(game, mover);
  const states = truth.states.map((_, state) => state);
  const t = truth.movers.map((mover) =>
    states.map((state) => isStable(truth, concept, mover, state)),
  );
  const h = truth.movers.map((mover) =>
    own[mover] === undefined
      ? t[mover]!
      : states.map((state) => isStable(own[mover]!, concept, mover, state)),
  );
  const stays = (verdict: boolean[][], state: number) => verdict.every((stable) => stable[state]);
  const inAll = (state: number) =>
    own.every((seen) => seen.movers.every((mover) => isStable(seen, concept, mover, state)));
  const whereNot = (verdict: boolean[][], state: number) =>
    truth.movers.filter((mover) => !verdict[mover]![state]).map(name);
  const ids = (of: (state: number) => boolean) => states.filter(of).map(stateId);
  const byError = (of: (state: number) => boolean, verdict: boolean[][]) =>
    states.filter(of).map((state) => ({ state: stateId(state), by: whereNot(verdict, state) }));
  const both = (state: number) => stays(t, state) && stays(h, state);
  const moves = (safeIn: (mover: number) => LiteralGame, not: (mover: number) => LiteralGame) =>
    own.flatMap((_, mover) =>
      states.flatMap((from) =>
        states
          .filter((to) => isSafe(safeIn(mover), concept, mover, from, to))
          .filter((to) => !isSafe(not(mover), concept, mover, from, to))
          .map((to) => `${name(mover)} ${stateId(from)} ${stateId(to)}`),
      ),
    );
  return {
    truth: Object.fromEntries(
      t.map((stable, mover) => [name(mover), ids((state) => stable[state]!)]),
    ),
    stability: Object.fromEntries(
      own.map((_, mover) => [name(mover), ids((state) => h[mover]![state]!)]),
    ),
    hyper: ids((state) => stays(h, state)),
    shared: ids((state) => both(state) && inAll(state)),
    heldThoughMisread: ids((state) => both(state) && !inAll(state)),
    heldByError: byError((state) => stays(h, state) && !stays(t, state), t),
    leftByError: byError((state) => stays(t, state) && !stays(h, state), h),
    surprises: moves(
      (mover) => own[mover]!,
      () => truth,
    ).sort(),
    missed: moves(
      () => truth,
      (mover) => own[mover]!,
    ).sort(),
  };
}
