import type { Concept, Limits, StateCode } from '@standoff/engine';
import type { Errors } from './errors.ts';
import type { WayStep } from './ways-to-target.ts';

/** What is looked for. */
export interface MisjudgementQuery {
  readonly concept: Concept;
  /** Whether the target is reached in a state, judged by the facts as they are. */
  readonly isTarget: (state: StateCode) => boolean;
  /** The largest number of errors. */
  readonly upTo: number;
  /** Whether facts may be misread beside the wishes and options of others. */
  readonly facts: boolean;
  readonly limits: Limits;
}

/** A smallest set of errors, or a larger one no part of which is enough, and a way that it opens. */
export interface Misjudgement {
  readonly errors: Errors;
  readonly size: number;
  readonly path: readonly WayStep[];
}

/** What a search for errors could not do. */
export type TooMuch =
  /** More improvements lead on than are followed. */
  | { readonly status: 'too-many-ways' }
  /** More sets of so many errors would have to be looked at than there is room for. */
  | { readonly status: 'too-many-sets'; readonly size: number; readonly most: number };

export const TOO_MANY_WAYS: TooMuch = { status: 'too-many-ways' };
