import {
  type Concept,
  type ConceptId,
  concepts,
  findConcepts,
  type Model,
  misfitOf,
} from '@standoff/engine';
import type { Foresight } from '@standoff/language';
import type { ConceptsMisfit, MisfittingConcept } from './analysis.ts';

/** The concepts to analyse and those left out because the model lacks something for them. */
export interface ConceptChoice {
  readonly chosen: readonly Concept[];
  readonly leftOut: readonly MisfittingConcept[];
}

/**
 * The concepts asked for, or else those that are analysed by default, in the order of the registry.
 * Ids that no concept has are ignored.
 */
export function chooseConcepts(
  asked: readonly ConceptId[] | undefined,
  model: Model,
): ConceptChoice {
  const wanted =
    asked === undefined ? concepts.filter(({ byDefault }) => byDefault) : findConcepts(asked);
  return {
    chosen: wanted.filter((concept) => misfitOf(concept, model) === undefined),
    leftOut: wanted.flatMap((concept) => {
      const lacks = misfitOf(concept, model);
      return lacks === undefined ? [] : [{ concept, lacks }];
    }),
  };
}

/** The refusal of concepts asked for, for all or for some decision makers, that the model cannot have. */
export function refuseMisfits(
  { concepts: asked = [], foresight = [] }: AskedConcepts,
  model: Model,
): ConceptsMisfit | undefined {
  const ids = [...asked, ...foresight.map(({ concept }) => concept)];
  const { leftOut } = chooseConcepts(ids, model);
  return leftOut.length === 0 ? undefined : { status: 'misfit', concepts: leftOut };
}

interface AskedConcepts {
  readonly concepts?: readonly ConceptId[];
  readonly foresight?: readonly Foresight[];
}
