import {
  type Concept,
  type ConceptId,
  concepts,
  findReading,
  type Reading,
  type ReadingId,
  readings,
} from '@standoff/engine';

/** The concepts to analyse and those left out because states are not made of options. */
export interface ConceptChoice {
  readonly chosen: readonly Concept[];
  readonly leftOut: readonly Concept[];
}

/**
 * The concepts asked for, or else those that are analysed by default, in the order of the registry.
 * Ids that are not registered are ignored.
 */
export function chooseConcepts(
  asked: readonly ConceptId[] | undefined,
  hasOptions: boolean,
): ConceptChoice {
  const wanted = concepts.filter(({ id, byDefault }) =>
    asked === undefined ? byDefault : asked.includes(id),
  );
  const possible = (concept: Concept) => hasOptions || !concept.needsOptions;
  return {
    chosen: wanted.filter(possible),
    leftOut: wanted.filter((concept) => !possible(concept)),
  };
}

/** The reading with this id, if it is registered and not the general one. */
export function otherReading(id: ReadingId | undefined): Reading | undefined {
  const reading = id === undefined ? undefined : findReading(id);
  return reading === readings[0] ? undefined : reading;
}
