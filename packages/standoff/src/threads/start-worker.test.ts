import {
  concepts,
  createSpace,
  performHere,
  performInParallel,
  planTasks,
  runToEnd,
  type WatchOptions,
} from '@standoff/engine';
import { parse } from '@standoff/study';
import { describe, expect, it } from 'vitest';
import { smallModel } from '../../test/command-line/files.ts';
import { startWorker } from './start-worker.ts';

// Few tests on a small conflict, because in tests a thread takes a second or two to read the sources.
// Many conflicts are tried in the engine, with workers that are only pretended.
const model = parse(smallModel).model!.base.compiled.model;
const created = createSpace(model);
if (created.status !== 'created') throw new RangeError('too large');
const { space } = created;
const plan = planTasks(model, { concepts, from: 0 });
/** As if it took long, so that two threads are started. */
const long = plan.map((task) => ({ ...task, time: 1e9 }));

let started = 0;
let ended = 0;

function countedWorker() {
  const worker = startWorker();
  started++;
  const end = async () => {
    await worker.end();
    ended++;
  };
  return { ...worker, end };
}

function inThreads(startedBy = countedWorker, about = model, watch: WatchOptions = {}) {
  [started, ended] = [0, 0];
  return performInParallel(long, about, space, { threads: 2, startWorker: startedBy }, watch);
}

describe('threads', () => {
  it('find what one thread finds, and are gone afterwards', async () => {
    const alone = runToEnd(performHere(plan, model, space));
    expect(await inThreads()).toEqual({ status: 'done', value: alone });
    expect([started, ended]).toEqual([2, 2]);
  });

  it('are gone when the work was cancelled', async () => {
    const controller = new AbortController();
    const outcome = await inThreads(countedWorker, model, {
      signal: controller.signal,
      onProgress: ({ share }) => share > 0.3 && controller.abort(),
    });
    expect(outcome).toMatchObject({ status: 'cancelled', progress: { what: expect.any(String) } });
    expect([started, ended]).toEqual([2, 2]);
  });

  it('say what went wrong in one of them', async () => {
    const broken = { ...model, preferences: [] };
    const outcome = await inThreads(countedWorker, broken);
    expect(outcome).toMatchObject({ status: 'failed', problem: expect.stringContaining('Error') });
    expect([started, ended]).toEqual([2, 2]);
  });

  it('that are gone too early end the work', async () => {
    const dying = () => {
      const worker = countedWorker();
      void worker.end();
      return worker;
    };
    const outcome = await inThreads(dying);
    expect(outcome).toMatchObject({
      status: 'failed',
      problem: expect.stringContaining('a thread ended with code'),
    });
  });
});
