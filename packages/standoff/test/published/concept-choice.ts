import { type Concept, findConcept } from '@standoff/engine';
import { FormatError, type Read, text } from './reading.ts';

/** One concept, or several of which any one makes a state stable for a decision maker. */
export interface ConceptChoice {
  /** As the record has it, for example `seq or sim-gmcr`. */
  readonly written: string;
  readonly anyOf: readonly Concept[];
}

/** A concept id, or several with `or` between them. */
export const conceptChoice: Read<ConceptChoice> = (node) => {
  const written = text(node);
  const anyOf = written.split(' or ').map((id) => {
    const concept = findConcept(id);
    if (concept === undefined) throw new FormatError(`no concept is called "${id}"`, node.span);
    return concept;
  });
  return { written, anyOf };
};

/** The id of one concept. */
export const singleConcept: Read<Concept> = (node) => {
  const { anyOf } = conceptChoice(node);
  if (anyOf.length > 1) throw new FormatError('one concept is expected here', node.span);
  return anyOf[0]!;
};
