import { millisecondsOf, workSpent } from './pace.ts';
import type { Progress, Steps } from './steps.ts';

/**
 * Says how far a whole has come, of whatever stages it is made: by the work that was done, held against what was announced.
 * What stages say of their own shares does not count. The share never falls, moves with every piece of work, and is 1
 * only where all is done.
 */
export interface Meter {
  /** The same work; what is spent on it counts, and its progress says the share of the whole. */
  follow<T>(steps: Steps<T>): Steps<T>;
  /** Progress of work that other threads do, with the share of the whole. */
  read(progress: Progress): Progress;
}

export function createMeter(): Meter {
  let here = 0;
  let elsewhere = 0;
  /** Where the latest announcement was made: what had been done, the share, and what was left. */
  let announced = { done: 0, share: 0, left: UNKNOWN_MILLISECONDS, most: ALL_THAT_IS_UNKNOWN };
  const share = () => {
    const { done, share, left, most } = announced;
    const now = share + (most - share) * partDone((here + elsewhere - done) / left);
    return Math.min(now, NEARLY_ALL);
  };
  const read = (progress: Progress): Progress => {
    elsewhere = Math.max(elsewhere, progress.elsewhere ?? 0);
    const { cost } = progress;
    if (cost !== undefined) {
      const left = Math.max(cost.milliseconds, LEAST_MILLISECONDS);
      announced = { done: here + elsewhere, share: share(), left, most: 1 };
    }
    return { ...progress, share: share() };
  };
  return {
    read,
    *follow(steps) {
      for (;;) {
        const before = workSpent();
        const step = steps.next();
        here += millisecondsOf(workSpent() - before);
        if (step.done) return step.value;
        yield read(step.value);
      }
    },
  };
}

/** Before anything is announced, the share comes no further than this, and half as far after so long. */
const ALL_THAT_IS_UNKNOWN = 0.04;
const UNKNOWN_MILLISECONDS = 1000;
const LEAST_MILLISECONDS = 1e-3;

/** Beyond this numbers would be rounded to 1. */
const NEARLY_ALL = 1 - 2 ** -20;

/** As far as this the work is taken to be as much as was announced. */
const TRUSTED = 0.8;

/**
 * The part of some work that is done when so much of what was announced is: the same as long as there is enough left
 * to be wrong about. From there on it slows down without ever standing still, however much more it turns out to be.
 */
function partDone(ofAnnounced: number): number {
  if (ofAnnounced <= TRUSTED) return ofAnnounced;
  const rest = 1 - TRUSTED;
  return 1 - rest ** 2 / (ofAnnounced - TRUSTED + rest);
}
