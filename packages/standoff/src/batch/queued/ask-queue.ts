import { type Asker, LOST_THREADS } from '@standoff/queue';
import { type Question, type Telling, tellings } from '@standoff/report';
import { isAnswerTo } from '../answer-line.ts';
import { answerQuestion } from '../answer-question.ts';
import { type KeptAnswers, keyOf } from '../kept-answers.ts';
import type { ModelFiles } from '../model-files.ts';
import { type Source, sourcesOf } from '../model-sources.ts';
import { failed, type Result } from '../result.ts';
import { readJobAnswer } from './job-answer.ts';
import { jobOf, LONGEST_JOB, type QuestionJob } from './question-job.ts';

/** What questions are put to workers with. */
export interface QueueDesk {
  readonly asker: Asker;
  readonly version: string;
  readonly files: ModelFiles;
  readonly kept?: KeptAnswers;
  /** Told how many letters a question brings into the queue, and takes out of it again. */
  carries(letters: number): void;
}

/** What came of a question, and whether it was set aside. */
export type QueuedResult = Result & { readonly setAside?: true };

/** What comes of a question by way of the queue; here nothing is computed but what is wrong with it. */
export async function resultFromQueue(question: Question, desk: QueueDesk): Promise<QueuedResult> {
  const sources = await sourcesOf(question, desk.files);
  if ('problem' in sources) return failed('usage', sources.problem);
  const { kept } = desk;
  const key = kept && keyOf(question, sources);
  const known = key && (await kept.read(key));
  if (isAnswerTo(question, known)) return { status: 'answered', answer: known };
  const result = await askInParts(question, sources, desk);
  // What cannot be kept is an answer all the same.
  if (key && result.status === 'answered') await kept.write(key, result.answer).catch(() => {});
  return result;
}

/** Where a question falls into several, each is a job, and the answers are put together here. */
async function askInParts(
  question: Question,
  sources: readonly Source[],
  desk: QueueDesk,
): Promise<QueuedResult> {
  const { parts }: Telling = tellings[question.ask];
  const options = parts?.optionsOf(question.options);
  if (parts === undefined || options === undefined) return askWorkers(question, sources, desk);
  const results = await Promise.all(
    options.map((own) => askWorkers({ ...question, options: own }, sources, desk)),
  );
  const failure = results.find(({ status }) => status !== 'answered');
  if (failure) return failure;
  const documents = results.map((result) => (result as { answer: object }).answer);
  return { status: 'answered', answer: parts.join(documents) };
}

async function askWorkers(
  question: Question,
  sources: readonly Source[],
  desk: QueueDesk,
): Promise<QueuedResult> {
  const found = jobOf(question, sources, desk.version);
  if (found === undefined) {
    // What cannot be read as text is told so at once, without any work.
    const tools = { loadSolver: () => Promise.reject(new Error('no solver')), maxMemory: 0 };
    return answerQuestion(question, sources, Array.isArray(question.model), tools);
  }
  if (found.letters > LONGEST_JOB) return failed('limit', TOO_LONG);
  desk.carries(found.letters);
  try {
    return await checkedAnswer(found.job, desk.asker);
  } finally {
    desk.carries(-found.letters);
  }
}

const TOO_LONG = `the models are too long for a queue: at most ${LONGEST_JOB} letters together go into a question`;

/** Answers that are none are asked for anew, a few times. */
const TRIES = 3;

async function checkedAnswer(
  job: { readonly id: string; readonly data: QuestionJob },
  asker: Asker,
): Promise<QueuedResult> {
  for (let tries = 0; tries < TRIES; tries++) {
    const reply = await asker.ask(job);
    if (reply.status === 'set-aside') {
      return { ...failed('limit', saySetAside(reply.why)), setAside: true };
    }
    const result = await readJobAnswer(job.id, job.data, reply.text);
    // A failure is told once: it may be due to the worker, and nobody wants to be told of it again.
    if (result?.status !== 'answered') await asker.forget(job.id).catch(() => {});
    if (result !== undefined) return result;
  }
  return failed('limit', 'what came back from the queue is no answer to this question');
}

const LONGEST_REASON = 300;

/** The reason comes from the queue, so it is cut and holds nothing that a terminal would obey. */
function saySetAside(why: string): string {
  const reason = why.replaceAll(/\p{C}+/gu, ' ').slice(0, LONGEST_REASON);
  const lost = /stalled/.test(reason)
    ? 'too many workers were lost while they were at it'
    : `${LOST_THREADS} threads were lost over it: ${reason}`;
  return `set aside, since ${lost}; --again tries it anew`;
}
