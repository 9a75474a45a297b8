import type { ShownConcept, ShownConflict, ShownMap, StateKey } from '../../desk/shown-conflict.ts';
import type { Selection } from '../../document/map-choices.ts';
import type { JointMap } from './use-joint-map.ts';

/** What the sides about a state, a move and a group are drawn from. */
export interface SideProps {
  readonly conflict: ShownConflict;
  readonly map: ShownMap;
  readonly joint: JointMap;
  readonly concept: ShownConcept;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection | undefined) => void;
  /** Sees everything from another state. */
  readonly onStart: (key: StateKey) => void;
  /** Shows states of a group one by one. */
  readonly onAdd: (keys: readonly StateKey[]) => void;
}
