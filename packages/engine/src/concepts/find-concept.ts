import type { Concept, ConceptId } from './define-concept.ts';
import { concepts } from './index.ts';

/** The concept with this id, if there is one. */
export function findConcept(id: ConceptId): Concept | undefined {
  return concepts.find((concept) => concept.id === id);
}
