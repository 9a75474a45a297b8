import { type Consequence, sameConsequence } from '../words/consequences.ts';
import type { ReasonStep } from './explanation.ts';

/** Steps with all that hang on them. */
export function allSteps(steps: readonly ReasonStep[]): ReasonStep[] {
  return steps.flatMap((step) => [step, ...allSteps(step.steps)]);
}

/** What steps turn on that does not come about, for the same reasons, in the state itself, each once. */
export function consequencesElsewhere(
  steps: readonly ReasonStep[],
  here: readonly Consequence[],
): Consequence[] {
  const known = new Set(here.map(sameConsequence));
  const told = steps.flatMap(({ consequences }) => consequences);
  const once = new Map(told.map((consequence) => [sameConsequence(consequence), consequence]));
  return [...once].flatMap(([key, consequence]) => (known.has(key) ? [] : [consequence]));
}
