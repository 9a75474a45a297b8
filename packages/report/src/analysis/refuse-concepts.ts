import {
  type Concept,
  type ConceptId,
  canBeRead,
  findConcept,
  type Reading,
} from '@standoff/engine';
import type { Foresight } from '@standoff/language';
import { unique } from '../words/lists.ts';
import type { ConceptChoice } from './choose-concepts.ts';

/** Concepts were asked for by name that cannot be had. */
export type RefusedConcepts = ConceptsNeedOptions | ConceptsCannotBeRead;

/** Concepts were asked for by name that a graph model cannot have. */
export interface ConceptsNeedOptions {
  readonly status: 'needs-options';
  readonly concepts: readonly Concept[];
}

/** Concepts were asked for that have no version in the reading asked for. */
export interface ConceptsCannotBeRead {
  readonly status: 'cannot-be-read';
  readonly concepts: readonly Concept[];
  readonly reading: Reading;
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
