import type { FrontQuestionId } from '@standoff/study';
import type { ShownWord, StateKey } from './shown-conflict.ts';

/** A question of the front page, as this conflict puts it. */
export interface ShownFrontQuestion {
  readonly id: FrontQuestionId;
  readonly asked: string;
}

/** What answers it. */
export type ShownFrontAnswer =
  | {
      readonly status: 'told';
      readonly sentences: readonly ShownFrontSentence[];
      readonly matter?: FrontMatter;
    }
  /** It cannot be said in a line; the view that the question leads to says more. */
  | { readonly status: 'none' }
  /** It takes so many milliseconds, or longer than was announced, and is worked out when that is asked for. */
  | { readonly status: 'dear'; readonly milliseconds?: number };

/** What an answer is about, where its question may be answered by one thing or another. */
export type FrontMatter =
  | { readonly is: 'deal' | 'no-deal' | 'paths' | 'no-path' }
  /** In which share of the models something stands. */
  | { readonly is: 'share' }
  /** Drafts of a body, by where they start from. */
  | { readonly is: 'drafts'; readonly body: string; readonly from: StateKey };

export interface ShownFrontSentence {
  readonly text: string;
  readonly says: readonly ShownWord[];
  /** States that it lists below it. */
  readonly lists: readonly { readonly key: StateKey; readonly text: string }[];
}
