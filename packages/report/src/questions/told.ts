import { runToEnd } from '@standoff/engine';
import {
  answerSteps,
  answerVariants,
  type Model,
  type NamedVersion,
  type Share,
  type Shared,
  shareOfWork,
  understand,
} from '@standoff/study';
import { tellings } from '../tellings/index.ts';
import type { Telling } from '../tellings/tell.ts';
import {
  answerTo,
  fromProgram,
  type LoadSolver,
  type ToldAnswer,
  tellOne,
} from './answer-and-tell.ts';
import type { Question } from './question.ts';

/** What comes of a share of a question: the document, or what its parts are or find. */
export type ToldShare = ToldAnswer | Exclude<Shared<never>, { readonly status: 'whole' }>;

/** Answers a question about a model with the document of its telling, in one go. */
export async function tellAnswer(
  { ask, options }: Pick<Question, 'ask' | 'options'>,
  model: Model | readonly NamedVersion[],
  loadSolver: LoadSolver,
): Promise<ToldAnswer> {
  const telling: Telling = tellings[ask];
  if (telling.sideBySide && options['variant'] === 'all' && !isList(model)) {
    return tellSideBySide(telling, options, model);
  }
  return tellOne(telling, await answerTo(telling, options, model, loadSolver));
}

/**
 * Does a share of what is to be done for a question about a model: the document where nothing of it falls into parts, or
 * where it is known what all of them found.
 */
export async function tellShare(
  question: Pick<Question, 'ask' | 'options'>,
  model: Model | readonly NamedVersion[],
  share: Share,
  loadSolver: LoadSolver,
): Promise<ToldShare> {
  const telling: Telling = tellings[question.ask];
  const isWhole = telling.inquiry.needs === 'solver' || question.options['variant'] === 'all';
  if (isWhole) return tellAnswer(question, model, loadSolver);
  const understood = understand(telling.inquiry, model, question.options, fromProgram);
  if (understood.status === 'refused') return understood;
  const shared = runToEnd(shareOfWork(answerSteps(understood), share));
  return shared.status === 'whole' ? tellOne(telling, shared.whole) : shared;
}

function isList(model: Model | readonly NamedVersion[]): model is readonly NamedVersion[] {
  return Array.isArray(model);
}

/** The file as it stands and its variants. */
function tellSideBySide(telling: Telling, options: Question['options'], model: Model): ToldAnswer {
  const answer = runToEnd(answerVariants(telling.inquiry, model, options, fromProgram));
  if (answer.status !== 'answered') return answer;
  return { status: 'told', document: telling.sideBySide!.json(model, answer.answers) };
}
