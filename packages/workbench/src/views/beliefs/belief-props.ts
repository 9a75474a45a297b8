import type { ShownBeliefGrounds } from '../../desk/shown-beliefs.ts';
import type { ConceptId, ShownConflict } from '../../desk/shown-conflict.ts';

/** What a tab about beliefs is about. */
export interface BeliefProps {
  readonly conflict: ShownConflict;
  readonly grounds: ShownBeliefGrounds;
  /** By which everybody is read. */
  readonly concept: ConceptId;
  /** Ids of the signals that are taken to have been received. */
  readonly signals: readonly string[];
}
