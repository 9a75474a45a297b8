import { sayOutcomesChanged } from '@standoff/wording';
import { sayCondition } from '../analysis/read-by.ts';
import type { AnalysisComparison, ConceptComparison } from './compare-analyses.ts';

/** What a change means under one concept, in a sentence. */
export function sayConceptComparison({ concept, ...changed }: ConceptComparison): string {
  return sayOutcomesChanged(sayCondition(concept), changed);
}

/** Whether the same states are equilibria under every concept. */
export function changesNothing({ concepts }: AnalysisComparison): boolean {
  return concepts.every(({ lost, gained }) => lost + gained === 0);
}
