import type { ClaimLink } from '@standoff/language';
import {
  type Conditions,
  type History,
  isExpected,
  type JudgedStep,
  type Moment,
  type NearestChanges,
  nearestChanges,
  tellConditions,
  tellExplaining,
  tellHistoryFound,
  tellHistoryHeld,
  tellMoment,
  tellStep,
} from '@standoff/study';
import { sayStepVerdict } from '@standoff/wording';
import { notTaken } from '../sentences/not-taken.ts';
import { type SentenceTold, tellSentences } from '../sentences/sentences-told.ts';

/** How many steps the model expects, and what is held fixed. */
export function sayHistory(history: History): {
  readonly found: readonly SentenceTold[];
  readonly held: readonly SentenceTold[];
} {
  const { casebook } = history;
  return {
    found: tellSentences(casebook, tellHistoryFound(history)),
    held: [...tellSentences(casebook, tellHistoryHeld(history)), ...notTaken(casebook)],
  };
}

/** What an event is to the model, in a word or two: of several who took part for the first for whom it was not expected. */
export function wordOfMoment({ kind, steps }: Moment): string {
  if (kind === 'opening') return sayStepVerdict('opening');
  const telling = steps.find((one) => isExpected(one) === false) ?? steps[0];
  return telling === undefined ? '' : sayStepVerdict(telling.verdict);
}

/** What is to be known of an event before its steps. */
export function sayMoment(history: History, moment: Moment): SentenceTold[] {
  return tellSentences(history.casebook, tellMoment(history, moment));
}

export interface StepSaid {
  readonly does: readonly SentenceTold[];
  readonly open: readonly SentenceTold[];
  readonly explained: readonly ExplainingSaid[];
}

/** What would explain a step: what would have to be otherwise, and the smallest changes of mind. */
export interface ExplainingSaid extends NearestChanges {
  readonly heading: readonly SentenceTold[];
}

/** A step in sentences: what was done, what was held open, and what would explain it. */
export function sayStep(history: History, moment: Moment, step: JudgedStep): StepSaid {
  const { casebook } = history;
  const { does, open } = tellStep(history, moment, step);
  const told = tellSentences(casebook, [...does, ...open]);
  return {
    does: told.slice(0, does.length),
    open: told.slice(does.length),
    explained: tellExplaining(history, moment, step).map(({ heading, changes }) => ({
      heading: tellSentences(casebook, heading),
      ...(changes ? nearestChanges(casebook, changes) : { changes: [], more: 0 }),
    })),
  };
}

/** What the steps of a decision maker say of its order. */
export function sayConditions(history: History, one: Conditions): SentenceTold[] {
  return tellSentences(history.casebook, tellConditions(history, one));
}

/** Every claim behind some sentences. */
export function claimsBehind(sentences: readonly SentenceTold[]): ClaimLink[] {
  return sentences.flatMap(({ claims }) => claims);
}
