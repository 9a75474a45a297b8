import type { Steps } from '@standoff/engine';
import { wordSteps } from '@standoff/report/steps';
import { type ArgumentStep, blindSpotAt, type Misjudgements, thoughtsAt } from '@standoff/study';
import { plainStep } from './read-argument.ts';
import type { ShownStep } from './shown-conflict.ts';

/** What whoever takes a step thinks, and what is so or is feared without the errors. */
export interface StepThoughts {
  readonly thinks: readonly ShownStep[];
  readonly blindSpot: readonly ShownStep[];
}

/** The thoughts at each step of a story, by its place, with its first set of errors; undefined where there is none. */
export function* thoughtsOf(
  { casebook, found, stories }: Misjudgements,
  place: number,
): Steps<readonly StepThoughts[] | undefined> {
  const story = stories[place];
  if (story === undefined) return undefined;
  const told: StepThoughts[] = [];
  for (const step of story.path) {
    const about = { who: [step.mover], state: step.from };
    const shown = (steps: readonly ArgumentStep[]) =>
      wordSteps(casebook, steps, about).map((one) => plainStep(casebook, one));
    const thinks = yield* thoughtsAt(found, story.sets[0]!, step);
    told.push({ thinks: shown(thinks), blindSpot: shown(blindSpotAt(found, step)) });
  }
  return told;
}
