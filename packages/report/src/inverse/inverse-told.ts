import type { Proposition } from '@standoff/propositions';
import {
  goalOf,
  type Inverse,
  judgementsInWords,
  lexiconOf,
  sayStory,
  tellChangeSets,
  tellComing,
  tellHeldThen,
  tellInverseHeld,
} from '@standoff/study';
import { headings, sayGoal, textOf } from '@standoff/wording';
import { type SentenceTold, tellSentences } from '../sentences/sentences-told.ts';

type Set = Inverse['sets'][number];

/** A sentence without its stop, and what it claims. */
interface Claiming {
  readonly text: string;
  readonly means: readonly Proposition[];
}

/** What was asked, as a heading. */
export function headInverse(found: Inverse): string {
  return headings.wouldHaveToChange(textOf(sayGoal(lexiconOf(found.casebook), goalOf(found))));
}

/** How few changes are enough. */
export function sayChangeSets(found: Inverse): SentenceTold {
  return tellSentences(found.casebook, [tellChangeSets(found)])[0]!;
}

/** What may change, and what is held. */
export function sayInverseHeld(found: Inverse): SentenceTold[] {
  return tellInverseHeld(found).flatMap((one) => tellSentences(found.casebook, [one]));
}

/** The changes of a set, sentence by sentence and without the last stop, and what it claims. */
export function saySet(found: Inverse, set: Set): Claiming {
  const text = judgementsInWords(found.casebook, set.judgements)
    .map(({ says }) => says)
    .join('. ');
  return { text, means: [tellHeldThen(found, set)] };
}

/** Which states hold then, where several were asked about. */
export function sayHeldThen(found: Inverse, set: Set): SentenceTold[] {
  if (found.states.length === 1) return [];
  return tellSentences(found.casebook, [{ says: tellHeldThen(found, set) }]);
}

/** What the sets of a story come to. */
export function sayChanges(found: Inverse, story: Inverse['stories'][number]): Claiming {
  return { text: sayStory(found.casebook, story), means: [tellComing(found, story)] };
}
