import type { Concept } from '../concepts/define-concept.ts';
import type { Model } from '../model/model.ts';
import type { Steps } from '../run/steps.ts';
import { createSituation, type Situation } from '../situation/situation.ts';
import type { Space } from '../space/space.ts';
import { keptVerdicts } from './kept-verdicts.ts';
import { reviseSituation } from './revise-situation.ts';
import { analyzeStability, type StabilityTable } from './stability.ts';

/** The verdicts on a model, with all that those on a changed one may take over. */
export interface Judged {
  readonly model: Model;
  readonly situation: Situation;
  readonly table: StabilityTable;
}

/** The verdicts on a model in the general reading, from which any number of changed models can be judged. */
export function* judgeStability(
  space: Space,
  model: Model,
  concepts: readonly Concept[],
): Steps<Judged> {
  const situation = yield* createSituation(space, model);
  return { model, situation, table: yield* analyzeStability(situation, concepts) };
}

/**
 * The verdicts on a changed model, the same as from scratch, at the cost of what the change touches.
 * States, moves and lists of them are kept; orders, votes and verdicts are if they rest on nothing that
 * has changed. Undefined where states or moves are described differently: everything is to be made
 * anew then, from the space on.
 *
 * It takes least where the model shares its circuit with the one before, or most nodes of it, and the
 * preferences that did not change: what is the same object is not compared. `before` stays as it is, so
 * that many changes can be tried from it, one after the other.
 */
export function* reanalyzeStability(
  before: Judged,
  model: Model,
  concepts: readonly Concept[],
): Steps<Judged | undefined> {
  const revision = yield* reviseSituation(before.situation, before.model, model);
  if (revision === undefined) return undefined;
  const { situation } = revision;
  const known = keptVerdicts(revision, before.table);
  return { model, situation, table: yield* analyzeStability(situation, concepts, known) };
}
