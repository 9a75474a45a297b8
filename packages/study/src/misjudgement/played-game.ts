import { type Model, reviseSituation, type Situation, type Steps } from '@standoff/engine';
import type { OpenCase } from '../analysis/open-case.ts';

/**
 * The game that is played: each moves and votes by its own order, as it reads the facts. It is the true one where
 * nobody misreads any. `seen` are the games of the decision makers, in their order.
 */
export function* playedGame(truth: OpenCase, seen: readonly OpenCase[]): Steps<Situation> {
  const { casebook, situation } = truth;
  const { model } = casebook;
  const played = playedModel(truth, seen);
  if (played === model) return situation;
  const revision = yield* reviseSituation(situation, model, played);
  if (revision === undefined) throw new Error('the states differ where only preferences do');
  return revision.situation;
}

/** The model of the game that is played. */
export function playedModel({ casebook: { model } }: OpenCase, seen: readonly OpenCase[]): Model {
  const preferences = model.preferences.map((preference, mover) => {
    return seen[mover]?.casebook.model.preferences[mover] ?? preference;
  });
  const isTrue = preferences.every((one, mover) => one === model.preferences[mover]);
  return isTrue ? model : { ...model, preferences };
}
