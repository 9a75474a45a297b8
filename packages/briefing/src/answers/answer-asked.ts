import type { DecidedJson } from '@standoff/report';
import { type Explained, type Model, sentenceOfDoubt } from '@standoff/study';
import { textOf } from '@standoff/wording';
import { type Answering, createAnswers } from './answers.ts';

/** What a reader asks of a sentence, and of which variant of the model. */
export interface AskedSentence {
  readonly that: string;
  readonly variant?: string | undefined;
}

/** The document that answers what is asked of a sentence, and how sure that is, where it is counted, as every face says it. */
export interface SentenceDecided {
  readonly document: DecidedJson;
  readonly sure?: string;
}

/** Decides what a sentence claims. */
export async function answerAsked(
  model: Model,
  { that, variant }: AskedSentence,
  answering?: Answering,
): Promise<SentenceDecided | { readonly problem: string }> {
  const options = { that, doubt: true };
  const told = await createAnswers(model, answering).answer({ ask: 'explain', options }, variant);
  if (told.status !== 'told') {
    return { problem: 'problem' in told ? told.problem : 'the model has too many states' };
  }
  const document = told.document as DecidedJson;
  const found = told.result as Extract<Explained, { readonly of: 'proposition' }>;
  const { found: ground, doubt } = found.doubt ?? {};
  return ground === undefined || 'status' in ground || doubt === undefined
    ? { document }
    : { document, sure: textOf(sentenceOfDoubt(ground, doubt)) };
}
