import { comparisonClauses } from '../kinds/comparisons.ts';
import { cruxClauses } from '../kinds/cruxes.ts';
import { alsoSay } from '../kinds/known.ts';

/** Brings the words for models that are compared: called once by whatever tells of that. */
export function speakOfComparisons(): void {
  alsoSay(comparisonClauses, cruxClauses);
}
