import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { startValkey, type Valkey } from '../../../scripts/start-valkey.mjs';
import { answerStore } from '../src/answer-store.ts';
import { type AskerOptions, openAsker } from '../src/asker.ts';
import { createAwaitedJobs } from '../src/awaited-jobs.ts';
import { QueueUnreachable } from '../src/connection.ts';
import { openObserver } from '../src/overview.ts';
import { createPatience } from '../src/patience.ts';
import type { QueuePlace } from '../src/place.ts';
import { openServer, type ServerOptions } from '../src/server.ts';

const PASSWORD = 'a:secret@word';
let valkey: Valkey;
const closing: (() => unknown)[] = [];

beforeAll(async () => {
  valkey = await startValkey(['--requirepass', PASSWORD]);
});
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});
afterAll(() => valkey.end());

/** A queue that no other test uses. */
function newPlace(version = '1.0'): QueuePlace {
  const address = { host: '127.0.0.1', port: valkey.port, secure: false, database: 0 };
  return { address: { ...address, password: PASSWORD }, prefix: randomUUID(), version };
}

async function asker(place: QueuePlace, options: Partial<AskerOptions> = {}) {
  const patience = { patienceMilliseconds: 20_000, lookMilliseconds: 200, again: false };
  const opened = await openAsker(place, { ...patience, ...options });
  closing.push(opened.close);
  return opened;
}

async function server(place: QueuePlace, options: Partial<ServerOptions> = {}) {
  const opened = await openServer(place, {
    threads: 2,
    lostMilliseconds: 1_000,
    lostServers: 2,
    answer: async ({ data }) => `answer to ${JSON.stringify(data)}`,
    trouble: () => {},
    ...options,
  });
  closing.push(() => opened.stop(0));
  return opened;
}

async function overview(place: QueuePlace) {
  const observer = await openObserver(place);
  const seen = await observer.look();
  observer.close();
  return seen;
}

/** Waits until so many jobs are in the queue that nobody has begun. */
async function untilWaiting(place: QueuePlace, waiting: number) {
  await vi.waitFor(async () => expect(await overview(place)).toMatchObject({ waiting }), 10_000);
}

function redisOf({ address: { host, port, password } }: QueuePlace): Redis {
  const redis = new Redis({ host, port, password: password! });
  closing.push(() => redis.disconnect());
  return redis;
}

const jobs = (count: number) =>
  Array.from({ length: count }, (_, k) => ({ id: `job-${k}`, data: { k } }));

