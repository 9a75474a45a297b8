import { millisecondsOf, workSpent } from './pace.ts';
import type { Steps } from './steps.ts';

/** Announced anew where the share has come to so many times what it was, and first from so much on. */
const FIRST = 0.02;
const AGAIN = 2;

/**
 * Work whose own share goes with time announces what is left of it by what it took so far: again and again, since the
 * further it has come the more is known. With it is announced what follows, in milliseconds.
 */
export function* steadily<T>(steps: Steps<T>, ahead = 0): Steps<T> {
  const begun = workSpent();
  let next = FIRST;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    const { share } = step.value;
    if (share < next || share >= 1) yield step.value;
    else {
      next = AGAIN * share;
      const left = (millisecondsOf(workSpent() - begun) * (1 - share)) / share;
      yield { ...step.value, cost: { milliseconds: left + ahead, bytes: 0 } };
    }
  }
}
