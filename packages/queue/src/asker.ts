import { Queue, QueueEvents } from 'bullmq';
import { Redis } from 'ioredis';
import { sayAddress } from './address.ts';
import { answerStore } from './answer-store.ts';
import { createAwaitedJobs, type Reply } from './awaited-jobs.ts';
import { connectionTo, QueueUnreachable, tryConnection } from './connection.ts';
import type { Job } from './job.ts';
import { createPatience } from './patience.ts';
import { type QueuePlace, queueName } from './place.ts';
import { isForGood, sayTrouble } from './trouble.ts';

/** Puts jobs into a queue and hears of their answers. */
export interface Asker {
  /** Jobs that are asked at the same time go together. Rejects with QueueUnreachable. */
  ask(job: Job): Promise<Reply>;
  /** Drops what is known of a job, so that it is answered anew when it is asked again. */
  forget(id: string): Promise<void>;
  /** Takes back what was asked and nobody has begun. */
  takeBack(): Promise<void>;
  close(): void;
}

export interface AskerOptions {
  /** How long the queue may be away before all is given up. */
  readonly patienceMilliseconds: number;
  /** How often what is waited for is looked after, should word of it have been lost. */
  readonly lookMilliseconds: number;
  /** Whether what was set aside is tried again. */
  readonly again: boolean;
  /** Told once when the queue has come to be in trouble, which is waited for. */
  trouble?(message: string): void;
}

/** Events that are held for those who were away for a moment; all else is found by looking. */
const EVENTS_HELD = 2000;

export async function openAsker(place: QueuePlace, options: AskerOptions): Promise<Asker> {
  await tryConnection(place.address);
  const over = new AbortController();
  const connection = connectionTo(place.address, over.signal);
  const redis = new Redis({ ...connection, enableAutoPipelining: true });
  const settings = { connection, prefix: place.prefix };
  const queue = new Queue<unknown, null, string>(queueName(place), {
    ...settings,
    streams: { events: { maxLen: EVENTS_HELD } },
  });
  // Whoever waits is told when the queue has been away for long, not each time that it is tried again.
  for (const one of [redis, queue]) one.on('error', () => {});
  const lastEventId = await newestEvent(redis, queue.toKey('events')).catch((error: Error) => {
    over.abort();
    redis.disconnect();
    void queue.close().catch(() => {});
    throw new QueueUnreachable(sayRefused(place, error.message));
  });
  const events = new QueueEvents(queueName(place), { ...settings, lastEventId });
  events.on('error', () => {});
  const giveUp = (why: string) => awaited.giveUp(new QueueUnreachable(why));
  const { patienceMilliseconds } = options;
  const patience = createPatience(patienceMilliseconds, {
    begin: (why) =>
      isForGood(why) ? giveUp(sayRefused(place, why)) : options.trouble?.(sayTrouble(why)),
    giveUp: (why) => giveUp(sayLost(place, why, patienceMilliseconds)),
  });
  const store = answerStore(redis, place);
  const awaited = createAwaitedJobs({ redis, queue, store, patience, again: options.again });
  redis.on('close', () => patience.amiss('the connection was lost'));
  redis.on('ready', () => patience.well());
  events.on('completed', ({ jobId }) => awaited.isAnswered(jobId));
  events.on('failed', ({ jobId, failedReason }) => awaited.isSetAside(jobId, failedReason));
  const looking = setInterval(awaited.lookAround, options.lookMilliseconds);
  return {
    ask: awaited.ask,
    forget: store.forget,
    takeBack: awaited.takeBack,
    close() {
      clearInterval(looking);
      over.abort();
      redis.removeAllListeners('close');
      patience.well();
      redis.disconnect();
      for (const one of [queue, events]) void one.close().catch(() => {});
    },
  };
}

/** Where in the list of events those of our jobs will begin. */
async function newestEvent(redis: Redis, key: string): Promise<string> {
  const [newest] = await redis.xrevrange(key, '+', '-', 'COUNT', 1);
  return newest?.[0] ?? '0-0';
}

function sayRefused({ address }: QueuePlace, why: string): string {
  return `the queue at ${sayAddress(address)} cannot be used (${sayTrouble(why)})`;
}

function sayLost({ address }: QueuePlace, why: string, milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  return `the queue at ${sayAddress(address)} has taken and told nothing for ${seconds} s (${sayTrouble(why)})`;
}
