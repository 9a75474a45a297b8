import type { Steps } from '@standoff/engine';
import type { Outlook, Telling } from '@standoff/propositions';
import type { FrontAsked } from '@standoff/wording';
import type { Analysis } from '../analysis/analysis.ts';
import type { AskedOf, Options } from '../asking/option.ts';
import { type Answered, answerSteps } from '../inquiries/answer.ts';
import type { Inquiry, Manner, Needs } from '../inquiries/define-inquiry.ts';
import { understand } from '../inquiries/understand.ts';
import type { Model } from '../model/model.ts';

/** What the front page of a conflict is written from. */
export interface FrontGround {
  readonly model: Model;
  readonly analysis: Analysis;
  /** What its headline says. */
  readonly outlook: Outlook;
  /** An answer that is announced to take more milliseconds is not worked out, and one that takes far more is left. */
  readonly most: number;
}

/** What answers a question, in a few sentences that follow one another. */
export type FrontAnswer =
  | { readonly status: 'told'; readonly says: readonly Telling[] }
  /** Nothing can be said in so few sentences: what was asked is refused, or there is nothing of it. */
  | { readonly status: 'none' }
  | Dear;

/** It takes longer than was allowed: as many milliseconds as were announced, or more than that; then it is not known how many. */
export interface Dear {
  readonly status: 'dear';
  readonly milliseconds?: number;
}

/** A question that a reader has of a conflict, whatever the method calls what answers it. */
export interface FrontQuestion {
  readonly id: FrontQuestionId;
  /** How this conflict puts it; undefined where its model cannot answer. */
  asked(ground: Omit<FrontGround, 'most'>): FrontAsked | undefined;
  /** Answers it, where it is put. */
  answer(ground: FrontGround): Steps<FrontAnswer>;
}

export type FrontQuestionId =
  | 'why'
  | 'what-lasts'
  | 'make-it-happen'
  | 'go-wrong'
  | 'whose-word'
  | 'who-decides'
  | 'how-sure'
  | 'where-from';

export const nothingToTell = { status: 'none' } as const;

/** What was found for some sentences, as the answer that they are; without any there is none. */
export function told(says: readonly Telling[]): FrontAnswer {
  return says.length === 0 ? nothingToTell : { status: 'told', says };
}

/** Asks an inquiry with the options of programs, unless what it announces is too much. */
export function* ask<N extends Needs, O extends Options, R>(
  { model, analysis, most }: FrontGround,
  inquiry: Inquiry<N, O, R>,
  options: AskedOf<O>,
): Steps<Answered<R> | Exclude<FrontAnswer, { readonly status: 'told' }>> {
  const understood = understand(inquiry, model, { ...options }, manner);
  if (understood.status === 'refused') return nothingToTell;
  const answer = yield* within(answerSteps(understood, { previous: analysis }), most);
  if (answer.status === 'answered' || answer.status === 'dear') return answer;
  return nothingToTell;
}

/** So many times as long as was allowed an answer may take that announced less. */
const PATIENCE = 3;

/**
 * The same steps until they announce more than so many milliseconds, or have taken far more themselves: other questions may be
 * answered in between, which does not count.
 */
export function* within<T>(steps: Steps<T>, most: number): Steps<T | Dear> {
  let taken = 0;
  for (;;) {
    const start = performance.now();
    const step = steps.next();
    taken += performance.now() - start;
    if (step.done) return step.value;
    const { cost } = step.value;
    if (cost !== undefined && cost.milliseconds > most) {
      return { status: 'dear', milliseconds: cost.milliseconds };
    }
    if (taken > PATIENCE * most) return { status: 'dear' };
    yield step.value;
  }
}

const manner: Manner = { told: 'json', called: (option) => option };
