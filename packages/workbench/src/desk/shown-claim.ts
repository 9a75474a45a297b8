import type { ClaimLink } from '@standoff/language';
import type { Proposition } from '@standoff/propositions';
import type { ShownStep } from './shown-conflict.ts';
import type { ShownDoubt } from './shown-doubt.ts';

/** Something that a sentence claims and that can be asked about by itself. */
export interface AskableClaim {
  readonly that: Proposition;
  readonly says: string;
}

/** Whether what was claimed is so, why, in how many models, and what that rests on. */
export interface ShownAnswer {
  /** As a file or a command would write it. */
  readonly written: string;
  /** What is so: what was claimed, or what is so instead. */
  readonly verdict: readonly { readonly text: string; readonly claims: readonly ClaimLink[] }[];
  readonly reasons: readonly ShownStep[];
  /** Absent where it is not followed in many models. */
  readonly doubt?: ShownDoubt;
  /** Ids of all claims that it rests on, in the order of the file. */
  readonly rests: readonly string[];
}
