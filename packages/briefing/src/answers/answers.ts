import {
  type AnsweredAndTold,
  answerAndTell,
  type LoadSolver,
  type Question,
  readInquiry,
} from '@standoff/report';
import type { Model } from '@standoff/study';
import type { FigureQuestion } from '../figures/figure.ts';

/** Answers questions about one model, each once. */
export interface Answers {
  readonly model: Model;
  /** The document that answers a question and what it was made from, or why there is none. */
  answer(question: FigureQuestion, variant: string | undefined): Promise<AnsweredAndTold>;
}

/** No figure asks what only a solver can answer. */
const noSolver: LoadSolver = () => Promise.reject(new Error('figures ask no solver'));

export function createAnswers(model: Model): Answers {
  const known = new Map<string, Promise<AnsweredAndTold>>();
  return {
    model,
    answer({ ask, options }, variant) {
      const all = { ...options, ...(variant !== undefined && { variant }) };
      const key = JSON.stringify([ask, all]);
      const told =
        known.get(key) ?? answerAndTell({ ask: inquiryOf(ask), options: all }, model, noSolver);
      known.set(key, told);
      return told;
    },
  };
}

function inquiryOf(ask: string): Question['ask'] {
  const read = readInquiry(ask);
  if ('problem' in read) throw new RangeError(read.problem);
  return read.value;
}
