import { availableParallelism } from 'node:os';
import { type Job, openServer, QueueUnreachable, type Server, sayAddress } from '@standoff/queue';
import { batchProblem, counted, saySize } from '@standoff/wording';
import { writeJobAnswer } from '../../batch/queued/job-answer.ts';
import { readJob } from '../../batch/queued/question-job.ts';
import { createThreadCrew, type ThreadCrew } from '../../batch/queued/thread-crew.ts';
import { failed } from '../../batch/result.ts';
import { wrongUsage } from '../failure.ts';
import type { Terminal } from '../terminal.ts';
import { placeOf, type QueueFlags } from './queue-options.ts';

export interface WorkerFlags extends QueueFlags {
  readonly threads?: number;
  /** Bytes, of all threads together. */
  readonly maxMemory?: number;
  readonly maxSeconds?: number;
  readonly lostAfter?: number;
  readonly setAsideAfter?: number;
  readonly verbose?: boolean;
}

const SHARE_OF_MEMORY = 0.8;
const HOUR_SECONDS = 60 * 60;
const LOST_AFTER_SECONDS = 30;
const LOST_WORKERS = 5;
const GRACE_SECONDS = 20;

/** `standoff worker`: answers the questions of a queue until it is told to stop. */
export async function workerCommand(flags: WorkerFlags, terminal: Terminal): Promise<void> {
  const place = placeOf(flags, terminal);
  const { threads = availableParallelism(), maxSeconds = HOUR_SECONDS } = flags;
  const { lostAfter = LOST_AFTER_SECONDS, setAsideAfter = LOST_WORKERS } = flags;
  const { maxMemory = SHARE_OF_MEMORY * terminal.availableMemory() } = flags;
  const memory = Math.floor(maxMemory / threads);
  const say = createSayings(terminal);
  const tell = flags.verbose ? say : () => {};
  const crew = createThreadCrew(threads, { memory, seconds: maxSeconds });
  const server = await openServer(place, {
    threads,
    lostMilliseconds: 1000 * lostAfter,
    lostServers: setAsideAfter,
    answer: (job, stopping) => answerJob(job, place.version, { crew, stopping, say, tell }),
    trouble: (message) => say(`the queue is in trouble: ${message}`),
  }).catch(async (error: unknown) => {
    await crew.end();
    throw error instanceof QueueUnreachable ? wrongUsage(error.message) : error;
  });
  say(
    `answers questions of version ${place.version} at ${sayAddress(place.address)} (${place.prefix}): ${counted(threads, 'thread')}, each with ${saySize(memory)} and up to ${maxSeconds} s for a question`,
  );
  const signal = await toldToStop();
  const isTold = await takeLeave(server, say);
  await crew.end();
  // Nothing listens to it any more, so the system ends what would still wait for a queue that is away.
  if (!isTold) process.kill(process.pid, signal);
}

/** Letters of an answer that a queue may hold. */
const LONGEST_ANSWER = 64 * 2 ** 20;
const TOO_LONG = batchProblem('answer-too-long-for-queue', { most: LONGEST_ANSWER });

interface AtWork {
  readonly crew: ThreadCrew;
  readonly stopping: AbortSignal;
  readonly say: (text: string) => void;
  /** Of what is as it should be. */
  readonly tell: (text: string) => void;
}

/** The answer to a job. Nothing of its model is told here, only its hash and what is asked. */
async function answerJob(job: Job, version: string, { crew, stopping, say, tell }: AtWork) {
  const read = readJob(job, version);
  const name = `question ${job.id.slice(0, 12)}`;
  if ('problem' in read) {
    say(`${name} is refused`);
    const refused = batchProblem('refused-by-worker', { why: read.problem });
    return writeJobAnswer(job.id, failed('usage', refused));
  }
  tell(`${name} (${read.value.ask}) begins`);
  try {
    const text = writeJobAnswer(job.id, await crew.answer(read.value, stopping));
    tell(`${name} is done`);
    return text.length > LONGEST_ANSWER ? writeJobAnswer(job.id, failed('limit', TOO_LONG)) : text;
  } catch (error) {
    if (!stopping.aborted) say(`${name} (${read.value.ask}): ${(error as Error).message}`);
    throw error;
  }
}

/** Says on standard error what goes on; what was said just now is not said again. */
function createSayings({ stderr }: Terminal): (text: string) => void {
  let last = '';
  return (text) => {
    if (text !== last) stderr.write(`standoff worker: ${text}\n`);
    last = text;
  };
}

/** Until the first signal; the next one ends the program, as the system does it. */
function toldToStop(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    const signals = ['SIGINT', 'SIGTERM'] as const;
    const stop = (signal: NodeJS.Signals) => {
      for (const one of signals) process.off(one, stop);
      resolve(signal);
    };
    for (const signal of signals) process.on(signal, stop);
  });
}

async function takeLeave(server: Server, say: (text: string) => void): Promise<boolean> {
  const running = server.running();
  if (running > 0) {
    say(
      `stops: ${counted(running, 'question')} may be finished for ${GRACE_SECONDS} s, and then goes back into the queue; once more ends it at once`,
    );
  }
  return server.stop(running > 0 ? 1000 * GRACE_SECONDS : 0);
}
