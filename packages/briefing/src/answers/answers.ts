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

export function createAnswers(model: Model): Answers {
  const known = new Map<string, Promise<AnsweredAndTold>>();
  return {
    model,
    answer({ ask, options }, variant) {
      const all = { ...options, ...(variant !== undefined && { variant }) };
      const key = JSON.stringify([ask, all]);
      const telling: Telling = tellingsOfFigures[ask];
      // Not before the page has had its turn: what is asked twice is asked once.
      const told =
        known.get(key) ?? Promise.resolve().then(() => answerAndTell(telling, all, model));
      known.set(key, told);
      return told;
    },
  };
}
