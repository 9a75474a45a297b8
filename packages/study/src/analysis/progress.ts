import { type Progress, type Steps, workSpent } from '@standoff/engine';

/** The share of a larger whole that is done when a part of it has come so far. */
export type ShareOf = (progress: Progress) => number;

/** The same work with its share of a larger whole in place of its own. */
export function* withShare<T>(steps: Steps<T>, shareOf: ShareOf): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield { ...step.value, share: shareOf(step.value) };
  }
}

/** Of a part that begins and ends at these shares of the whole. */
export function between(begin: number, end: number): ShareOf {
  return ({ share }) => begin + (end - begin) * share;
}

const PERFORMED = 0.97;

/** Of an analysis nearly all is the tasks of its plan; how long the states take is not known before. */
export const whilePreparing: ShareOf = () => 0;
export const whilePerforming: ShareOf = ({ share }) => PERFORMED * share;
export const whileConcluding: ShareOf = ({ share }) => PERFORMED + (1 - PERFORMED) * share;

/** Follows steps and tells of each what work it took, without what others do between them. */
export function* countingOwn<T>(steps: Steps<T>, spend: (looks: number) => void): Steps<T> {
  for (;;) {
    const before = workSpent();
    const step = steps.next();
    spend(workSpent() - before);
    if (step.done) return step.value;
    yield step.value;
  }
}
