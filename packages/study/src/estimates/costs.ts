import {
  type Concept,
  type Cost,
  costOfBoth,
  estimateTime,
  millisecondsOf,
} from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';

/** What takes no time worth announcing. */
export const nothing: Cost = { milliseconds: 0, bytes: 0 };

/** So many looks at single moves, states or comparisons. */
export function looks(count: number): Cost {
  return { milliseconds: millisecondsOf(count), bytes: 0 };
}

/** The same, but where something is searched for: at least so many, and at most so many. */
export function looksBetween(least: number, most: number): Cost {
  const cost = looks(least);
  return most > least ? { ...cost, upTo: millisecondsOf(most) } : cost;
}

/** One piece of work after the other. */
export function together(...costs: readonly Cost[]): Cost {
  return costs.reduce(costOfBoth, nothing);
}

/** The same work so often; its memory is needed once. */
export function times(count: number, { milliseconds, upTo, bytes }: Cost): Cost {
  return {
    milliseconds: count * milliseconds,
    ...(upTo !== undefined && { upTo: count * upTo }),
    bytes: count === 0 ? 0 : bytes,
  };
}

/** States, and the concepts that are asked about. */
interface States {
  readonly casebook: Casebook;
  readonly concepts: readonly Concept[];
}

/** To order the states and find all verdicts, once. */
export function analysing({ casebook, concepts }: States): Cost {
  const { model, space } = casebook;
  return { ...estimateTime(model, space, { concepts, exploring: false }), bytes: 0 };
}

/** To find all verdicts, once, in orders that are there. */
export function judging({ casebook, concepts }: States): Cost {
  const { model, space } = casebook;
  const anew = { concepts, exploring: false, known: () => undefined };
  return { ...estimateTime(model, space, anew), bytes: 0 };
}

/** To order the states, once. */
export function ordering(casebook: Casebook): Cost {
  return analysing({ casebook, concepts: [] });
}
