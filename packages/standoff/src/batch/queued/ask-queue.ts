import { type Asker, LOST_THREADS } from '@standoff/queue';
import { type Question, type Telling, tellings } from '@standoff/report';
import type { Share } from '@standoff/study';
import { batchProblem, type Problem } from '@standoff/wording';
import { isAnswerTo } from '../answer-line.ts';
import { answerQuestion } from '../answer-question.ts';
import { type KeptAnswers, keyOf } from '../kept-answers.ts';
import type { ModelFiles } from '../model-files.ts';
import { type Source, sourcesOf } from '../model-sources.ts';
import { type Failed, failed, type Result, type ShareResult } from '../result.ts';
import { readJobAnswer } from './job-answer.ts';
import { jobOf, LONGEST_JOB, type QuestionJob } from './question-job.ts';
import type { Room } from './room.ts';

/** What questions are put to workers with. */
export interface QueueTools {
  readonly asker: Asker;
  readonly version: string;
  readonly files: ModelFiles;
  readonly kept?: KeptAnswers;
  /** Told how many letters of models a question holds, and that it no longer does. */
  carries(letters: number): void;
  /** In the queue. */
  readonly room: Room;
}

/** What came of a question, and whether it was set aside. */
export type QueuedResult = Result & { readonly setAside?: true };

/** What comes of a question by way of the queue; here nothing is computed but what is wrong with it. */
export async function resultFromQueue(
  question: Question,
  tools: QueueTools,
): Promise<QueuedResult> {
  const sources = await sourcesOf(question, tools.files);
  if ('problem' in sources) return failed('usage', sources);
  const { kept } = tools;
  const key = kept && keyOf(question, sources);
  const known = key && (await kept.read(key));
  if (isAnswerTo(question, known)) return { status: 'answered', answer: known };
  const letters = lettersOf(sources);
  tools.carries(letters);
  const result = await askInParts(question, sources, tools).finally(() => tools.carries(-letters));
  if (key && result.status === 'answered') await kept.write(key, result.answer);
  return result;
}

function lettersOf(sources: readonly Source[]): number {
  return sources.reduce((sum, { bytes }) => sum + bytes.length, 0);
}

/** Where a question falls into several, each is a job, and the answers are put together here. */
async function askInParts(
  question: Question,
  sources: readonly Source[],
  tools: QueueTools,
): Promise<QueuedResult> {
  const { parts }: Telling = tellings[question.ask];
  const options = parts?.optionsOf(question.options);
  if (parts === undefined || options === undefined) return askWorkers(question, sources, tools);
  const results = await Promise.all(
    options.map((own) => askWorkers({ ...question, options: own }, sources, tools)),
  );
  const failure = results.find(({ status }) => status !== 'answered');
  if (failure) return failure;
  const documents = results.map((result) => (result as { answer: object }).answer);
  return { status: 'answered', answer: parts.join(documents) };
}

/**
 * The work of a question may fall into parts, and what these find into parts again. Each is a job, and so is what is
 * to be done before and afterwards.
 */
async function askWorkers(
  question: Question,
  sources: readonly Source[],
  tools: QueueTools,
): Promise<QueuedResult> {
  const known: Record<string, readonly unknown[]> = {};
  for (;;) {
    const result = await askShare(question, sources, { known: { ...known } }, tools);
    if (result.status === 'answered' || result.status === 'failed') return result;
    if (result.status === 'part') return NO_ANSWER;
    const { of, count } = result;
    const found = await askParts({ of, count }, (part, isWanted) => {
      return askShare(question, sources, { known: { ...known }, part }, tools, isWanted);
    });
    if ('status' in found) return found;
    known[of] = found;
  }
}

/** What all parts find, or the first failure as soon as it is there: then no more of them are asked for. */
async function askParts(
  { of, count }: { readonly of: string; readonly count: number },
  ask: (part: Part, isWanted: () => boolean) => Promise<QueuedShare>,
): Promise<readonly unknown[] | QueuedFailure> {
  let isOver = false;
  let end = (_: QueuedFailure) => {};
  const failure = new Promise<QueuedFailure>((resolve) => {
    end = resolve;
  });
  const parts = Array.from({ length: count }, async (_, at) => {
    const result = await ask({ of, at }, () => !isOver);
    if (result.status === 'part') return result.found;
    isOver = true;
    end(result.status === 'failed' ? result : NO_ANSWER);
    return undefined;
  });
  return Promise.race([failure, Promise.all(parts)]);
}

type Part = NonNullable<Share['part']>;
type QueuedFailure = Failed & { readonly setAside?: true };

const NO_ANSWER = failed('limit', batchProblem('no-answer-in-queue'));

type QueuedShare = ShareResult & { readonly setAside?: true };

async function askShare(
  question: Question,
  sources: readonly Source[],
  share: Share,
  tools: QueueTools,
  isWanted = () => true,
): Promise<QueuedShare> {
  const leave = await tools.room.enter(lettersOf(sources));
  try {
    // By now another part may have failed.
    if (!isWanted()) return NO_ANSWER;
    const found = jobOf(question, sources, tools.version, share);
    if (found === undefined) {
      // What cannot be read as text is told so at once, without any work.
      const tools = { loadSolver: () => Promise.reject(new Error('no solver')), maxMemory: 0 };
      return await answerQuestion(question, sources, Array.isArray(question.model), tools);
    }
    if (found.letters > LONGEST_JOB) return failed('limit', TOO_LONG);
    return await checkedAnswer(found.job, tools.asker);
  } finally {
    leave();
  }
}

const TOO_LONG = batchProblem('too-long-for-queue', { most: LONGEST_JOB });

/** Answers that are none are asked for anew, a few times. */
const TRIES = 3;

async function checkedAnswer(
  job: { readonly id: string; readonly data: QuestionJob },
  asker: Asker,
): Promise<QueuedShare> {
  for (let tries = 0; tries < TRIES; tries++) {
    const reply = await asker.ask(job);
    if (reply.status === 'set-aside') {
      return { ...failed('limit', setAsideSince(reply.why)), setAside: true };
    }
    if (reply.status === 'gone') return failed('limit', batchProblem('answer-gone-from-queue'));
    const result = await readJobAnswer(job.id, job.data, reply.text);
    // A failure is told once: it may be due to the worker, and nobody wants to be told of it again.
    const isFailure = result === undefined || result.status === 'failed';
    if (isFailure) await asker.forget(job.id).catch(() => {});
    if (result !== undefined) return result;
  }
  return NO_ANSWER;
}

const LONGEST_REASON = 300;

/** The reason comes from the queue, so it is cut and holds nothing that a terminal would obey. */
function setAsideSince(why: string): Problem {
  const reason = why.replaceAll(/\p{C}+/gu, ' ').slice(0, LONGEST_REASON);
  return /stalled/.test(reason)
    ? batchProblem('set-aside-workers-lost')
    : batchProblem('set-aside-threads-lost', { threads: LOST_THREADS, reason });
}
