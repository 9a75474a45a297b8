import type { Consequence } from '../words/consequences.ts';
import type { ArgumentStep } from './explanation.ts';

/** Steps with all that hang on them. */
export function allSteps(steps: readonly ArgumentStep[]): ArgumentStep[] {
  return steps.flatMap((step) => [step, ...allSteps(step.steps)]);
}

/** What steps turn on that does not come about in the state itself, each once. */
export function consequencesElsewhere(
  steps: readonly ArgumentStep[],
  here: readonly Consequence[],
): Consequence[] {
  const known = new Set(here.map(({ text }) => text));
  const told = steps.flatMap(({ consequences }) => consequences);
  const once = [...new Map(told.map((consequence) => [consequence.text, consequence])).values()];
  return once.filter(({ text }) => !known.has(text));
}
