import { runToEnd } from '@standoff/engine';
import {
  answerBySolver,
  answerSteps,
  type InquiryAnswer,
  type KnownAnalyses,
  type Manner,
  type Model,
  type NamedVersion,
  type Refusal,
  type Solver,
  type TooLarge,
  understand,
} from '@standoff/study';
import type { Telling } from '../tellings/tell.ts';

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

/** Loads the solver where a question needs it. */
export type LoadSolver = () => Promise<Solver>;

/** How programs put questions: options are called by their keys. */
export const fromProgram: Manner = { told: 'json', called: (option) => option };

/**
 * Answers a question about one model, which no solver is needed for, with the document of its telling and what was found.
 * What was analysed for earlier questions, of this model or one like it, is taken over.
 */
export function answerAndTell(
  telling: Telling,
  options: Readonly<Record<string, unknown>>,
  model: Model,
  analyses: KnownAnalyses,
): AnsweredAndTold {
  const understood = understand(telling.inquiry, model, options, fromProgram);
  if (understood.status === 'refused') return understood;
  const variant = understood.setting.version.variant ?? null;
  const answer = runToEnd(answerSteps(understood, analyses.helpFor(variant)));
  if (answer.status === 'answered') analyses.keep(variant, answer.analysis);
  const told = tellOne(telling, answer);
  return told.status === 'told' && answer.status === 'answered'
    ? { ...told, result: answer.result }
    : (told as Refusal | TooLarge);
}

/** The document of an answer. */
export function tellOne(telling: Telling, answer: InquiryAnswer<unknown>): ToldAnswer {
  if (answer.status !== 'answered') return answer;
  return telling.unfinished?.(answer) ?? { status: 'told', document: telling.json(answer) };
}

/** Puts a question, in one go. */
export async function answerTo(
  { inquiry }: Telling,
  options: Readonly<Record<string, unknown>>,
  model: Model | readonly NamedVersion[],
  loadSolver: LoadSolver,
): Promise<InquiryAnswer<unknown>> {
  const understood = understand(inquiry, model, options, fromProgram);
  if (understood.status === 'refused') return understood;
  return inquiry.needs === 'solver'
    ? answerBySolver(understood, await loadSolver())
    : runToEnd(answerSteps(understood));
}
