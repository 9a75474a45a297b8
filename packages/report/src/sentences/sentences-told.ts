import type { ClaimLink } from '@standoff/language';
import {
  addReferences,
  type Detail,
  type Proposition,
  type References,
  type Telling,
} from '@standoff/propositions';
import { type Casebook, lexiconOf, registerNow } from '@standoff/study';
import { english, type Fragment, type InMind, type Lexicon, textOf } from '@standoff/wording';

/** A sentence in words and as data. */
export interface SentenceTold {
  readonly text: string;
  /** The same with what it speaks of. */
  readonly says: readonly Fragment[];
  /** The same without whom or what it is about and without a full stop, as it stands beside a name. */
  readonly predicate: string;
  /** What it claims. */
  readonly means: readonly Proposition[];
  readonly claims: readonly ClaimLink[];
  /** States that it lists below it. */
  readonly items: readonly { readonly state: string; readonly text: string }[];
  /** The shortest text that has it. */
  readonly detail: Detail;
}

/** Tellings that follow one another, in words: as many sentences as there are of them, for whoever has something in mind. */
export function tellSentences(
  casebook: Casebook,
  tellings: readonly Telling<ClaimLink>[],
  known?: InMind,
): SentenceTold[] {
  return tellIn(lexiconOf(casebook), tellings, known);
}

/** The same by a lexicon, where there is no list of states. */
export function tellIn(
  lexicon: Lexicon,
  tellings: readonly Telling<ClaimLink>[],
  known?: InMind,
): SentenceTold[] {
  const [sentences = []] = english.tell(lexicon, [tellings], registerNow(), known);
  return sentences.map(({ says, predicate, means, claims, lists }, k) => ({
    text: textOf(says),
    says,
    predicate: textOf(predicate),
    means,
    claims,
    items: lists.map((item) => ({ state: item.state, text: textOf(item.says) })),
    detail: tellings[k]!.detail ?? 'default',
  }));
}

/** What a sentence claims as a document has it; notes what that speaks of, for its lexicon. */
export function meaning(means: readonly Proposition[], said: References): Proposition[] {
  addReferences(means, said);
  return [...means];
}

/** What each of some sentences claims; notes what that speaks of, for its lexicon. */
export function meantBy(sentences: readonly SentenceTold[], said: References): Proposition[][] {
  return sentences.map(({ means }) => meaning(means, said));
}

export function textsOf(sentences: readonly SentenceTold[]): string[] {
  return sentences.map(({ text }) => text);
}

/** Sentences as a document has them; notes what they speak of, for its lexicon. */
export function sentencesToJson(
  sentences: readonly SentenceTold[],
  said: References,
): { readonly text: string; readonly means: Proposition[] }[] {
  return sentences.map(({ text, means }) => ({ text, means: meaning(means, said) }));
}
