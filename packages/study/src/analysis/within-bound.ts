import type { Steps } from '@standoff/engine';
import { countingOwn } from './progress.ts';

/** Looks beyond which a part of a study of coalitions goes no further: about five minutes. */
export const MOST_LOOKS = 1.5e10;

/** From this part of the bound on it counts how far the work has come, */
const JUDGED_FROM = 0.1;
/** and it is given up where it would take so many times the bound: shares of work are rough. */
const FAR_BEYOND = 4;

/** That work takes more than the bound, or would by far. */
export const BEYOND = 'beyond';

/**
 * Follows work whose share goes with time, and gives it up beyond so many looks: once they are spent, or as soon as it shows
 * that they will not do by far. It is counted, not timed, so that the same question is given up on every machine. Its share is that of
 * the work, or of the bound where that will be met first.
 */
export function* withinBound<T>(steps: Steps<T>, most = MOST_LOOKS): Steps<T | typeof BEYOND> {
  let spent = 0;
  const counted = countingOwn(steps, (looks) => {
    spent += looks;
  });
  for (;;) {
    const step = counted.next();
    if (step.done) return step.value;
    const { share } = step.value;
    const isFar = spent > JUDGED_FROM * most && spent > FAR_BEYOND * most * share;
    if (spent > most || isFar) return BEYOND;
    yield { ...step.value, share: Math.max(share, spent / most) };
  }
}

/** What work takes at least that would need so many looks: what is far beyond the bound is given up early. */
export function leastWithin(looks: number, most: number): number {
  return looks > FAR_BEYOND * most ? JUDGED_FROM * most : Math.min(looks, most);
}

/**
 * What is found of one item after the other, as far as so many looks go: of those that were not come to by then nothing is known. The
 * last of the items that are done may go a little beyond. Shares are those of the items, or of the bound where it will be met first.
 */
export function* asFarAs<I, T>(
  items: readonly I[],
  most: number,
  { look, shareOf }: { look(item: I): Steps<T>; shareOf(at: number): number },
): Steps<T[]> {
  const found: T[] = [];
  let spent = 0;
  for (const [at, item] of items.entries()) {
    const steps = countingOwn(look(item), (looks) => {
      spent += looks;
    });
    for (;;) {
      const step = steps.next();
      if (step.done) {
        found.push(step.value);
        break;
      }
      if (spent > most) return found;
      yield { ...step.value, share: Math.max(shareOf(at), spent / most) };
    }
    if (spent > most) return found;
  }
  return found;
}
