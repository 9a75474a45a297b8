import { type Consequence, consequencesOnce, sameConsequence } from '../words/consequences.ts';
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
  const told = consequencesOnce(steps.flatMap(({ consequences }) => consequences));
  return told.filter((one) => !known.has(sameConsequence(one)));
}
