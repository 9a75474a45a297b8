import type { Concept, ConceptFamily, ConceptId } from './define-concept.ts';
import { concepts, families } from './index.ts';

/** The concept with this id, if there is one: one of the registry, or a member of a family. */
export function findConcept(id: ConceptId): Concept | undefined {
  return concepts.find((concept) => concept.id === id) ?? memberWithId(id);
}

/**
 * The concepts with these ids, each once, in the order of the registry and then of the families and
 * their numbers. Ids that no concept has are ignored.
 */
export function findConcepts(ids: readonly ConceptId[]): Concept[] {
  const found = new Set(ids.flatMap((id) => findConcept(id) ?? []));
  return [...found].sort((a, b) => placeOf(a) - placeOf(b));
}

/** Ids as a list for people: `nash`, …, and for each family its first and last: `l1 to l99`. */
export function describeIds(): string[] {
  return [
    ...concepts.map(({ id }) => id),
    ...families.map(({ prefix, least, most }) => `${prefix}${least} to ${prefix}${most}`),
  ];
}

function memberWithId(id: ConceptId): Concept | undefined {
  for (const family of families) {
    const number = numberIn(family, id);
    if (number !== undefined) return family.member(number);
  }
  return undefined;
}

function numberIn({ prefix, least, most }: ConceptFamily, id: ConceptId): number | undefined {
  const number = Number(id.slice(prefix.length));
  const isMember = id === `${prefix}${number}` && Number.isInteger(number);
  return isMember && number >= least && number <= most ? number : undefined;
}

/** More members than any family has. */
const ROOM = 1_000;

function placeOf(concept: Concept): number {
  const place = concepts.indexOf(concept);
  if (place >= 0) return place;
  const family = families.findIndex((each) => numberIn(each, concept.id) !== undefined);
  return concepts.length + ROOM * family + numberIn(families[family]!, concept.id)!;
}
