import { isAboutOthers, isForeseen } from '../concepts/concept-kinds.ts';
import type { Concept } from '../concepts/define-concept.ts';
import type { Model } from '../model/model.ts';
import { countMovers, isRanked } from '../model/model.ts';

/** What a concept needs that a model does not have. */
export type Misfit = 'options' | 'two-movers' | 'ranks';

/** What keeps a concept from being applied to a model, if anything does. */
export function misfitOf(concept: Concept, model: Model): Misfit | undefined {
  if (concept.needsOptions && model.form.kind === 'graph') return 'options';
  if (concept.needsTwoMovers && moversWithMoves(model).length > 2) return 'two-movers';
  if (concept.needsRanks && !model.preferences.every(isRanked)) return 'ranks';
  return undefined;
}

/** Decision makers and bodies that have a move anywhere, as the model is written. */
function moversWithMoves(model: Model): number[] {
  const { form } = model;
  const everyone = Array.from({ length: countMovers(model) }, (_, mover) => mover);
  return form.kind === 'graph'
    ? everyone.filter((mover) => (form.moves[mover]?.length ?? 0) > 0)
    : everyone.filter((mover) => form.options.some(({ owner }) => owner === mover));
}

/**
 * Whether a decision maker with no improvement is stable under the concept: so it is where only an own
 * move to something better at once can tempt.
 */
export function isAboutImprovements({ computation }: Concept): boolean {
  return !isForeseen(computation) && !isAboutOthers(computation);
}