describe('a queue', () => {
  it('answers each job once, whoever asks, and knows the answer afterwards', async () => {
    const place = newPlace();
    const answer = vi.fn<ServerOptions['answer']>(async ({ data }) => JSON.stringify(data));
    const [first, second] = [await asker(place), await asker(place)];
    const asked = [...jobs(50), ...jobs(50)].map(first.ask);
    const askedElsewhere = jobs(50).map(second.ask);
    await untilWaiting(place, 50);
    const serving = await server(place, { answer });
    const replies = await Promise.all([...asked, ...askedElsewhere]);
    expect(replies[7]).toEqual({ status: 'answered', text: '{"k":7}' });
    expect(replies.slice(50, 100)).toEqual(replies.slice(0, 50));
    expect(replies.slice(100)).toEqual(replies.slice(0, 50));
    expect(answer).toHaveBeenCalledTimes(50);
    await serving.stop(0);
    // Nobody works there any more.
    const third = await asker(place);
    expect(await third.ask(jobs(8)[7]!)).toEqual(replies[7]);
  });

  it('leaves jobs to servers of their version, and others alone', async () => {
    const place = newPlace('1.0');
    const other = vi.fn<ServerOptions['answer']>(async () => 'other');
    await server({ ...place, version: '2.0' }, { answer: other });
    await server({ ...newPlace('1.0') }, { answer: other });
    const reply = (await asker(place)).ask(jobs(1)[0]!);
    await untilWaiting(place, 1);
    expect((await overview(place)).workers.map(({ version }) => version)).toEqual(['2.0']);
    await server(place, { answer: async () => 'own' });
    expect(await reply).toEqual({ status: 'answered', text: 'own' });
    expect(other).not.toHaveBeenCalled();
  });

  it('sets a job aside over which threads are lost, until it is asked again', async () => {
    const place = newPlace();
    const lost = vi.fn<ServerOptions['answer']>(() => Promise.reject(new Error('lost')));
    const first = await server(place, { answer: lost });
    const setAside = { status: 'set-aside', why: 'lost' };
    const [job] = jobs(1);
    expect(await (await asker(place)).ask(job!)).toEqual(setAside);
    expect(lost).toHaveBeenCalledTimes(3);
    expect(await (await asker(place)).ask(job!)).toEqual(setAside);
    expect(lost).toHaveBeenCalledTimes(3);
    expect(await overview(place)).toMatchObject({ setAside: 1, waiting: 0, running: 0 });
    await first.stop(0);
    await server(place);
    const again = await (await asker(place, { again: true })).ask(job!);
    expect(again).toMatchObject({ status: 'answered' });
  });

  it('gives back what nobody has begun', async () => {
    const place = newPlace();
    let finish = () => {};
    const finished = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const answer = () => finished.then(() => 'done');
    const [one, other] = [await asker(place), await asker(place, { lookMilliseconds: 100 })];
    for (const job of jobs(20)) void one.ask(job);
    await untilWaiting(place, 20);
    await server(place, { threads: 1, answer });
    await vi.waitFor(async () => expect((await overview(place)).running).toBe(1));
    await one.takeBack();
    expect(await overview(place)).toMatchObject({ waiting: 0, running: 1 });
    // Another who waits for one of them gets it all the same.
    const reply = other.ask(jobs(20)[9]!);
    finish();
    expect(await reply).toEqual({ status: 'answered', text: 'done' });
  });

  it('a server that stops finishes what it is at, and gives back what takes too long', async () => {
    const place = newPlace();
    const first = await server(place, {
      answer: async ({ id }, stopping) => {
        if (id === 'job-0') return 'soon';
        await new Promise((_, reject) => stopping.addEventListener('abort', reject));
        return 'never';
      },
    });
    const client = await asker(place);
    const replies = jobs(2).map(client.ask);
    expect(await replies[0]).toEqual({ status: 'answered', text: 'soon' });
    await vi.waitFor(() => expect(first.running()).toBe(1));
    await first.stop(50);
    await untilWaiting(place, 1);
    await server(place, { answer: async () => 'by another' });
    expect(await replies[1]).toEqual({ status: 'answered', text: 'by another' });
  });

  it('goes on when all that it held is lost, or some of its answers', async () => {
    const place = newPlace();
    const client = await asker(place);
    const replies = jobs(5).map(client.ask);
    await untilWaiting(place, 5);
    await redisOf(place).flushall();
    await untilWaiting(place, 5);
    await server(place);
    const [first] = await Promise.all(replies);
    expect(first).toEqual({ status: 'answered', text: 'answer to {"k":0}' });
    await client.forget('job-0');
    expect(await client.ask(jobs(1)[0]!)).toEqual(first);
  });

  it('holds so many bytes of answers, the newest', async () => {
    const place = newPlace();
    const redis = redisOf(place);
    const store = answerStore(redis, place, 100);
    const held = async () => (await store.read(['a', 'b', 'c'])).map((text) => text?.length);
    await store.keep('a', 'x'.repeat(60));
    await store.keep('a', 'y'.repeat(40));
    await store.keep('b', 'z'.repeat(60));
    expect(await held()).toEqual([40, 60, undefined]);
    await store.keep('c', 'z'.repeat(30));
    expect((await held()).filter((size) => size !== undefined)).toHaveLength(2);
    await store.forget('b');
    await store.forget('c');
    const bytes = await redis.get(`${place.prefix}:answer-bytes`);
    const [first = 0] = await held();
    expect(Number(bytes)).toBe(first);
  });

  it('survives that its server is killed and started again', async () => {
    const place = newPlace();
    const client = await asker(place);
    const replies = jobs(100).map(client.ask);
    await untilWaiting(place, 100);
    const began = Promise.race(replies);
    await server(place, { answer: ({ id }) => sleep(20).then(() => id) });
    await began;
    await valkey.kill();
    await sleep(200);
    await valkey.restart();
    const texts = (await Promise.all(replies)).map((reply) => 'text' in reply && reply.text);
    expect(texts).toEqual(jobs(100).map(({ id }) => id));
  });
});

