import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openObserver, readAddress } from '@standoff/queue';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { longQuestion, smallQuestion, withoutTimes } from '../../../../bench/many-questions.mjs';
import { startValkey, type Valkey } from '../../../../scripts/start-valkey.mjs';
import { isWhole, someOf } from '../../../../test/draws.ts';
import { fileIn, modelOf, temporaryFolder } from './files.ts';

/** How many small questions are asked while workers are killed, a quarter of them in the life of each; 10,000 to be sure. */
const QUESTIONS = Number(process.env['STANDOFF_QUESTIONS'] ?? 40);
/** So many questions a worker begins until it is killed. */
const LIFE = Math.min(QUESTIONS / 4, 400);
/** How many models the long question beside them draws: minutes with 10,000 questions, else a second. */
const DRAWS = Number(process.env['STANDOFF_DRAWS'] ?? 12_000);

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const built = here('../../dist/command');
const builtVersion = () => `0.1.0+${readFileSync(join(built, 'fingerprint'), 'utf8')}`;
const folder = temporaryFolder();
const PASSWORD = 'secret-word';
let valkey: Valkey;

// Built where a source is newer. To read the sources takes a process some seconds, and each test starts some.
beforeAll(async () => {
  execFileSync(process.execPath, [here('../../../../scripts/build-command.mjs')]);
  valkey = await startValkey(['--requirepass', PASSWORD]);
});
afterAll(() => valkey.end());

const started: Running[] = [];
const killAll = () => {
  for (const { child } of started) child.kill('SIGKILL');
};
process.on('exit', killAll);
afterEach(() => {
  // Nothing of the model and no password is told, whatever happens.
  const told = started.map(({ errors }) => errors()).join('');
  killAll();
  started.length = 0;
  expect(told).not.toMatch(/secret-word|Many options|Game \d/);
});
afterAll(() => process.off('exit', killAll));

interface Running {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly errors: () => string;
  /** How it ended: its status, or the signal that ended it. */
  readonly ended: Promise<number | string>;
}

/** Starts `standoff` as a process of its own, as users do. */
function start(words: readonly string[], command = built): Running {
  const child = spawn(process.execPath, [join(command, 'start.js'), ...words]);
  const [output, errors] = [collect(child.stdout!), collect(child.stderr!)];
  const ended = once(child, 'close').then(([status, signal]) => status ?? signal);
  const running = { child, output, errors, ended };
  started.push(running);
  return running;
}

function collect(stream: NodeJS.ReadableStream): () => string {
  const parts: string[] = [];
  // A letter may be cut in two.
  stream.setEncoding('utf8');
  stream.on('data', (part) => parts.push(String(part)));
  return () => parts.join('');
}

/** Commands at a queue that no other test uses. */
function newQueue() {
  const address = `redis://:${PASSWORD}@127.0.0.1:${valkey.port}`;
  const prefix = randomUUID();
  const words = ['--queue', address, '--queue-prefix', prefix];
  return {
    words,
    prefix,
    async worker(more: readonly string[] = [], command = built): Promise<Running> {
      const own = ['--threads', '1', '--lost-after', '1', ...more];
      const running = start(['worker', ...words, ...own], command);
      await vi.waitFor(() => expect(running.errors()).toContain('answers questions'), 20_000);
      return running;
    },
    batch: (questions: readonly string[], more: readonly string[] = []) =>
      start(['batch', ...words, ...more, fileIn(folder, randomUUID(), questions.join('\n'))]),
    async seen() {
      const read = readAddress(address);
      if ('problem' in read) throw new Error(read.problem);
      const observer = await openObserver({ address: read.value, prefix, version: builtVersion() });
      const overview = await observer.look();
      observer.close();
      return overview;
    },
  };
}

