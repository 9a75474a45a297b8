import {
  type Concept,
  canBeRead,
  concepts,
  families,
  findConcepts,
  misfitOf,
} from '@standoff/engine';
import { type Analysis, otherReading, sayMisfit } from '@standoff/study';
import type { ConceptId, OfferedConcept, OfferedFamily } from './shown-concepts.ts';

type Model = Analysis['casebook']['model'];

/** What keeps a concept from being analysed here, in words. */
function obstacle(concept: Concept, model: Model, readingId: string | undefined) {
  const misfit = misfitOf(concept, model);
  if (misfit !== undefined) return sayMisfit(misfit);
  const reading = otherReading(readingId);
  if (reading === undefined || canBeRead(concept, reading)) return undefined;
  return 'it cannot be combined with what is chosen under “Deterred by”';
}

/** Of the concepts asked for those that can be analysed, in the order of the registry. */
export function analysable(
  ids: readonly ConceptId[],
  model: Model,
  readingId: string | undefined,
): ConceptId[] {
  return findConcepts(ids)
    .filter((concept) => obstacle(concept, model, readingId) === undefined)
    .map(({ id }) => id);
}

/** The concepts of the registry that are not analysed anyway, and the families. */
export function readOffered({ casebook, reading }: Analysis): {
  readonly offeredConcepts: readonly OfferedConcept[];
  readonly offeredFamilies: readonly OfferedFamily[];
} {
  const { model } = casebook;
  const lacks = (concept: Concept) => {
    const found = obstacle(concept, model, reading?.id);
    return found === undefined ? {} : { lacks: found };
  };
  return {
    offeredConcepts: concepts
      .filter(({ byDefault }) => !byDefault)
      .map((concept) => {
        const { id, symbol, name, definition, citation } = concept;
        return { id, symbol, name, definition, citation, ...lacks(concept) };
      }),
    offeredFamilies: families.map((family) => {
      const { prefix, symbol, name, counts, least, most, examples } = family;
      const example = family.member(examples[0] ?? least);
      const { definition, citation } = example;
      const about = { prefix, symbol, name, counts, least, most };
      return { ...about, example: example.symbol, definition, citation, ...lacks(example) };
    }),
  };
}
