import type { SentenceDecided } from '@standoff/briefing';
import type { NamedCharacters } from './named-characters.ts';

interface Texts {
  readonly briefing: string;
  readonly model: string;
  /** The characters that the briefing names. */
  readonly characters: NamedCharacters;
}

/** What the page asks of its engine, and what it gets back. */
export interface Doubt {
  readonly kind: 'doubt';
  readonly texts: Texts;
  /** All that is supposed at once: ids of changes, such as `drop:us.4`. */
  readonly supposed: readonly string[];
}

/** What is asked of a sentence. */
export interface AskedSentence {
  readonly kind: 'asked';
  readonly texts: Texts;
  readonly that: string;
  /** The variant of the model that it is about. */
  readonly variant?: string;
  /** What is supposed meanwhile. */
  readonly supposed: readonly string[];
}

/** What is likely to be asked next, to be worked out while nothing is asked: sets of changes, none for the page as it is. */
export interface Ready {
  readonly kind: 'ready';
  readonly texts: Texts;
  readonly likely: readonly (readonly string[])[];
}

export interface Refused {
  readonly status: 'refused';
  readonly problem: string;
}

export type Redrawn =
  | {
      readonly status: 'redrawn';
      readonly figures: readonly {
        readonly number: number;
        readonly title: string;
        readonly body: string;
      }[];
      readonly marks: readonly {
        readonly number: number;
        readonly stands: boolean;
        /** What is so instead, in plain words, where it does not stand. */
        readonly otherwise: string;
      }[];
      readonly unanswered: readonly number[];
    }
  | Refused;

/** What answers the questions about a sentence. */
export type SentenceAnswer = ({ readonly status: 'answered' } & SentenceDecided) | Refused;

/** A question with its number, by which the answer is known. */
export type Numbered<Q> = Q & { readonly number: number };