/** A key of which nothing that a queue keeps there could be taken. */
const set = (place: QueuePlace, key: string) =>
  redisOf(place).sadd(`${place.prefix}:${key}`, 'something else');

describe('a queue in trouble', () => {
  const troubles = [
    [
      'OOM',
      /OOM/,
      'more memory',
      ['CONFIG', 'SET', 'maxmemory', '1'],
      ['CONFIG', 'SET', 'maxmemory', '0'],
    ],
    // Who waits in that moment is told that the wait is over.
    [
      'READONLY',
      /READONLY|UNBLOCKED/,
      'a copy',
      ['REPLICAOF', '127.0.0.1', '1'],
      ['REPLICAOF', 'NO', 'ONE'],
    ],
  ] as const;

  it.each(troubles)(
    'says %s once, and goes on when that is over',
    async (_, word, advice, begin, end) => {
      const place = newPlace();
      const redis = redisOf(place);
      const say = ([command, ...words]: readonly [string, ...string[]]) =>
        redis.call(command, ...words);
      const [ofAsker, ofServer] = [vi.fn(), vi.fn()];
      const client = await asker(place, { trouble: ofAsker });
      await say(begin);
      try {
        const reply = client.ask(jobs(1)[0]!);
        await vi.waitFor(() => expect(ofAsker).toHaveBeenCalled(), 20_000);
        await say(end);
        await untilWaiting(place, 1);
        expect(ofAsker).toHaveBeenCalledTimes(1);
        let isAsked = () => {};
        const asked = new Promise<void>((resolve) => {
          isAsked = resolve;
        });
        const answer = vi.fn(async () => {
          await say(begin);
          isAsked();
          return 'done';
        });
        await server(place, { answer, trouble: ofServer, lostMilliseconds: 60_000 });
        await asked;
        await vi.waitFor(() => expect(ofServer).toHaveBeenCalled(), 20_000);
        await say(end);
        expect(await reply).toEqual({ status: 'answered', text: 'done' });
        expect(answer).toHaveBeenCalledTimes(1);
        for (const [said] of [...ofAsker.mock.calls, ...ofServer.mock.calls]) {
          expect(said).toMatch(word);
          expect(said).toContain(advice);
        }
        // The second trouble is that of the server, which the asker meets only if it hands something in then.
        expect(ofAsker.mock.calls.length).toBeLessThanOrEqual(2);
      } finally {
        await say(end);
      }
    },
  );

  it('is given up at once where something else is under its keys', async () => {
    for (const key of ['questions-1.0:wait', 'questions-1.0:failed']) {
      const place = newPlace();
      await set(place, key);
      const refused = expect((await asker(place)).ask(jobs(1)[0]!)).rejects;
      await refused.toThrow(/cannot be used \(.*WRONGTYPE.*--queue-prefix/);
      await refused.toBeInstanceOf(QueueUnreachable);
    }
    const place = newPlace();
    await set(place, 'questions-1.0:events');
    await expect(asker(place)).rejects.toBeInstanceOf(QueueUnreachable);
  });

  it.each(['answers:job-0', 'answers-by-age', 'answer-bytes'])(
    'computes an answer once where something else is in the place of %s',
    async (key) => {
      const place = newPlace();
      await set(place, key);
      const answer = vi.fn(async () => 'done');
      await server(place, { answer });
      const client = await asker(place);
      expect(await client.ask(jobs(1)[0]!)).toEqual({ status: 'answered', text: 'done' });
      await client.forget('job-0');
      expect(await redisOf(place).exists(`${place.prefix}:answers:job-0`)).toBe(0);
      expect(answer).toHaveBeenCalledTimes(1);
    },
  );

  it('keeps answers where the list of them made room for others', async () => {
    const place = newPlace();
    const redis = redisOf(place);
    const store = answerStore(redis, place, 100);
    await store.keep('a', 'x'.repeat(90));
    await redis.del(`${place.prefix}:answers-by-age`);
    await store.keep('b', 'y'.repeat(90));
    expect(await store.read(['b'])).toEqual(['y'.repeat(90)]);
  });

  it('gives up a job whose answer is gone each time', async () => {
    const place = newPlace();
    const redis = redisOf(place);
    const { host, port, password } = place.address;
    const connection = { host, port, password: password! };
    const queue = new Queue<unknown, null, string>('gone', { connection, prefix: place.prefix });
    closing.push(() => queue.close());
    const asked = vi.spyOn(queue, 'addBulk');
    const read = async (ids: readonly string[]) => ids.map(() => null);
    const store = { ...answerStore(redis, place), read };
    const patience = createPatience(60_000, { begin: () => {}, giveUp: () => {} });
    const awaited = createAwaitedJobs({ redis, queue, store, patience, again: false });
    const reply = awaited.ask(jobs(1)[0]!);
    for (let time = 1; time <= 5; time++) {
      await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(time));
      awaited.isAnswered('job-0');
    }
    expect(await reply).toEqual({ status: 'gone' });
    expect(asked).toHaveBeenCalledTimes(5);
  });

  it('that is not there yet is waited for by those who answer', async () => {
    const place = newPlace();
    await valkey.kill();
    const trouble = vi.fn();
    const opening = server(place, { trouble });
    await vi.waitFor(() => expect(trouble).toHaveBeenCalled(), 20_000);
    expect(trouble.mock.calls[0]![0]).toMatch(/^there is no queue at .*; it is waited for$/);
    await valkey.restart();
    await opening;
    const client = await asker(place);
    expect(await client.ask(jobs(1)[0]!)).toMatchObject({ status: 'answered' });
    const stranger = { ...place, address: { ...place.address, password: 'guess' } };
    await expect(server(stranger)).rejects.toThrow('does not let you in');
  });
});

