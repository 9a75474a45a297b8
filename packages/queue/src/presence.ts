import type { Redis } from 'ioredis';
import type { QueuePlace } from './place.ts';
import { type Roll, rollOf } from './roll.ts';

/** What a worker tells of itself. */
export interface WorkerPresent {
  readonly version: string;
  readonly threads: number;
  /** Jobs that it has done. */
  readonly done: number;
}

/** What somebody who asks tells of a batch. */
export interface BatchPresent {
  readonly version: string;
  readonly answered: number;
  readonly failed: number;
  /** How many questions there are, where that is known. */
  readonly all?: number;
  readonly state: 'asking' | 'done' | 'left';
}

const WORKER_SECONDS = 12;
const BATCH_SECONDS = 24 * 60 * 60;

/** The workers of all versions at a place. */
export function workersAt(redis: Redis, place: QueuePlace): Roll<WorkerPresent> {
  return rollOf(redis, { place, name: 'workers', seconds: WORKER_SECONDS }, (value) => {
    const { version, threads, done } = fields(value);
    if (typeof version !== 'string' || !isCount(threads) || !isCount(done)) return undefined;
    return { version, threads, done };
  });
}

/** The batches of the last day, of all versions. */
export function batchesAt(redis: Redis, place: QueuePlace): Roll<BatchPresent> {
  return rollOf(redis, { place, name: 'batches', seconds: BATCH_SECONDS }, (value) => {
    const { version, answered, failed, all, state } = fields(value);
    if (typeof version !== 'string' || !isCount(answered) || !isCount(failed)) return undefined;
    if (state !== 'asking' && state !== 'done' && state !== 'left') return undefined;
    return { version, answered, failed, ...(isCount(all) && { all }), state };
  });
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
