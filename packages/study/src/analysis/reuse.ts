import type { Analysis } from './analysis.ts';

/** What an analysis took over from an earlier one instead of computing it. */
export interface Reuse {
  /** Whether states and moves were kept. Nothing else can be, where they were not. */
  readonly space: boolean;
  /** Positions of the decision makers whose order of the states was kept. */
  readonly orders: readonly number[];
  /** For how many pairs of concept and decision maker the verdicts were kept, and of how many. */
  readonly verdicts: { readonly kept: number; readonly of: number };
}

/** What two analyses share. */
export function reuseBetween(previous: Analysis, analysis: Analysis): Reuse {
  const { space, orders } = analysis.situation;
  const before = previous.situation;
  const verdicts = [...analysis.stability].flatMap(([concept, stableForEach]) =>
    stableForEach.map((stable, dm) => stable === previous.stability.get(concept)?.[dm]),
  );
  return {
    space: space.movers === before.space.movers,
    orders: [...orders.keys()].filter((dm) => orders[dm] === before.orders[dm]),
    verdicts: { kept: verdicts.filter(Boolean).length, of: verdicts.length },
  };
}
