import type { DecidedJson } from '@standoff/report';
import type { StateKey } from './shown-conflict.ts';
import type { ShownDoubt } from './shown-doubt.ts';

/** Whether what was claimed is so, why, and on what that rests, as the document tells it; and in how many models. */
export interface ShownAnswer {
  readonly document: DecidedJson;
  /** By their ids the keys of all states in it. */
  readonly keys: Readonly<Record<string, StateKey>>;
  /** Absent where it is not followed in many models. */
  readonly doubt?: ShownDoubt;
}
