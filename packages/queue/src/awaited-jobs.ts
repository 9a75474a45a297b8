import type { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import type { AnswerStore } from './answer-store.ts';
import { gathered } from './gathered.ts';
import { type Job, LOST_THREADS } from './job.ts';
import type { Patience } from './patience.ts';

/**
 * What came of a job: an answer, which nobody has checked yet, that it was set aside, or that its answers were gone
 * each time before they could be read.
 */
export type Reply =
  | { readonly status: 'answered'; readonly text: string }
  | { readonly status: 'gone' }
  | { readonly status: 'set-aside'; readonly why: string };

interface QueueTools {
  readonly redis: Redis;
  readonly queue: Queue<unknown, null, string>;
  readonly store: AnswerStore;
  readonly patience: Patience;
  readonly again: boolean;
}

/** So often an answer may be gone: a queue with too little room for it would have it computed for ever. */
const TIMES_GONE = 5;

interface Waiting extends Job {
  timesGone: number;
  readonly settle: (reply: Reply) => void;
  readonly fail: (error: Error) => void;
  readonly reply: Promise<Reply>;
}

/**
 * All at once, where the queue would be asked a thousand times: whoever presses Ctrl-C does not wait for that.
 * One that a worker has begun is not in the list any more, and stays. Others who wait for the same miss it
 * when they look around.
 */
const TAKE_BACK = `
for at = 2, #ARGV do
  if redis.call('LREM', KEYS[1], 1, ARGV[at]) > 0 then redis.call('DEL', ARGV[1] .. ARGV[at]) end
end`;

const DAY_SECONDS = 24 * 60 * 60;
const SET_ASIDE = { age: DAY_SECONDS, count: 1000 };

/**
 * Where jobs are handed in and answers out. Whatever is lost on the way, an answer or a job, is missed when
 * it looks around, and is asked anew.
 */
export function createAwaitedJobs({ redis, queue, store, patience, again }: QueueTools) {
  const waiting = new Map<string, Waiting>();
  let lost: Error | undefined;

  function finish(id: string, reply: Reply): void {
    waiting.get(id)?.settle(reply);
    waiting.delete(id);
  }

  /** Hands out the answers that are there; the ids of all others. */
  async function handOut(ids: readonly string[]): Promise<string[]> {
    const open = ids.filter((id) => waiting.has(id));
    const answers = await store.read(open);
    return open.filter((id, at) => {
      const text = answers[at] ?? null;
      if (text !== null) finish(id, { status: 'answered', text });
      return text === null;
    });
  }

  async function handIn(ids: readonly string[]): Promise<void> {
    const open = await handOut(ids);
    const isAside = await areSetAside(open);
    if (again) await Promise.all(open.filter((_, at) => isAside[at]).map((id) => queue.remove(id)));
    else await Promise.all(open.filter((_, at) => isAside[at]).map(reportSetAside));
    await add(open);
  }

  /** After word that they are answered, which they are unless the answer had to make room for others. */
  async function takeOut(ids: readonly string[]): Promise<void> {
    const gone = (await handOut(ids)).flatMap((id) => waiting.get(id) ?? []);
    for (const job of gone) {
      if (++job.timesGone === TIMES_GONE) finish(job.id, { status: 'gone' });
    }
    await add(gone.map(({ id }) => id));
  }

  async function lookAround(ids: readonly string[]): Promise<void> {
    const open = await handOut(ids);
    const isAside = await areSetAside(open);
    await Promise.all(open.filter((_, at) => isAside[at]).map(reportSetAside));
    const isThere = await Promise.all(open.map((id) => redis.exists(queue.toKey(id))));
    await add(open.filter((_, at) => isThere[at] === 0));
  }

  async function areSetAside(ids: readonly string[]): Promise<boolean[]> {
    if (ids.length === 0) return [];
    const times = await redis.zmscore(queue.toKey('failed'), ...ids);
    return times.map((time) => time !== null);
  }

  async function reportSetAside(id: string): Promise<void> {
    const why = await redis.hget(queue.toKey(id), 'failedReason');
    finish(id, { status: 'set-aside', why: why ?? '' });
  }

  /** To add a job that is there already does nothing. */
  async function add(ids: readonly string[]): Promise<void> {
    const jobs = ids.flatMap((id) => waiting.get(id) ?? []);
    if (jobs.length === 0) return;
    await queue.addBulk(
      jobs.map(({ id, data }) => ({
        name: 'question',
        data,
        opts: {
          jobId: id,
          attempts: LOST_THREADS,
          removeOnComplete: true,
          removeOnFail: SET_ASIDE,
        },
      })),
    );
  }

  /** What does not succeed is made up for when it looks around the next time. */
  const patiently = (work: (ids: readonly string[]) => Promise<void>) =>
    gathered(async (ids) => {
      try {
        await work(ids);
        patience.well();
      } catch (error) {
        patience.amiss((error as Error).message);
      }
    });

  const incoming = patiently(handIn);
  const outgoing = patiently(takeOut);
  const around = patiently(lookAround);
  return {
    ask(job: Job): Promise<Reply> {
      if (lost) return Promise.reject(lost);
      const same = waiting.get(job.id);
      if (same) return same.reply;
      let settle!: Waiting['settle'];
      let fail!: Waiting['fail'];
      const reply = new Promise<Reply>((resolve, reject) => {
        settle = resolve;
        fail = reject;
      });
      waiting.set(job.id, { ...job, timesGone: 0, settle, fail, reply });
      incoming([job.id]);
      return reply;
    },
    isAnswered(id: string): void {
      if (waiting.has(id)) outgoing([id]);
    },
    isSetAside(id: string, why: string): void {
      finish(id, { status: 'set-aside', why });
    },
    lookAround(): void {
      around([...waiting.keys()]);
    },
    async takeBack(): Promise<void> {
      const ids = [...waiting.keys()];
      if (ids.length === 0) return;
      waiting.clear();
      await redis.eval(TAKE_BACK, 1, queue.toKey('wait'), queue.toKey(''), ...ids);
    },
    giveUp(error: Error): void {
      lost = error;
      for (const { fail } of waiting.values()) fail(error);
      waiting.clear();
    },
  };
}