describe('a queue that cannot be used', () => {
  const message = (place: QueuePlace) =>
    openAsker(place, { patienceMilliseconds: 1, lookMilliseconds: 1, again: false }).catch(
      (error: unknown) => (error instanceof QueueUnreachable ? error.message : 'another error'),
    );

  it('is told of, with what to do', async () => {
    const place = newPlace();
    const nowhere = { ...place, address: { ...place.address, port: 1 } };
    expect(await message(nowhere)).toMatch(/^there is no queue at redis:\/\/127.0.0.1:1 .*start/);
    const { password: _, ...open } = place.address;
    expect(await message({ ...place, address: open })).toContain('does not let you in');
    const wrong = await message({ ...place, address: { ...place.address, password: 'guess-1' } });
    expect(wrong).toContain('does not let you in');
    expect(wrong).not.toContain('guess-1');
    const noDatabase = await message({ ...place, address: { ...place.address, database: 99 } });
    expect(noDatabase).toContain('/99 has no database of this number');
  });

  it('is given up after a while, and not before', async () => {
    const place = newPlace();
    const client = await asker(place, { patienceMilliseconds: 500 });
    const [first, second] = jobs(2);
    const reply = client.ask(first!);
    await untilWaiting(place, 1);
    await valkey.kill();
    await expect(reply).rejects.toThrow(/has taken and told nothing for/);
    await expect(client.ask(second!)).rejects.toBeInstanceOf(QueueUnreachable);
    await valkey.restart();
  });
});
