import { type Register, sayOutcomesChanged, sayReadBy } from '@standoff/wording';
import { sayCondition } from '../analysis/read-by.ts';
import { conceptName } from '../said/lexicon-of.ts';
import { registerNow } from '../said/register.ts';
import type { AnalysisComparison, ConceptComparison } from './compare-analyses.ts';

/** What a change means under one concept, in a sentence; plain for readers who have not met the concepts. */
export function sayConceptComparison(
  { concept, ...changed }: ConceptComparison,
  register: Register = registerNow(),
): string {
  const by = concept === 'given' ? undefined : conceptName(concept);
  return sayOutcomesChanged(sayReadBy(by, sayCondition(concept), register), changed);
}

/** Whether the same states are equilibria under every concept. */
export function changesNothing({ concepts }: AnalysisComparison): boolean {
  return concepts.every(({ lost, gained }) => lost + gained === 0);
}
