import { TRUE } from '../logic/terms.ts';
import type { Levels } from '../refinement/levels.ts';
import { gain, type Party } from '../refinement/party.ts';
import { fixedState } from '../translation/symbolic-state.ts';
import type { SanctionComputation, Translation } from '../translation/translate-model.ts';
import { type PlainMoves, plainMoves } from './plain-moves.ts';

/** A party that may leave a known state, and moves between known states. */
export interface Threat {
  readonly translation: Translation;
  readonly computation: SanctionComputation;
  readonly party: Party;
  readonly state: Levels;
  readonly plain: PlainMoves;
  /** Whether the party likes a state better than the one that it may leave. */
  gains(to: Levels): boolean;
}

export function createThreat(
  translation: Translation,
  computation: SanctionComputation,
  party: Party,
  state: Levels,
): Threat {
  const fixed = (levels: Levels) => fixedState(translation.form.options, levels);
  const gains = (to: Levels) => gain(translation, party, fixed(to), fixed(state)) === TRUE;
  return { translation, computation, party, state, plain: plainMoves(translation), gains };
}