function linesOf(running: Running): Record<string, unknown>[] {
  const lines = running.output().split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

/** A question over which a thread with little memory is lost. */
const hungry = JSON.stringify({
  id: 'hungry',
  ask: 'analyze',
  model: { text: modelOf(16) },
  options: { maxMemory: 1e12, states: 'all' },
});

/** A question that takes some seconds and is not divided: for each finding so few models are drawn. */
const undivided = JSON.stringify({
  id: 'undivided',
  ask: 'sweep',
  model: 'korea-2017',
  options: { maxTraces: 1, samples: 39_999 },
});

it('workers that are killed in turn lose nothing: the bytes are those of one machine', async () => {
  const questions = Array.from({ length: QUESTIONS }, (_, k) => smallQuestion(k));
  questions.splice(QUESTIONS / 2, 0, longQuestion(DRAWS));
  const alone = start(['batch', fileIn(folder, 'alone.jsonl', questions.join('\n'))]);
  expect(await alone.ended).toBe(0);
  const queue = newQueue();
  const batch = queue.batch(questions);
  const over = { isOver: false, kills: 0, killsOfLong: 0 };
  const ended = batch.ended.finally(() => {
    over.isOver = true;
  });
  async function workUntilKilled(): Promise<void> {
    const worker = await queue.worker(['--verbose', '--set-aside-after', '50']);
    await Promise.race([ended, untilBegun(worker, LIFE, over.killsOfLong === 0)]);
    // With one thread a worker begins nothing else before the long one is done.
    if (worker.errors().trimEnd().endsWith('(sweep) begins')) over.killsOfLong++;
    if (over.isOver) return;
    worker.child.kill('SIGKILL');
    over.kills++;
    await workUntilKilled();
  }
  await Promise.all([workUntilKilled(), workUntilKilled()]);
  expect([await ended, batch.errors()]).toEqual([0, '']);
  expect(firstDifference(batch.output(), alone.output())).toBeUndefined();
  expect(over.kills).toBeGreaterThan(1);
  expect(over.killsOfLong).toBeGreaterThan(0);
  if (QUESTIONS > 1000) console.log(`${questions.length} questions`, over);
}, 3_600_000);

/** The first lines that differ in more than how long they took. */
function firstDifference(one: string, other: string): readonly unknown[] | undefined {
  const [lines, others] = [one, other].map((text) => withoutTimes(text).split('\n'));
  const all = Array.from({ length: Math.max(lines!.length, others!.length) }, (_, k) => [
    lines![k],
    others![k],
  ]);
  return all.find(([line, same]) => line !== same);
}

/** Waits until a worker has begun so many questions, or the long one where that counts. */
async function untilBegun(worker: Running, count: number, orLong: boolean): Promise<void> {
  await new Promise<void>((resolve) => {
    const look = () => {
      const begun = worker.errors().split(' begins\n').length - 1;
      if (begun < count && !(orLong && worker.errors().includes('(sweep) begins'))) return;
      worker.child.stderr!.off('data', look);
      resolve();
    };
    worker.child.stderr!.on('data', look);
    worker.child.on('exit', () => resolve());
  });
}

it('questions wait for a worker of the same build, which is said', async () => {
  const other = join(folder, 'other');
  cpSync(built, join(other, 'dist/command'), { recursive: true });
  cpSync(here('../../package.json'), join(other, 'package.json'));
  writeFileSync(join(other, 'dist/command/fingerprint'), 'another');
  symlinkSync(here('../../../../node_modules'), join(other, 'node_modules'));
  const queue = newQueue();
  await queue.worker([], join(other, 'dist/command'));
  const batch = queue.batch([smallQuestion(1)], ['--watch']);
  const told = `no worker of version ${builtVersion()} is there; there are workers of version 0.1.0+another`;
  await vi.waitFor(() => expect(batch.errors()).toContain(told), 20_000);
  expect(batch.output()).toBe('');
  await queue.worker();
  expect(await batch.ended).toBe(0);
  expect(linesOf(batch)).toMatchObject([{ id: 'game-1', status: 'answered' }]);
  expect(batch.errors()).toContain('1 of 1 done');
});

describe('a question that takes too much', () => {
  it('of memory or of time ends its thread, and the worker answers on', async () => {
    const [short, narrow] = [newQueue(), newQueue()];
    await short.worker(['--max-seconds', '1']);
    const late = short.batch([undivided, smallQuestion(1)]);
    expect(await late.ended).toBe(0);
    expect(linesOf(late)).toMatchObject([
      { kind: 'limit', problem: expect.stringContaining('it took longer than 1 s') },
      { id: 'game-1', status: 'answered' },
    ]);
    const worker = await narrow.worker(['--max-memory', '1MB']);
    const large = narrow.batch([hungry, smallQuestion(2)]);
    expect(await large.ended).toBe(0);
    const lost = 'set aside, since 3 threads were lost over it: its thread needed more than';
    expect(linesOf(large)).toMatchObject([
      { id: 'hungry', kind: 'limit', problem: expect.stringContaining(lost) },
      { id: 'game-2', status: 'answered' },
    ]);
    expect(large.errors()).toContain('question 1: {"id":"hungry","ask":"analyze"}');
    expect(worker.errors()).toMatch(/question [0-9a-f]{12} \(analyze\): its thread needed more/);
  });

  it.runIf(isWhole)('and ends whole workers is set aside', async () => {
    const queue = newQueue();
    const batch = queue.batch([undivided, smallQuestion(3)]);
    for (let losses = 0; losses < 2; losses++) {
      const worker = await queue.worker(['--verbose', '--set-aside-after', '2']);
      await untilBegun(worker, Number.POSITIVE_INFINITY, true);
      worker.child.kill('SIGKILL');
    }
    await queue.worker(['--set-aside-after', '2']);
    expect(await batch.ended).toBe(0);
    const problem = expect.stringMatching(/^set aside, since too many workers were lost/);
    expect(linesOf(batch)).toMatchObject([
      { status: 'failed', kind: 'limit', problem },
      { id: 'game-3', status: 'answered' },
    ]);
    expect(batch.errors()).toContain('"ask":"sweep"');
  });
});

it('Ctrl-C takes back what nobody has begun, and whoever comes back goes on', async () => {
  const queue = newQueue();
  const questions = Array.from({ length: 30 }, (_, k) => smallQuestion(k));
  const batch = queue.batch(questions);
  await vi.waitFor(async () => expect((await queue.seen()).waiting).toBe(30), 20_000);
  batch.child.kill('SIGINT');
  const soon = await Promise.race([batch.ended, sleep(2_000, 'late')]);
  expect(soon).toBe('SIGINT');
  expect(await queue.seen()).toMatchObject({ waiting: 0, running: 0 });
  const worker = await queue.worker();
  const again = queue.batch(questions);
  expect(await again.ended).toBe(0);
  expect(again.errors()).toContain('was left when 0 of 30 questions were done');
  expect(linesOf(again)).toHaveLength(30);
  // It finishes what it is at, and goes.
  worker.child.kill('SIGTERM');
  expect(await worker.ended).toBe(0);
});

it('a queue that is not there is told of, and a worker waits for it', async () => {
  const address = 'redis://me:secret-word@127.0.0.1:1';
  const batch = start(['batch', '--queue', address]);
  expect(await batch.ended).toBe(2);
  expect(batch.errors()).toContain('there is no queue at redis://127.0.0.1:1');
  const worker = start(['worker', '--queue', address]);
  const told = /the queue is in trouble: there is no queue at redis:.*; it is waited for\n$/;
  await vi.waitFor(() => expect(worker.errors()).toMatch(told), 20_000);
  worker.child.kill('SIGINT');
  expect(await worker.ended).toBe('SIGINT');
});

/** Says something to Valkey. */
async function tellValkey(...lines: readonly string[]): Promise<void> {
  const socket = connect(valkey.port, '127.0.0.1');
  socket.end([`AUTH ${PASSWORD}`, ...lines, 'QUIT', ''].join('\r\n'));
  let told = '';
  socket.on('data', (text) => {
    told += String(text);
  });
  await once(socket, 'close');
  expect(told).not.toContain('-ERR');
}

describe('a queue that refuses', () => {
  const refusals = [
    ['OOM', 'CONFIG SET maxmemory 1', 'CONFIG SET maxmemory 0'],
    ['READONLY', 'REPLICAOF 127.0.0.1 1', 'REPLICAOF NO ONE'],
  ] as const;
  it.each(someOf(refusals, 1, 1))('is told of and waited for (%s)', async (word, begin, end) => {
    const queue = newQueue();
    const worker = await queue.worker();
    await tellValkey(begin);
    const batch = queue.batch([smallQuestion(1)]);
    try {
      const told = `note: the queue is in trouble, and is waited for up to 60 s: ${word}`;
      await vi.waitFor(() => expect(batch.errors()).toContain(told), 20_000);
      // What only reads is not hindered by want of memory.
      const watch = start(['batch', ...queue.words, '--watch']);
      const seen = word === 'OOM' ? '0 running' : `in trouble: ${word}`;
      await vi.waitFor(() => expect(watch.output()).toContain(seen), 20_000);
    } finally {
      await tellValkey(end);
    }
    expect(await batch.ended).toBe(0);
    expect(linesOf(batch)).toMatchObject([{ id: 'game-1', status: 'answered' }]);
    expect(worker.child.exitCode).toBe(null);
    expect(batch.errors()).not.toContain(' at ');
  });

  it.runIf(isWhole)('is given up where something else is under its keys', async () => {
    const queue = newQueue();
    await tellValkey(`SADD ${queue.prefix}:questions-${builtVersion()}:wait other`);
    const batch = queue.batch([smallQuestion(1)]);
    expect(await batch.ended).toBe(3);
    expect(batch.errors()).toMatch(
      /^error: the queue at .* cannot be used \(WRONGTYPE .*--queue-prefix/,
    );
    const early = newQueue();
    await tellValkey(`SADD ${early.prefix}:questions-${builtVersion()}:events other`);
    const refused = early.batch([smallQuestion(1)]);
    expect(await refused.ended).toBe(2);
    expect(refused.errors()).toContain('cannot be used (WRONGTYPE');
  });

  it.runIf(isWhole)('answers all the same where only who takes part cannot be told', async () => {
    const queue = newQueue();
    await tellValkey(...['workers', 'batches'].map((name) => `SADD ${queue.prefix}:${name} other`));
    await queue.worker();
    const batch = queue.batch([smallQuestion(1)]);
    expect([await batch.ended, linesOf(batch)]).toMatchObject([0, [{ status: 'answered' }]]);
  });
});
