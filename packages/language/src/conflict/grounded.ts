import type { Span } from '../source/span.ts';

/** What every statement of a model carries: where it stands and the claims it rests on. */
export interface Grounded {
  readonly span: Span;
  readonly because: readonly ClaimLink[];
}

/** An entry of a list that may have an id, by which the file speaks of it wherever it stands. */
export interface Identified extends Grounded {
  readonly itemId?: string;
}

/** How a claim bears what cites it: it says just that, a part of it, or no more than suggests it. */
export type Grade = 'says' | 'part' | 'suggests';

/** A link from a part of the model to a claim; ungraded where nobody has said how the claim bears it. */
export interface ClaimLink {
  /** The id of the claim. */
  readonly claim: string;
  readonly grade?: Grade;
}
