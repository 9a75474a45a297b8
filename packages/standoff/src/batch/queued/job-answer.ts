import { createHash } from 'node:crypto';
import { loadShapes } from '@standoff/report';
import { isAnswerTo } from '../answer-line.ts';
import { type Failed, readJson, type ShareResult } from '../result.ts';
import type { QuestionJob } from './question-job.ts';

/** What a worker puts down as the answer to a job. */
export function writeJobAnswer(id: string, result: ShareResult): string {
  return JSON.stringify({ job: id, result });
}

/**
 * The result in what came back from a queue, which may be anything: undefined where it is none for this job.
 * A document has the shape of its format, is such as answers the question, and is about the models that were
 * sent.
 */
export async function readJobAnswer(
  id: string,
  job: QuestionJob,
  text: string,
): Promise<ShareResult | undefined> {
  const value = readJson(text);
  if (!isObject(value) || value['job'] !== id || !isObject(value['result'])) return undefined;
  const { status, answer, ...more } = value['result'];
  if (status === 'answered') {
    return (await isDocumentFor(job, answer)) ? { status, answer } : undefined;
  }
  if (answer !== undefined) return undefined;
  if (status === 'failed') return readFailed(more);
  const { part } = job.share;
  if (status === 'part') {
    return part !== undefined && 'found' in more ? { status, found: more['found'] } : undefined;
  }
  return status === 'divided' && part === undefined ? readDivided(job, more) : undefined;
}

/** More parts than any question falls into. */
const MOST_PARTS = 1000;

function readDivided(
  { share }: QuestionJob,
  { of, count }: Readonly<Record<string, unknown>>,
): ShareResult | undefined {
  if (typeof of !== 'string' || !Number.isSafeInteger(count)) return undefined;
  // What is known is not asked for again.
  if ((count as number) < 2 || (count as number) > MOST_PARTS || of in share.known) {
    return undefined;
  }
  return { status: 'divided', of, count: count as number };
}

async function isDocumentFor(job: QuestionJob, answer: unknown): Promise<boolean> {
  // Who asks for a part wants no document.
  if (job.share.part !== undefined) return false;
  if (!isObject(answer) || !isAnswerTo(job, answer)) return false;
  const { shapes } = await loadShapes();
  // That there is such a format was seen just now.
  if (!shapes[answer['format'] as keyof typeof shapes].safeParse(answer).success) return false;
  const sent = new Set(job.models.map(({ text }) => sha256(text)));
  return modelsIn(answer).every((model) => sent.has(model));
}

/** The hashes of the models that a document says it is about. */
function modelsIn({ model, models }: Readonly<Record<string, unknown>>): string[] {
  const named = [{ model }, ...(Array.isArray(models) ? models : [])];
  return named.flatMap((one: unknown) => {
    const identity = isObject(one) ? one['model'] : undefined;
    return isObject(identity) ? [String(identity['sha256'])] : [];
  });
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

const KINDS: readonly unknown[] = ['model', 'usage', 'limit'] satisfies Failed['kind'][];

function readFailed(value: Readonly<Record<string, unknown>>): Failed | undefined {
  const { kind, code, problem, with: about, at, diagnostics, ...strange } = value;
  if (!KINDS.includes(kind) || typeof problem !== 'string' || !isCode(code)) return undefined;
  if ((about !== undefined && !isObject(about)) || !isPlaces(at)) return undefined;
  if (Object.keys(strange).length > 0) return undefined;
  if (diagnostics !== undefined && !isDiagnostics(diagnostics)) return undefined;
  return {
    status: 'failed',
    kind: kind as Failed['kind'],
    code,
    problem,
    // Data come as plain as JSON is.
    ...(about !== undefined && { with: about as NonNullable<Failed['with']> }),
    ...(at && { at }),
    ...(diagnostics && { diagnostics }),
  };
}

/** A code as this version may have it: which there are is known to types alone. */
function isCode(value: unknown): value is Failed['code'] {
  return typeof value === 'string' && /^[a-z]+(-[a-z0-9]+)*$/.test(value);
}

function isPlaces(value: unknown): value is readonly string[] | undefined {
  return (
    value === undefined || (Array.isArray(value) && value.every((one) => typeof one === 'string'))
  );
}

function isDiagnostics(value: unknown): value is readonly object[] {
  return (
    Array.isArray(value) &&
    value.every(
      (one) =>
        isObject(one) &&
        typeof one['code'] === 'string' &&
        typeof one['message'] === 'string' &&
        ['error', 'warning', 'note'].includes(String(one['severity'])),
    )
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
