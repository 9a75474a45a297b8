import { runToEnd } from '@standoff/engine';
import {
  answerBySolver,
  answerSteps,
  answerVariants,
  type InquiryAnswer,
  type Manner,
  type Model,
  type NamedVersion,
  type Refusal,
  type Share,
  type Shared,
  type Solver,
  shareOfWork,
  type TooLarge,
  understand,
} from '@standoff/study';
import { tellings } from '../tellings/index.ts';
import type { Telling } from '../tellings/tell.ts';
import type { Question } from './question.ts';

/** A document, or why there is none. */
export type ToldAnswer =
  | { readonly status: 'told'; readonly document: object }
  | Refusal
  | TooLarge;

/** A document with what it was made from, for whoever puts that into words of its own. */
export type AnsweredAndTold =
  | { readonly status: 'told'; readonly document: object; readonly result: unknown }
  | Refusal
  | TooLarge;

/** What comes of a share of a question: the document, or what its parts are or find. */
export type ToldShare = ToldAnswer | Exclude<Shared<never>, { readonly status: 'whole' }>;

/** Loads the solver where a question needs it. */
export type LoadSolver = () => Promise<Solver>;

/** How programs put questions: options are called by their keys. */
const fromProgram: Manner = { told: 'json', called: (option) => option };

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

/** The same about one model, with what was found. */
export async function answerAndTell(
  { ask, options }: Pick<Question, 'ask' | 'options'>,
  model: Model,
  loadSolver: LoadSolver,
): Promise<AnsweredAndTold> {
  const telling: Telling = tellings[ask];
  const answer = await answerTo(telling, options, model, loadSolver);
  const told = tellOne(telling, answer);
  return told.status === 'told' && answer.status === 'answered'
    ? { ...told, result: answer.result }
    : (told as Refusal | TooLarge);
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

function tellOne(telling: Telling, answer: InquiryAnswer<unknown>): ToldAnswer {
  if (answer.status !== 'answered') return answer;
  return telling.unfinished?.(answer) ?? { status: 'told', document: telling.json(answer) };
}

async function answerTo(
  { inquiry }: Telling,
  options: Question['options'],
  model: Model | readonly NamedVersion[],
  loadSolver: LoadSolver,
): Promise<InquiryAnswer<unknown>> {
  const understood = understand(inquiry, model, options, fromProgram);
  if (understood.status === 'refused') return understood;
  return inquiry.needs === 'solver'
    ? answerBySolver(understood, await loadSolver())
    : runToEnd(answerSteps(understood));
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
