import {
  type Concept,
  type ConceptId,
  canBeRead,
  concepts,
  findConcept,
  findReading,
  type Reading,
  type ReadingId,
  readings,
} from '@standoff/engine';
import type { Foresight } from '@standoff/language';
import { unique } from '../words/lists.ts';
import type { RefusedConcepts } from './analysis.ts';

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

/** Why concepts asked for by name cannot be analysed, if some cannot. */
export function refuseConcepts(
  asked: readonly ConceptId[] | undefined,
  { chosen, leftOut }: ConceptChoice,
  reading: Reading | undefined,
  foresight: readonly Foresight[] = [],
): RefusedConcepts | undefined {
  if (asked !== undefined && leftOut.length > 0) {
    return { status: 'needs-options', concepts: leftOut };
  }
  const named = foresight.flatMap(({ concept }) => findConcept(concept) ?? []);
  const unread = unique([...chosen, ...named]).filter(
    (concept) => reading && !canBeRead(concept, reading),
  );
  return reading && unread.length > 0
    ? { status: 'cannot-be-read', concepts: unread, reading }
    : undefined;
}
