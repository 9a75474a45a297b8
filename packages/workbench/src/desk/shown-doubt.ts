import type { ConceptId } from './shown-concepts.ts';
import type { StateKey } from './shown-conflict.ts';
import type { PreferenceChange } from './shown-preferences.ts';

/** A verdict of the page, of which it is asked how sure it is. */
export type DoubtQuestion =
  | { readonly kind: 'headline' }
  /** Whether a state holds where everybody is read by a concept. */
  | { readonly kind: 'state'; readonly state: StateKey; readonly concept: ConceptId }
  /** Whether a body adopts a draft. */
  | {
      readonly kind: 'vote';
      readonly body: string;
      readonly from: StateKey;
      readonly draft: StateKey;
    };

/** In how many models the verdict stands and what it hangs on, in parts of a sentence. */
export interface ShownDoubt {
  readonly parts: readonly ShownDoubtPart[];
}

export interface ShownDoubtPart {
  readonly text: string;
  /** Id of the decision maker whose name it begins with. */
  readonly who?: string;
  /** What it names, to be tried: changes one after the other, each with what it is. */
  readonly tries?: readonly { readonly label: string; readonly change: PreferenceChange }[];
}

/** In how many models the paths of stories are walked. */
export interface ShownStoryDoubts {
  /** What is in doubt, when a story stands and what is held; or why nothing is reckoned. */
  readonly ground: string;
  /** Of each story, in their order. */
  readonly stories: readonly (ShownDoubt | undefined)[];
}
