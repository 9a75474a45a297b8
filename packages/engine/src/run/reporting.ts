import type { Progress, Steps } from './steps.ts';

/** Passes the pauses of inner work on with the outer account of progress. */
export function* reporting<T>(steps: Steps<T>, report: () => Progress): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield report();
  }
}
