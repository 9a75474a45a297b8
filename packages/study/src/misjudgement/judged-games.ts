import { findDeterrent, isSafe, type Steps } from '@standoff/engine';
import { askedGame, type BaseGame, canBeAsked, openBase } from './asked-game.ts';
import { type ErrorsOfViewer, keyOfViewer, NO_ERRORS } from './errors.ts';
import type { JudgedGame } from './judged-game.ts';
import { type OrderReader, readOrders } from './order-reader.ts';
import { recentlyUsed } from './recently-used.ts';
import type { SeenGames } from './seen-games.ts';

/** Makes the games in which steps are judged, and keeps those that were asked for last. */
export interface JudgedGames {
  of(viewer: number, errors: ErrorsOfViewer): Steps<JudgedGame>;
}

/** What a game takes that is asked, with what was found in it. */
const BYTES_OF_ASKED = 2 ** 13;

/** What a game takes without errors about others, beside what is kept for each cell. */
const BYTES_OF_BASE = 2 ** 16;
const BYTES_OF_CELL = 16;

/**
 * A game in which only orders of others or what options they have are otherwise is not opened, since few comparisons
 * are asked in it. Others are, as are all under concepts in which some move at once.
 */
export function createJudgedGames(seen: SeenGames, room: number): JudgedGames {
  const { casebook } = seen.games.truth;
  const bases = recentlyUsed<BaseGame>(room);
  const games = recentlyUsed<JudgedGame>(room);
  const orders = readOrders();
  function* baseOf(viewer: number, { misread }: ErrorsOfViewer): Steps<BaseGame> {
    const errors = { ...NO_ERRORS, misread: seen.mattering(viewer, misread) };
    const key = `${viewer} ${keyOfViewer(errors)}`;
    const known = bases.get(key);
    if (known !== undefined) return known;
    const found = yield* openBase(seen, viewer, errors, orders);
    bases.set(key, found, BYTES_OF_BASE + BYTES_OF_CELL * casebook.space.cells);
    return found;
  }
  return {
    *of(viewer, errors) {
      const key = `${viewer} ${keyOfViewer(errors)}`;
      const known = games.get(key);
      if (known !== undefined) return known;
      if (!canBeAsked(seen)) return yield* openedGame(seen, viewer, errors, orders);
      const game = askedGame(seen, yield* baseOf(viewer, errors), errors);
      games.set(key, game, BYTES_OF_ASKED);
      return game;
    },
  };
}

/** A game that is opened, and kept with the games that are seen. */
function* openedGame(
  seen: SeenGames,
  viewer: number,
  errors: ErrorsOfViewer,
  reader: OrderReader,
): Steps<JudgedGame> {
  const { opened, judge } = yield* seen.of(viewer, errors);
  const { casebook, situation } = opened;
  const orders = yield* reader.ordersIn(casebook);
  const verdict = (from: number) => ({
    concept: seen.concept.id,
    decisionMaker: viewer,
    cell: from,
  });
  return {
    casebook,
    situation,
    orders,
    isSafe: ({ from, to }) => isSafe(judge, from, to),
    deterrent: ({ from, to }) => findDeterrent(situation, verdict(from), to),
  };
}
