import { type Cost, costOfBoth, type Progress, type Steps } from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';

/** What follows once the states are ordered or analysed, from what is known of them. */
export type Ahead = (casebook: Casebook) => Cost;

/** Nothing follows: for who asks for an analysis and no more. */
export const nothingAhead: Ahead = () => ({ milliseconds: 0, bytes: 0 });

/** Progress where work begins whose own cost is known. It is announced with what follows, by who knows what that is. */
export function beginning(
  what: string,
  casebook: Casebook,
  own: Cost,
  ahead: Ahead | undefined,
): Progress {
  const cost = ahead && costOfBoth(own, ahead(casebook));
  return { what, passes: 0, share: 0, ...(cost && { cost }) };
}

/** The same work, which announces with what is left of it what follows it. */
export function* withMoreAhead<T>(steps: Steps<T>, afterwards: Cost): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    const { cost } = step.value;
    yield cost === undefined ? step.value : { ...step.value, cost: costOfBoth(cost, afterwards) };
  }
}
