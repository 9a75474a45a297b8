import { createHash } from 'node:crypto';
import { limits, readModelText } from '@standoff/language';
import type { Job } from '@standoff/queue';
import { type Question, readQuestion } from '@standoff/report';
import type { Share } from '@standoff/study';
import { inOrder } from '../in-order.ts';
import type { Source } from '../model-sources.ts';

/** A question with the texts of its models: all that a worker needs, and all that the answer depends on. */
export interface QuestionJob extends Pick<Question, 'ask' | 'options'> {
  /** Of the program that is to answer it. */
  readonly version: string;
  /** Whether it is about a list of models, even of one. */
  readonly several: boolean;
  /** Which share of the work is this job. */
  readonly share: Share;
  readonly models: readonly JobModel[];
}

interface JobModel extends Omit<Source, 'bytes' | 'source'> {
  readonly text: string;
}

/** Letters of all models of a question together: a queue holds a job in memory, as do a client and a worker. */
export const LONGEST_JOB = 8 * limits.fileBytes;

/** As much as one worker should do. */
const ALL: Share = { known: {} };

/** A question, or a share of it, as a job; undefined where a model cannot even be read as text. */
export function jobOf(
  { ask, options, model }: Question,
  sources: readonly Source[],
  version: string,
  share: Share = ALL,
): { readonly job: Job & { readonly data: QuestionJob }; readonly letters: number } | undefined {
  const models: JobModel[] = [];
  for (const { bytes, source: _, ...named } of sources) {
    const { text } = readModelText(bytes);
    if (text === undefined) return undefined;
    models.push({ ...named, text });
  }
  const several = Array.isArray(model);
  const data: QuestionJob = { version, ask, options, several, share, models };
  const letters = models.reduce((sum, { text }) => sum + text.length, 0);
  return { job: { id: idOf(data), data }, letters };
}

/** A hash of everything in it. */
export function idOf(data: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(inOrder(data)))
    .digest('hex');
}

/** The models of a job, as they are where they were read from files. */
export function sourcesIn({ models }: QuestionJob): Source[] {
  return models.map(({ text, ...named }) => ({ ...named, bytes: new TextEncoder().encode(text) }));
}

/** Reads a job that may be anything: whoever reaches the queue can put something in. */
export function readJob(
  { id, data }: Job,
  version: string,
): { readonly value: QuestionJob } | { readonly problem: string } {
  if (!isObject(data)) return { problem: 'it is no question' };
  if (data['version'] !== version) return { problem: 'it is for another version' };
  if (idOf(data) !== id) return { problem: 'its hash is that of something else' };
  const { ask, options, several, share, models } = data;
  if (!isShare(share)) return { problem: 'it is no share of a question' };
  if (!Array.isArray(models) || !models.every(isModel) || typeof several !== 'boolean') {
    return { problem: 'its models are no list of texts' };
  }
  if (models.reduce((sum, { text }) => sum + text.length, 0) > LONGEST_JOB) {
    return { problem: 'its models are too long' };
  }
  const texts = models.map(({ text }) => ({ text }));
  const read = readQuestion({ ask, options, model: several ? texts : texts[0] });
  if ('problem' in read) return read;
  const question = { ask: read.value.ask, options: read.value.options };
  return { value: { version, ...question, several, share, models } };
}

/** What parts found is looked at where it is used. */
function isShare(value: unknown): value is Share {
  if (!isObject(value) || !isObject(value['known'])) return false;
  const { known, part } = value;
  if (!Object.values(known).every(Array.isArray)) return false;
  if (part === undefined) return true;
  return isObject(part) && typeof part['of'] === 'string' && isPartNumber(part['at']);
}

function isPartNumber(at: unknown): boolean {
  return Number.isSafeInteger(at) && (at as number) >= 0;
}

function isModel(value: unknown): value is JobModel {
  if (!isObject(value)) return false;
  const { text, name, asked, variant } = value;
  const isText = (one: unknown) => typeof one === 'string';
  return (
    isText(text) && isText(name) && isText(asked) && (variant === undefined || isText(variant))
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
