import type { ShownWord, StateKey } from './shown-conflict.ts';
import type { DealQuestion } from './shown-deals.ts';

/** What would make a state happen. */
export interface WayQuestion {
  readonly to: StateKey;
  /** Also where it is announced to take long. */
  readonly anyway?: true;
}

/** Who would bring it about, and what is said of that. */
export type ShownWay =
  | {
      readonly status: 'way';
      readonly question: DealQuestion;
      readonly sentences: readonly (readonly ShownWord[])[];
      readonly added: ShownAdded;
      readonly told: ShownTold;
    }
  | ShownNone;

/** The fewest additions with which it would hold, where it does not. */
export type ShownAdded =
  | {
      readonly status: 'added';
      readonly sentences: readonly (readonly ShownWord[])[];
      /** Some sets that are enough, each in a sentence. */
      readonly ways: readonly string[];
    }
  | ShownNone;

/** What signals of the file would do for it. */
export type ShownTold =
  | {
      readonly status: 'told';
      readonly signals: readonly {
        /** What they say. */
        readonly names: readonly string[];
        readonly sentences: readonly (readonly ShownWord[])[];
      }[];
    }
  | ShownNone;

/** There is none; or it takes so many milliseconds, or longer than was announced, and is worked out when that is asked for. */
type ShownNone =
  | { readonly status: 'none' }
  | { readonly status: 'dear'; readonly milliseconds?: number };
