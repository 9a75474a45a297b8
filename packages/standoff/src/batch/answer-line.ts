import { diagnosticToJson, readModelText } from '@standoff/language';
import {
  formatsOf,
  type LoadSolver,
  type Question,
  type QuestionModel,
  readQuestion,
  tellAnswer,
  tellings,
} from '@standoff/report';
import {
  type Model,
  type NamedVersion,
  type Parsed,
  parse,
  type TooLarge,
  versionsAsked,
} from '@standoff/study';
import { sayRefusal } from '../command-line/limit-reached.ts';
import { variantIn } from '../command-line/named-variant.ts';
import { type KeptAnswers, keyOf } from './kept-answers.ts';
import { type Line, LONGEST_LINE } from './line.ts';
import type { ModelFiles } from './model-files.ts';

/** What answers are made with. */
export interface Workshop {
  readonly files: ModelFiles;
  readonly loadSolver: LoadSolver;
  /** Bytes that an analysis may take where the question does not say. */
  readonly maxMemory: number;
  /** Answers of earlier batches. */
  readonly kept?: KeptAnswers;
}

/** Why there is no answer. */
interface Failed {
  readonly status: 'failed';
  readonly kind: 'model' | 'usage' | 'limit';
  readonly problem: string;
  readonly diagnostics?: readonly object[];
}

type Result = { readonly status: 'answered'; readonly answer: unknown } | Failed;

/**
 * The answer to a line, as a line. What is wrong with the question or its model is an answer too; nothing
 * is thrown. A question without an id is known by its number.
 */
export async function answerLine(line: Line, workshop: Workshop): Promise<string> {
  if (line.text === undefined) return write(line, {}, failed('limit', TOO_LONG));
  const value = readJson(line.text);
  if (value === undefined) return write(line, {}, failed('usage', 'the line is no JSON'));
  const read = readQuestion(value);
  if ('problem' in read) return write(line, namesIn(value), failed('usage', read.problem));
  const question = read.value;
  try {
    return write(line, question, await resultOf(question, workshop));
  } catch (error) {
    // A fault of the program is no reason to lose the answers to all other questions.
    return write(line, question, failed('limit', `the program failed: ${String(error)}`));
  }
}

const TOO_LONG = `the line is too long: at most ${LONGEST_LINE} letters are read; give the path of the model`;

/** The answer to a line that no worker could answer. */
export function failedLine(line: Line, problem: string): string {
  return write(line, namesIn(readJson(line.text ?? '')), failed('limit', problem));
}

/** What a text says; JSON says nothing that is undefined. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** By what a question that is none is known all the same. */
function namesIn(value: unknown): Names {
  if (typeof value !== 'object' || value === null) return {};
  const { id, ask } = value as Readonly<Record<string, unknown>>;
  return {
    ...((typeof id === 'string' || typeof id === 'number') && { id }),
    ...(typeof ask === 'string' && { ask }),
  };
}

interface Names {
  readonly id?: string | number;
  readonly ask?: string;
}

async function resultOf(question: Question, workshop: Workshop): Promise<Result> {
  const { model } = question;
  const named = Array.isArray(model)
    ? (model as readonly QuestionModel[])
    : [model as QuestionModel];
  const sources: Source[] = [];
  for (const one of named) {
    const source = await sourceOf(one, workshop.files);
    if ('problem' in source) return failed('usage', source.problem);
    sources.push(source);
  }
  const { kept } = workshop;
  const key = kept && keyOf(question, sources);
  const known = key && (await kept.read(key));
  if (isAnswerTo(question, known)) return { status: 'answered', answer: known };
  const subject = subjectFrom(sources, Array.isArray(model));
  if ('status' in subject) return subject;
  const result = await answerAbout(inVersion(question, sources), subject.about, workshop);
  // What cannot be kept is an answer all the same.
  if (key && result.status === 'answered') await kept.write(key, result.answer).catch(() => {});
  return result;
}

/** Whether what was kept is a document such as the question is answered with. */
function isAnswerTo({ ask }: Question, kept: unknown): boolean {
  if (typeof kept !== 'object' || kept === null || !('format' in kept)) return false;
  const formats: readonly unknown[] = formatsOf(tellings[ask]);
  return formats.includes(kept.format);
}

/** The bytes of a model, and the variant that is meant. */
interface Source {
  readonly bytes: Uint8Array;
  /** As it is shown in messages. */
  readonly name: string;
  /** As the question names it. */
  readonly asked: string;
  readonly variant?: string;
}

async function sourceOf(
  model: QuestionModel,
  files: ModelFiles,
): Promise<Source | { readonly problem: string }> {
  if (typeof model !== 'string') {
    return { bytes: new TextEncoder().encode(model.text), name: 'model', asked: 'model' };
  }
  const whole = await files.read(model);
  if (!('problem' in whole)) return { ...whole, asked: model };
  const { path, variant } = variantIn(model);
  if (variant === undefined) return whole;
  const found = await files.read(path);
  return 'problem' in found ? found : { ...found, asked: model, variant };
}

/** A question about one model whose name says the variant. */
function inVersion({ ask, model, options }: Question, [source]: readonly Source[]): Asked {
  const { variant } = source ?? {};
  if (Array.isArray(model) || variant === undefined) return { ask, options };
  return { ask, options: { variant, ...options } };
}

type Asked = Pick<Question, 'ask' | 'options'>;

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
    if ('problem' in found) return failed('usage', found.problem);
    versions.push(...found.value);
  }
  return { about: versions };
}

function parsedFrom({ bytes, name }: Source): Parsed {
  const { text, diagnostics, source } = readModelText(bytes, name);
  return text === undefined ? { diagnostics, source } : parse(text, { fileName: name });
}

function faulty({ diagnostics, source }: Parsed): Failed {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const number = errors.length === 1 ? '1 error' : `${errors.length} errors`;
  return {
    ...failed('model', `the model has ${number}`),
    diagnostics: errors.map((error) => diagnosticToJson(error, source)),
  };
}

async function answerAbout(
  { ask, options }: Asked,
  model: Model | readonly NamedVersion[],
  { loadSolver, maxMemory }: Workshop,
): Promise<Result> {
  const told = await tellAnswer(
    { ask, options: withMemory(ask, options, maxMemory) },
    model,
    loadSolver,
  );
  switch (told.status) {
    case 'told':
      return { status: 'answered', answer: told.document };
    case 'too-large':
      return failed('limit', sayLimit(told));
    case 'refused':
      return failed(told.kind, told.problem);
  }
}

function sayLimit(refusal: TooLarge): string {
  return sayRefusal(refusal).replaceAll(/\s+/g, ' ');
}

function withMemory(ask: Question['ask'], options: Question['options'], maxMemory: number) {
  return ask === 'ask' ? options : { maxMemory, ...options };
}

function failed(kind: Failed['kind'], problem: string): Failed {
  return { status: 'failed', kind, problem };
}

/** The id, what was asked, and the result, in this order. */
function write({ number }: Line, { id = number, ask }: Names, result: Result): string {
  return JSON.stringify({ id, ...(ask !== undefined && { ask }), ...result });
}
