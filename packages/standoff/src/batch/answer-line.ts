import { diagnosticToJson, readModelText } from '@standoff/language';
import { type LoadSolver, type Question, readQuestion, tellAnswer } from '@standoff/report';
import { type Model, type Parsed, parse, type TooLarge } from '@standoff/study';
import { sayRefusal } from '../command-line/limit-reached.ts';
import { type KeptAnswers, keyOf } from './kept-answers.ts';
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

/** A line of a batch, and its number among all, from 1. */
export interface Line {
  readonly number: number;
  readonly text: string;
}

/** Why there is no answer. */
interface Failed {
  readonly status: 'failed';
  readonly kind: 'model' | 'usage' | 'limit' | 'interrupted';
  readonly problem: string;
  readonly diagnostics?: readonly object[];
}

type Result = { readonly status: 'answered'; readonly answer: unknown } | Failed;

/**
 * The answer to a line, as a line. What is wrong with the question or its model is an answer too; nothing
 * is thrown. A question without an id is known by its number.
 */
export async function answerLine(
  line: Line,
  ask: string | undefined,
  workshop: Workshop,
): Promise<string> {
  const value = readJson(line.text);
  if (value === undefined) return write(line, {}, failed('usage', 'the line is no JSON'));
  const read = readQuestion(value, ask);
  if ('problem' in read) return write(line, namesIn(value), failed('usage', read.problem));
  const question = read.value;
  try {
    return write(line, question, await resultOf(question, workshop));
  } catch (error) {
    // A fault of the program is no reason to lose the answers to all other questions.
    return write(line, question, failed('limit', `the program failed: ${String(error)}`));
  }
}

/** The answer to a line that no worker could answer. */
export function failedLine(line: Line, problem: string): string {
  return write(line, {}, failed('limit', problem));
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
  const source = await textOf(question, workshop.files);
  if ('problem' in source) return failed('usage', source.problem);
  const { kept } = workshop;
  const key = kept && keyOf(question, source.bytes);
  const known = key && (await kept.read(key));
  if (known !== undefined) return { status: 'answered', answer: known };
  const parsed = parsedFrom(source);
  if (parsed.model === undefined) return faulty(parsed);
  const result = await answerAbout(question, parsed.model, workshop);
  if (key && result.status === 'answered') await kept.write(key, result.answer);
  return result;
}

interface Source {
  readonly bytes: Uint8Array;
  /** As it is shown in messages. */
  readonly name: string;
}

function textOf({ model }: Question, files: ModelFiles) {
  if (typeof model === 'string') return files.read(model);
  return { bytes: new TextEncoder().encode(model.text), name: 'model' };
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
  { ask, options }: Question,
  model: Model,
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
