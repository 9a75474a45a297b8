import { type About, type WordedStep, wordSteps } from '@standoff/report/steps';
import { type ArgumentStep, type Casebook, type Consequence, lexiconOf } from '@standoff/study';
import { english, textOf } from '@standoff/wording';

/** The steps of an argument in words. */
export function wordStepsOf(
  casebook: Casebook,
  steps: readonly ArgumentStep[],
  about: About,
): WordedStep[] {
  return wordSteps(casebook, steps, about);
}

/** The sentences of some steps, each followed by those that hang on it. */
export function sentencesOf(steps: readonly WordedStep[]): string[] {
  return steps.flatMap(({ text, steps: inner }) => [text, ...sentencesOf(inner)]);
}

/** Why a fact comes about, in words. */
export function sayConsequenceOf(casebook: Casebook, consequence: Consequence): string {
  return textOf(english.say(lexiconOf(casebook), consequence.means, 'is', 'exact'));
}
