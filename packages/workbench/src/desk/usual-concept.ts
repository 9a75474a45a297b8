import { type ConceptId, GIVEN, type ShownConcept } from './shown-concepts.ts';

/** The concept by which everybody is read where nothing else is said: that of who expects credible replies. */
export function usualConceptOf(concepts: readonly ShownConcept[]): ConceptId {
  const own = concepts.filter(({ id }) => id !== GIVEN);
  const usual = own.find(({ moves, credible }) => moves > 1 && credible);
  return (usual ?? own[0])?.id ?? GIVEN;
}
