import type { Shared } from '@standoff/study';
import { batchProblem, type Problem } from '@standoff/wording';
import { missingPackage } from '../published/missing-package.ts';
import { type Line, LONGEST_LINE } from './line.ts';

/** Why there is no answer. */
export interface Failed extends Pick<Problem, 'code' | 'with' | 'at' | 'problem'> {
  readonly status: 'failed';
  readonly kind: 'model' | 'usage' | 'limit';
  readonly diagnostics?: readonly object[];
}

export type Result = { readonly status: 'answered'; readonly answer: unknown } | Failed;

/** What comes of a share of a question: its answer, or what its parts are or find. */
export type ShareResult = Result | Exclude<Shared<never>, { readonly status: 'whole' }>;

export function failed(kind: Failed['kind'], { code, problem, with: about, at }: Problem): Failed {
  return {
    ...{ status: 'failed', kind, code, problem },
    ...(about && { with: about }),
    ...(at && { at }),
  };
}

/** What is told of an error that came instead of an answer: a package to install, or a fault of the program. */
export function brokenOff(error: unknown): Problem {
  return missingPackage(error) ?? batchProblem('program-failed', { message: String(error) });
}

/** By what a question is known. */
export interface Names {
  readonly id?: string | number;
  readonly ask?: string;
}

/** The id, what was asked, and the result, in this order. A question without an id is known by its number. */
export function writeAnswer({ number }: Line, { id = number, ask }: Names, result: Result): string {
  return JSON.stringify({ id, ...(ask !== undefined && { ask }), ...result });
}

/** The answer to a line that no worker could answer. */
export function failedLine(line: Line, problem: Problem): string {
  return writeAnswer(line, namesIn(readJson(line.text ?? '')), failed('limit', problem));
}

/** What a text says; JSON says nothing that is undefined. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** By what a question that is none is known all the same. */
export function namesIn(value: unknown): Names {
  if (typeof value !== 'object' || value === null) return {};
  const { id, ask } = value as Readonly<Record<string, unknown>>;
  return {
    ...((typeof id === 'string' || typeof id === 'number') && { id }),
    ...(typeof ask === 'string' && { ask }),
  };
}

export const TOO_LONG: Problem = batchProblem('line-too-long', { most: LONGEST_LINE });
