import type { Overview } from '@standoff/queue';
import { expect, it } from 'vitest';
import { createRate } from './rate.ts';
import { sayBatch, sayNoWorker, sayQueue } from './say-queue.ts';

const empty: Overview = { waiting: 0, running: 0, setAside: 0, workers: [], batches: new Map() };
const worker = { version: '1.0', threads: 2, done: 0 };

it('a batch says how far it is', () => {
  expect(sayBatch({ answered: 2407, failed: 3, all: 10_000, rate: 172 })).toBe(
    '2,410 of 10,000 done, 3 failed, about 44 seconds left',
  );
  expect(sayBatch({ answered: 5, failed: 0, rate: 2 })).toBe('5 done');
  expect(sayBatch({ answered: 5, failed: 0, all: 5, rate: 2 })).toBe('5 of 5 done');
  expect(sayBatch({ answered: 0, failed: 0, all: 5, rate: 0 })).toBe('0 of 5 done');
});

it('a queue says what is in it and who works there', () => {
  const overview = { ...empty, waiting: 984, running: 16, workers: [worker, worker] };
  expect(sayQueue(overview, '1.0', 171.6)).toBe(
    '16 running, 984 waiting; 172 a second; 2 workers with 4 threads',
  );
  expect(sayQueue({ ...empty, setAside: 1 }, '1.0', 0)).toBe(
    '0 running, 0 waiting, 1 set aside; 0 a second; no worker of version 1.0 is there',
  );
});

it('workers of other versions are named', () => {
  const workers = [
    { ...worker, version: '0.8' },
    { ...worker, version: '0.9' },
  ];
  expect(sayNoWorker({ ...empty, workers }, '1.0')).toBe(
    'no worker of version 1.0 is there; there are workers of version 0.8 and 0.9',
  );
});

it('a rate is that of late', () => {
  const rate = createRate();
  expect(rate.perSecond()).toBe(0);
  rate.note(0, 0);
  rate.note(1000, 10_000);
  expect(rate.perSecond()).toBe(100);
  rate.note(1000, 20_000);
  rate.note(1000, 30_000);
  expect(rate.perSecond()).toBe(0);
});
