import { type Hypergame, moverId } from '../../packages/standoff/test/hypergames/description.ts';
import {
  gameIn,
  type HiddenReading,
  type LiteralGame,
  type Picture,
  pictureOf,
  truePicture,
} from '../../packages/standoff/test/hypergames/literal-hypergame.ts';

/** A conflict as it is and as each sees it, laid out move by move. States are positions in the list of feasible ones. */
export interface LiteralViews {
  readonly game: Hypergame;
  readonly truth: LiteralGame;
  /** How each decision maker sees it. */
  readonly own: readonly LiteralGame[];
  readonly hidden: HiddenReading;
  readonly received: readonly number[];
  /** The concepts asked about. */
  readonly concepts: readonly string[];
  idOf(mover: number): string;
  /** What each takes the conflict to be after some signals. */
  picturesAfter(received: readonly number[]): readonly Picture[];
}

export function literalViews(
  game: Hypergame,
  received: readonly number[],
  hidden: HiddenReading,
  concepts: readonly string[],
): LiteralViews {
  return {
    concepts,
    idOf: (mover) => moverId(game, mover),
    picturesAfter: (some) => game.preferences.map((_, viewer) => pictureOf(game, viewer, some)),
    game,
    hidden,
    received,
    truth: gameIn(game, truePicture(game), hidden),
    own: game.preferences.map((_, viewer) =>
      gameIn(game, pictureOf(game, viewer, received), hidden),
    ),
  };
}
