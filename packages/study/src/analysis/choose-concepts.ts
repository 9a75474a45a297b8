import {
  type Concept,
  type ConceptId,
  concepts,
  findConcepts,
  findReading,
  type Misfit,
  type Model,
  misfitOf,
  type Reading,
  type ReadingId,
  readings,
} from '@standoff/engine';

/** A concept, and what the model lacks for it. */
export interface MisfittingConcept {
  readonly concept: Concept;
  readonly lacks: Misfit;
}

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

/** The reading with this id, if it is registered and not the general one. */
export function otherReading(id: ReadingId | undefined): Reading | undefined {
  const reading = id === undefined ? undefined : findReading(id);
  return reading === readings[0] ? undefined : reading;
}
