import type { Concept } from '@standoff/engine';
import { conceptProblem, type Problem } from '@standoff/wording';
import { judgingIds } from '../asking/concepts.ts';

/** That a concept does not say of a single move whether something deters from it, which the question goes by. */
export function judgesNoMoves({ symbol }: Concept): Problem {
  return conceptProblem('concept-judges-no-moves', { concept: symbol, under: judgingIds });
}

/** That what is found under a concept does not come of single comparisons, which the question goes by. */
export function notByComparisons({ symbol }: Concept): Problem {
  return conceptProblem('concept-not-by-comparisons', { concept: symbol, under: judgingIds });
}

/** That a model lacks something for a concept. */
export function doesNotFit({ symbol }: Concept): Problem {
  return conceptProblem('concept-misfit', { concept: symbol });
}
