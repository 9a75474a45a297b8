import type { Lexicon } from '../../interface/lexicon.ts';
import type { InMind } from '../../interface/wording.ts';

/**
 * What a reader has in mind at some point of a paragraph, so that it can be referred to instead of being named again. It is
 * changed while a paragraph is put into words, and lives no longer than that.
 */
export interface Discourse {
  readonly lexicon: Lexicon;
  /** The state at which ways begin, if it is another than the status quo: it is always in mind as well. */
  readonly start: string | undefined;
  /** The state that was spoken of last, and whether it was what the sentence was about. */
  state: { readonly id: string; readonly wasSubject: boolean } | undefined;
  /** Whether the present sentence called a state *it*, so that nobody is meant by that in the next one. */
  stateWasIt: boolean;
  /** Whom the sentence before was about. */
  before: readonly string[];
  /** Whom the present sentence is about, and who else was named in it. */
  about: readonly string[];
  others: readonly string[];
  /** Whether the sentence spoke of a verdict already, or told it in full. */
  verdictNamed: boolean | 'told';
  /** Whether states were counted already, so that the next ones are more. */
  counted: boolean;
  /** Whether it was told by which concepts everybody is read. */
  foresightTold: boolean;
  /** What stood before a sentence of the paragraph and goes on. */
  framed: string;
  /** Whether a sentence of the paragraph went before: then ways are known to begin at the status quo. */
  isUnderWay: boolean;
}

export function newDiscourse(lexicon: Lexicon, start?: string): Discourse {
  return {
    lexicon,
    start,
    state: undefined,
    stateWasIt: false,
    before: [],
    about: [],
    others: [],
    verdictNamed: false,
    counted: false,
    foresightTold: false,
    framed: '',
    isUnderWay: false,
  };
}

/** Begins a paragraph: nothing is meant by *it* that was named in another, but what is known from above. */
export function beginParagraph(discourse: Discourse, known?: InMind): void {
  const { state: id, isOfState: wasSubject = false } = known ?? {};
  discourse.state = id === undefined ? undefined : { id, wasSubject };
  discourse.about = known?.about ?? [];
  discourse.others = [];
  discourse.framed = '';
  discourse.isUnderWay = false;
}

/** Begins a sentence: whom the one before was about can be meant by *it*, unless it named anybody else. */
export function beginSentence(discourse: Discourse): void {
  const isClear = discourse.others.length === 0 && !discourse.stateWasIt;
  discourse.before = isClear ? discourse.about : [];
  discourse.stateWasIt = false;
  discourse.about = [];
  discourse.others = [];
  discourse.verdictNamed = false;
}

export function sameParties(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, k) => id === other[k]);
}
