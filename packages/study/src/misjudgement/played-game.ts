import { reviseSituation, type Situation, type Steps } from '@standoff/engine';
import type { OpenCase } from '../analysis/open-case.ts';

/**
 * The game that is played: each moves and votes by its own order, as it reads the facts. It is the true one where
 * nobody misreads any. `seen` are the games of the decision makers, in their order.
 */
export function* playedGame(truth: OpenCase, seen: readonly OpenCase[]): Steps<Situation> {
  const { casebook, situation } = truth;
  const { model } = casebook;
  const preferences = model.preferences.map((preference, mover) => {
    return seen[mover]?.casebook.model.preferences[mover] ?? preference;
  });
  if (preferences.every((preference, mover) => preference === model.preferences[mover])) {
    return situation;
  }
  const played = { ...model, preferences };
  const revision = yield* reviseSituation(situation, model, played);
  if (revision === undefined) throw new Error('the states differ where only preferences do');
  return revision.situation;
}
