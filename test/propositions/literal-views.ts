import type { Formula } from '@standoff/propositions';
import { type Hypergame, moverId } from '../../packages/standoff/test/hypergames/description.ts';
import {
  gameIn,
  type HiddenReading,
  type LiteralGame,
  pictureOf,
  truePicture,
} from '../../packages/standoff/test/hypergames/literal-hypergame.ts';
import { numberOf } from '../../packages/standoff/test/hypergames/told-moves.ts';
import { truthIn } from './literal-formula.ts';
import type { LiteralWorld } from './literal-world.ts';
import { factHolds } from './oracles-of-arguments.ts';

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
    game,
    hidden,
    received,
    truth: gameIn(game, truePicture(game), hidden),
    own: game.preferences.map((_, viewer) =>
      gameIn(game, pictureOf(game, viewer, received), hidden),
    ),
  };
}

/** Whether a formula over levels and facts is true in the state at a position. */
export function isTrueAt(w: LiteralWorld, formula: Formula, state: number): boolean {
  const code = w.states.find((one) => numberOf(w.named(one)) === state)!;
  return truthIn(
    w.levels(code),
    formula,
    (id) => w.at(id) === code,
    (id) => factHolds(w, id, code),
  );
}
