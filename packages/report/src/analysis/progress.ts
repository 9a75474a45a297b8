import type { Progress, Steps } from '@standoff/engine';

/** The same work with its share of a larger whole in place of its own. */
export function* withShare<T>(steps: Steps<T>, shareOf: (progress: Progress) => number): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield { ...step.value, share: shareOf(step.value) };
  }
}
