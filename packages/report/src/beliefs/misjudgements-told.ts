import {
  type Misjudgements,
  type Story,
  type StoryDoubts,
  sayDoubtThat,
  sayErrors,
  sayFormula,
  tellErrorSets,
  tellMisjudgementsHeld,
  tellStory,
  tellStoryGround,
} from '@standoff/study';
import { headings } from '@standoff/wording';
import { type SentenceTold, tellSentences } from '../sentences/sentences-told.ts';

/** What was asked, as a heading. */
export function headMisjudgements(
  { casebook, target }: Misjudgements,
  wish: 'avoid' | 'reach',
): string {
  return headings.errorsTo(sayFormula(casebook, target), wish);
}

/** What is held fixed. */
export function sayMisjudgementsHeld(misjudgements: Misjudgements): SentenceTold[] {
  return tellSentences(misjudgements.casebook, tellMisjudgementsHeld(misjudgements));
}

/** How few errors are enough. */
export function sayErrorSets(misjudgements: Misjudgements): SentenceTold[] {
  return tellSentences(misjudgements.casebook, tellErrorSets(misjudgements));
}

/** A story in sentences. */
export interface StorySaid {
  /** How many errors it takes, and what they are about. */
  readonly errors: SentenceTold;
  readonly steps: readonly SentenceTold[];
  /** What would have to be known. */
  readonly unseen: readonly SentenceTold[];
  /** Signals that close it. */
  readonly closing: readonly SentenceTold[];
}

export function sayStory(misjudgements: Misjudgements, story: Story): StorySaid {
  const { casebook } = misjudgements;
  const { errors, steps, unseen, closing } = tellStory(misjudgements, story);
  // Each step is shown beside others, and names who takes it.
  const alone = (tellings: typeof steps) =>
    tellings.flatMap((one) => tellSentences(casebook, [one]));
  return {
    errors: tellSentences(casebook, [errors])[0]!,
    steps: alone(steps),
    unseen: alone(unseen),
    closing: alone(closing),
  };
}

/** The errors of a set, sentence by sentence and without the last stop. */
export function saySet({ found }: Misjudgements, set: Story['sets'][number]): string {
  return sayErrors(found.seen, set)
    .map(({ says }) => says)
    .join('. ');
}

/** What is in doubt, when a story stands and what is held; or why nothing is reckoned. */
export function sayStoryGround(doubts: StoryDoubts): SentenceTold[] {
  const { found } = doubts;
  if (!('status' in found)) return tellSentences(found.casebook, tellStoryGround(doubts));
  const text = headings.storiesNotReckoned(found.problem);
  return [
    { text, says: [text], predicate: text, means: [], claims: [], items: [], detail: 'default' },
  ];
}

/** How sure a story is, as a sentence; nothing where it is not reckoned of any, or nothing is in doubt. */
export function sayStoryDoubt(story: Story, doubts: StoryDoubts | undefined): string[] {
  const doubt = doubts?.of(story);
  if (doubt === undefined || doubts === undefined || 'status' in doubts.found) return [];
  return doubts.found.models === 1n
    ? []
    : [sayDoubtThat(doubts.found, doubt, headings.pathIsWalked)];
}
