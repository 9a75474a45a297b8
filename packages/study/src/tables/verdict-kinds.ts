import type { Analysis } from '../analysis/analysis.ts';
import { conditionsOf, equilibriaBy } from '../analysis/read-by.ts';

/** Sorts cells by the set of readings (see `conditionsOf`) under which they hold. */
export interface VerdictKinds {
  /** A number for that set, the same for the same set. */
  kindOf(cell: number): number;
}

/**
 * A tree over the readings: each cell goes down it by what holds, however many readings there are, so that a
 * million cells take no set each.
 */
export function createVerdictKinds(analysis: Analysis): VerdictKinds {
  const sets = conditionsOf(analysis).map((by) => equilibriaBy(analysis, by));
  const children = new Map<number, number>();
  return {
    kindOf(cell) {
      let node = 0;
      for (const set of sets) {
        const edge = 2 * node + (set?.has(cell) ? 1 : 0);
        let child = children.get(edge);
        if (child === undefined) {
          child = children.size + 1;
          children.set(edge, child);
        }
        node = child;
      }
      return node;
    },
  };
}
