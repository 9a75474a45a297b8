import { formatsOf, type Question, readQuestion, tellings } from '@standoff/report';
import { batchProblem } from '@standoff/wording';
import { answerQuestion, type Tools } from './answer-question.ts';
import { type KeptAnswers, keyOf } from './kept-answers.ts';
import type { Line } from './line.ts';
import type { ModelFiles } from './model-files.ts';
import { sourcesOf } from './model-sources.ts';
import {
  brokenOff,
  failed,
  namesIn,
  type Result,
  readJson,
  TOO_LONG,
  writeAnswer,
} from './result.ts';

/** What lines are answered with. */
export interface Workshop extends Tools {
  readonly files: ModelFiles;
  /** Answers of earlier batches. */
  readonly kept?: KeptAnswers;
}

/**
 * The answer to a line, as a line. What is wrong with the question or its model is an answer too; nothing
 * is thrown.
 */
export async function answerLine(line: Line, workshop: Workshop): Promise<string> {
  const read = readLine(line);
  if ('answer' in read) return read.answer;
  const { question } = read;
  try {
    return writeAnswer(line, question, await resultOf(question, workshop));
  } catch (error) {
    // A fault of the program is no reason to lose the answers to all other questions.
    return writeAnswer(line, question, failed('limit', brokenOff(error)));
  }
}

/** The question of a line, or what is answered to a line that holds none. */
export function readLine(
  line: Line,
): { readonly question: Question } | { readonly answer: string } {
  if (line.text === undefined) {
    return { answer: writeAnswer(line, {}, failed('limit', TOO_LONG)) };
  }
  const value = readJson(line.text);
  if (value === undefined) {
    return { answer: writeAnswer(line, {}, failed('usage', batchProblem('line-no-json'))) };
  }
  const read = readQuestion(value);
  return 'problem' in read
    ? { answer: writeAnswer(line, namesIn(value), failed('usage', read)) }
    : { question: read.value };
}

async function resultOf(question: Question, workshop: Workshop): Promise<Result> {
  const sources = await sourcesOf(question, workshop.files);
  if ('problem' in sources) return failed('usage', sources);
  const { kept } = workshop;
  const key = kept && keyOf(question, sources);
  const known = key && (await kept.read(key));
  if (isAnswerTo(question, known)) return { status: 'answered', answer: known };
  const result = await answerQuestion(question, sources, Array.isArray(question.model), workshop);
  if (key && result.status === 'answered') await kept.write(key, result.answer);
  return result;
}

/** Whether what was kept is a document such as the question is answered with. */
export function isAnswerTo({ ask }: Pick<Question, 'ask'>, kept: unknown): boolean {
  if (typeof kept !== 'object' || kept === null || !('format' in kept)) return false;
  const formats: readonly unknown[] = formatsOf(tellings[ask]);
  return formats.includes(kept.format);
}
