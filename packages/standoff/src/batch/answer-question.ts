import { diagnosticToJson, readModelText } from '@standoff/language';
import {
  type LoadSolver,
  type Question,
  type ToldAnswer,
  tellAnswer,
  tellShare,
} from '@standoff/report';
import {
  type Model,
  type NamedVersion,
  type Parsed,
  parse,
  type Share,
  versionsAsked,
} from '@standoff/study';
import { batchProblem } from '@standoff/wording';
import { variantIn } from '../command-line/named-variant.ts';
import { limitProblemOf } from '../library/refused.ts';
import type { Source } from './model-sources.ts';
import { type Failed, failed, type Result, type ShareResult } from './result.ts';

/** What answers are made with. */
export interface Tools {
  readonly loadSolver: LoadSolver;
  /** Bytes that an analysis may take where the question does not say. */
  readonly maxMemory: number;
}

/** What comes of a question about models that were read: of one, or of a list. */
export async function answerQuestion(
  question: AskedQuestion,
  sources: readonly Source[],
  several: boolean,
  tools: Tools,
): Promise<Result> {
  const subject = subjectFrom(sources, several);
  if ('status' in subject) return subject;
  const asked = withMemory(inVersion(question, sources, several), tools);
  return resultOf(await tellAnswer(asked, subject.about, tools.loadSolver));
}

/** What comes of a share of such a question. */
export async function answerShare(
  question: AskedQuestion & { readonly share: Share },
  sources: readonly Source[],
  several: boolean,
  tools: Tools,
): Promise<ShareResult> {
  const subject = subjectFrom(sources, several);
  if ('status' in subject) return subject;
  const asked = withMemory(inVersion(question, sources, several), tools);
  const told = await tellShare(asked, subject.about, question.share, tools.loadSolver);
  return told.status === 'divided' || told.status === 'part' ? told : resultOf(told);
}

/** A question about one model whose name says the variant. */
function inVersion(
  { ask, options }: AskedQuestion,
  [source]: readonly Source[],
  several: boolean,
): AskedQuestion {
  const { variant } = source ?? {};
  if (several || variant === undefined) return { ask, options };
  return { ask, options: { variant, ...options } };
}

export type AskedQuestion = Pick<Question, 'ask' | 'options'>;

/** What the models are that a question is about: one, or several with their variants. */
function subjectFrom(
  sources: readonly Source[],
  several: boolean,
): Failed | { readonly about: Model | readonly NamedVersion[] } {
  const versions: NamedVersion[] = [];
  for (const source of sources) {
    const parsed = parsedFrom(source);
    const { model } = parsed;
    if (model === undefined) return faulty(parsed);
    if (!several) return { about: model };
    const { path } = variantIn(source.asked);
    const found = versionsAsked(model, source.variant, { name: source.asked, path });
    if ('problem' in found) return failed('usage', found);
    versions.push(...found.value);
  }
  return { about: versions };
}

function parsedFrom({ bytes, name, source: merged }: Source): Parsed {
  const { text, diagnostics, source } = readModelText(bytes, name);
  if (text === undefined) return { diagnostics, source };
  const parsed = parse(text, { fileName: name });
  return merged ? { ...parsed, source: merged } : parsed;
}

function faulty({ diagnostics, source }: Parsed): Failed {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return {
    ...failed('model', batchProblem('faulty-model', { errors: errors.length })),
    diagnostics: errors.map((error) => diagnosticToJson(error, source)),
  };
}

function resultOf(told: ToldAnswer): Result {
  switch (told.status) {
    case 'told':
      return { status: 'answered', answer: told.document };
    case 'too-large':
      return failed('limit', limitProblemOf(told));
    case 'refused':
      return failed(told.kind, told);
  }
}

function withMemory({ ask, options }: AskedQuestion, { maxMemory }: Tools): AskedQuestion {
  return { ask, options: ask === 'ask' ? options : { maxMemory, ...options } };
}
