import type { Analysed } from './analyse-text.ts';
import { told } from './in-slices.ts';
import type { ShownBeliefGrounds } from './shown-beliefs.ts';

/** What the file says that can be asked about beliefs. What reads it comes with the first question. */
export interface BeliefDesk {
  beliefGrounds(): Promise<ShownBeliefGrounds | undefined>;
}

export function createBeliefDesk(current: () => Analysed | undefined): BeliefDesk {
  return {
    async beliefGrounds() {
      const { readBeliefGrounds } = await import('./read-belief-grounds.ts');
      const analysed = current();
      return analysed && told(analysed, () => readBeliefGrounds(analysed.analysis.casebook));
    },
  };
}
