import {
  type AnsweredAndTold,
  answerAndTell,
  type Telling,
  tellingsOfFigures,
} from '@standoff/report';
import type { Model } from '@standoff/study';
import type { FigureQuestion } from '../figures/figure.ts';

/** Answers questions about one model, each once. */
export interface Answers {
  readonly model: Model;
  /** The document that answers a question and what it was made from, or why there is none. */
  answer(question: FigureQuestion, variant: string | undefined): Promise<AnsweredAndTold>;
}

/** `pause` is waited for before each answer: what it throws ends the work. */
export function createAnswers(
  model: Model,
  pause: () => Promise<void> = () => Promise.resolve(),
): Answers {
  const known = new Map<string, Promise<AnsweredAndTold>>();
  return {
    model,
    answer({ ask, options }, variant) {
      const all = { ...options, ...(variant !== undefined && { variant }) };
      const key = JSON.stringify([ask, all]);
      const telling: Telling = tellingsOfFigures[ask];
      // What is asked twice is asked once.
      const told = known.get(key) ?? pause().then(() => answerAndTell(telling, all, model));
      known.set(key, told);
      return told;
    },
  };
}
