import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Job as BullJob, WaitingError, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import type { QueueAddress } from './address.ts';
import { answerStore } from './answer-store.ts';
import { connectionTo, QueueUnreachable, tryConnection } from './connection.ts';
import type { Job } from './job.ts';
import { type QueuePlace, queueName } from './place.ts';
import { workersAt } from './presence.ts';
import { sayTrouble } from './trouble.ts';

/** Answers jobs of a queue. */
export interface Server {
  /**
   * Takes no more jobs, and waits for those that it has; what is not done after a time goes back into the
   * queue. Whether the queue was there to hear of it; where it was not, what waits for it may go on for ever.
   */
  stop(graceMilliseconds: number): Promise<boolean>;
  /** How many jobs it is at. */
  running(): number;
}

export interface ServerOptions {
  /** How many jobs it may be at, at a time. */
  readonly threads: number;
  /** After so long without a sign of life its jobs are given to others. */
  readonly lostMilliseconds: number;
  /** So many servers may be lost over a job until it is set aside: also one that only takes long is lost with them. */
  readonly lostServers: number;
  /**
   * The answer to a job. What it throws says that a thread was lost over it; then the job is tried again, at
   * last set aside. A signal says to break off: then it rejects, whatever with.
   */
  answer(job: Job, stopping: AbortSignal): Promise<string>;
  /** Told of whatever hinders the work. */
  trouble(message: string): void;
}

/** How long it may take to give back what was broken off. */
const GOODBYE_MILLISECONDS = 3_000;
const PRESENT_MILLISECONDS = 4_000;
const AGAIN_MILLISECONDS = 1_000;

/** A queue that is not there yet is waited for, as one is that goes away later. @throws {QueueUnreachable} that never may come */
export async function openServer(place: QueuePlace, options: ServerOptions): Promise<Server> {
  await untilThere(place.address, options.trouble);
  const over = new AbortController();
  const connection = connectionTo(place.address, over.signal);
  const redis = new Redis({ ...connection, enableAutoPipelining: true });
  const trouble = ({ message }: Error) => options.trouble(sayTrouble(message));
  redis.on('error', trouble);
  const store = answerStore(redis, place);
  const breakOff = new AbortController();
  const counts = { done: 0, running: 0 };

  async function serve({ id, data }: { id: string; data: unknown }): Promise<void> {
    // Who was lost between answering and saying so has left the answer.
    if (await store.has(id)) return;
    await keep(id, await options.answer({ id, data }, breakOff.signal));
  }

  /** An answer that the queue does not take is offered again, rather than computed again. */
  async function keep(id: string, answer: string): Promise<void> {
    for (;;) {
      try {
        return await store.keep(id, answer);
      } catch (error) {
        trouble(error as Error);
        await sleep(AGAIN_MILLISECONDS, undefined, { signal: breakOff.signal });
      }
    }
  }

  async function takeOn(job: BullJob<unknown, null, string>, token?: string): Promise<null> {
    counts.running++;
    try {
      await serve({ id: job.id!, data: job.data });
      counts.done++;
      return null;
    } catch (error) {
      if (!breakOff.signal.aborted) throw error;
      await job.moveToWait(token);
      throw new WaitingError();
    } finally {
      counts.running--;
    }
  }

  const worker = new Worker<unknown, null, string>(queueName(place), takeOn, {
    connection,
    prefix: place.prefix,
    concurrency: options.threads,
    lockDuration: options.lostMilliseconds,
    stalledInterval: options.lostMilliseconds / 2,
    maxStalledCount: options.lostServers - 1,
  });
  worker.on('error', trouble);
  await worker.waitUntilReady();

  const id = `${hostname()}/${process.pid}/${randomUUID().slice(0, 8)}`;
  const workers = workersAt(redis, place);
  const tell = () => {
    const told = { version: place.version, threads: options.threads, done: counts.done };
    workers.tell(id, told).catch(() => {});
  };
  tell();
  const telling = setInterval(tell, PRESENT_MILLISECONDS);
  return {
    running: () => counts.running,
    async stop(graceMilliseconds) {
      clearInterval(telling);
      const grace = setTimeout(() => breakOff.abort(), graceMilliseconds);
      const leaving = worker.close().then(() => workers.leave(id));
      // A queue that is away hears of nothing; others take the jobs when this one is missed.
      let clock: NodeJS.Timeout | undefined;
      const late = new Promise<boolean>((resolve) => {
        clock = setTimeout(resolve, graceMilliseconds + GOODBYE_MILLISECONDS, false);
      });
      const told = leaving.then(() => true).catch(() => false);
      const isTold = await Promise.race([told, late]);
      clearTimeout(grace);
      clearTimeout(clock);
      over.abort();
      redis.disconnect();
      return isTold;
    },
  };
}

async function untilThere(address: QueueAddress, trouble: (message: string) => void) {
  for (;;) {
    try {
      return await tryConnection(address);
    } catch (error) {
      if (!(error instanceof QueueUnreachable) || !error.mayCome) throw error;
      trouble(`${error.message}; it is waited for`);
      await sleep(AGAIN_MILLISECONDS);
    }
  }
}
