import { runToEnd } from '@standoff/engine';
import { type Games, openGames } from '@standoff/study';
import { openText } from './open-model.ts';

export const ROOM = { cells: 2 ** 12, states: 2 ** 12 };

/** The games of a model file as each decision maker sees it, once it has received some of the signals. */
export function gamesOf(text: string, received: readonly string[] = []): Games {
  const truth = openText(text);
  const signals = truth.casebook.conflict.signals.filter(({ id }) => received.includes(id));
  const games = runToEnd(openGames(truth, { signals, hidden: 'frozen', limits: ROOM }));
  if ('status' in games) throw new RangeError(games.status);
  return games;
}
