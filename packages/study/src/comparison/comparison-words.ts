import { type Register, sayOutcomesChanged } from '@standoff/wording';
import { sayCondition } from '../analysis/read-by.ts';
import { sayForesight } from '../words/concept-words.ts';
import type { AnalysisComparison, ConceptComparison } from './compare-analyses.ts';

/** What a change means under one concept, in a sentence; plain for readers who have not met the concepts. */
export function sayConceptComparison(
  { concept, ...changed }: ConceptComparison,
  register: Register = 'exact',
): string {
  if (register === 'exact') return sayOutcomesChanged(`under ${sayCondition(concept)}`, changed);
  const looking =
    concept === 'given' ? 'the foresight of each' : `everybody ${sayForesight(concept)}`;
  return sayOutcomesChanged(`with ${looking}`, changed);
}

/** Whether the same states are equilibria under every concept. */
export function changesNothing({ concepts }: AnalysisComparison): boolean {
  return concepts.every(({ lost, gained }) => lost + gained === 0);
}
