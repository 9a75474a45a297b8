import type { StateCode } from '@standoff/engine';
import type { ClaimLink } from '@standoff/language';
import type { Proposition, Telling } from '@standoff/propositions';
import type { Casebook } from '../casebook/casebook.ts';
import type { Explanation, ReasonStep } from '../explain/explanation.ts';

/** Whether a proposition is so in a conflict, what is so, and why. */
export interface Decided extends Decision {
  readonly casebook: Casebook;
  /** As it was asked, and where. */
  readonly asked: Proposition;
}

export interface Decision {
  readonly isSo: boolean;
  /** What is so: what was asked, or where that is not so what is so instead. */
  readonly told: readonly Telling<ClaimLink>[];
  readonly reasons: readonly Reasons[];
}

/** What is said of why something is so. */
export type Reasons =
  /** Why some stay in a state or would leave it. */
  | { readonly kind: 'arguments'; readonly explanation: Explanation }
  /** Sentences, with what hangs on each. */
  | {
      readonly kind: 'steps';
      readonly casebook: Casebook;
      /** Whom and which state a reader has in mind before, by positions. */
      readonly who: readonly number[];
      readonly state?: StateCode;
      readonly steps: readonly ReasonStep[];
    }
  /** What is so of a part, and why. */
  | { readonly kind: 'part'; readonly decided: Decided };
