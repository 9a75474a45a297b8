import type { BatchPresent, Overview } from '@standoff/queue';
import { count, counted, listOf, sayDuration, unique } from '@standoff/wording';

/** What is to be said of a batch under way. */
export interface BatchCourse extends Pick<BatchPresent, 'answered' | 'failed' | 'all'> {
  /** Answers a second of late. */
  readonly rate: number;
}

/** How far a batch is: done, failed, how fast, and how long the rest takes at that rate. */
export function sayBatch({ answered, failed, all, rate }: BatchCourse): string {
  const done = answered + failed;
  const of = all === undefined ? count(done) : `${count(done)} of ${count(all)}`;
  const left = all === undefined || rate === 0 ? undefined : (1000 * (all - done)) / rate;
  return [
    `${of} done`,
    ...(failed > 0 ? [`${count(failed)} failed`] : []),
    ...(left === undefined || all === done ? [] : [`about ${sayDuration(left)} left`]),
  ].join(', ');
}

/** What is in the queue, and who works at it. */
export function sayQueue(overview: Overview, version: string, rate: number): string {
  const { running, waiting, setAside } = overview;
  const own = overview.workers.filter((worker) => worker.version === version);
  const threads = own.reduce((sum, worker) => sum + worker.threads, 0);
  const workers =
    own.length === 0
      ? sayNoWorker(overview, version)
      : `${counted(own.length, 'worker')} with ${counted(threads, 'thread')}`;
  return [
    `${count(running)} running, ${count(waiting)} waiting${setAside > 0 ? `, ${count(setAside)} set aside` : ''}`,
    `${count(Math.round(rate))} a second`,
    workers,
  ].join('; ');
}

/** That nobody will answer as things are. */
export function sayNoWorker({ workers }: Overview, version: string): string {
  const others = unique(workers.map((worker) => worker.version));
  const elsewhere =
    others.length === 0 ? '' : `; there are workers of version ${listOf(others, 'and')}`;
  return `no worker of version ${version} is there${elsewhere}`;
}
