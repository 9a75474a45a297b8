import {
  type AnsweredAndTold,
  answerAndTell,
  type Telling,
  tellingsOfFigures,
} from '@standoff/report';
import { type KnownAnalyses, knownAnalyses, type Model } from '@standoff/study';
import type { FigureQuestion } from '../figures/figure.ts';

/** Answers questions about one model, each once. */
export interface Answers {
  readonly model: Model;
  /** What answers about a model like this one may take over. */
  readonly analyses?: KnownAnalyses;
  /** The document that answers a question and what it was made from, or why there is none. */
  answer(question: FigureQuestion, variant: string | undefined): Promise<AnsweredAndTold>;
}

export interface Answering {
  /** Is waited for before each answer: what it throws ends the work. */
  readonly pause?: () => Promise<void>;
  /** What was analysed of this model, or of others that differ in a judgement. */
  readonly analyses?: KnownAnalyses;
}

export function createAnswers(
  model: Model,
  { pause = () => Promise.resolve(), analyses = knownAnalyses() }: Answering = {},
): Answers {
  const known = new Map<string, Promise<AnsweredAndTold>>();
  return {
    model,
    analyses,
    answer({ ask, options }, variant) {
      const all = { ...options, ...(variant !== undefined && { variant }) };
      const key = JSON.stringify([ask, all]);
      const telling: Telling = tellingsOfFigures[ask];
      // What is asked twice is asked once.
      const told =
        known.get(key) ?? pause().then(() => answerAndTell(telling, all, model, analyses));
      known.set(key, told);
      return told;
    },
  };
}
