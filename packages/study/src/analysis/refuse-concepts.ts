import {
  type Concept,
  type ConceptId,
  canBeRead,
  findConcepts,
  type Model,
  type Reading,
} from '@standoff/engine';
import type { Foresight } from '@standoff/language';
import { chooseConcepts, type MisfittingConcept } from './choose-concepts.ts';

/** Concepts were asked for by name that cannot be had. */
export type RefusedConcepts = ConceptsMisfit | ConceptsCannotBeRead;

/** Concepts were asked for by name that the model cannot have. */
export interface ConceptsMisfit {
  readonly status: 'misfit';
  readonly concepts: readonly MisfittingConcept[];
}

/** Concepts were asked for that have no version in the reading asked for. */
export interface ConceptsCannotBeRead {
  readonly status: 'cannot-be-read';
  readonly concepts: readonly Concept[];
  readonly reading: Reading;
}

interface AskedConcepts {
  readonly concepts?: readonly ConceptId[];
  readonly foresight?: readonly Foresight[];
  readonly coalitionForesight?: readonly { readonly concept: ConceptId }[];
}

/** The refusal of concepts asked for, for all or for some, that cannot be had. */
export function refuseConcepts(
  { concepts: asked = [], foresight = [], coalitionForesight = [] }: AskedConcepts,
  model: Model,
  reading?: Reading,
): RefusedConcepts | undefined {
  const each = [...foresight, ...coalitionForesight].map(({ concept }) => concept);
  const ids = [...asked, ...each];
  const { leftOut } = chooseConcepts(ids, model);
  if (leftOut.length > 0) return { status: 'misfit', concepts: leftOut };
  if (reading === undefined) return undefined;
  const unread = findConcepts(ids).filter((concept) => !canBeRead(concept, reading));
  return unread.length > 0 ? { status: 'cannot-be-read', concepts: unread, reading } : undefined;
}
