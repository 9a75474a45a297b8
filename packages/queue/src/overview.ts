import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { connectionTo, tryConnection } from './connection.ts';
import { type QueuePlace, queueName } from './place.ts';
import { type BatchPresent, batchesAt, type WorkerPresent, workersAt } from './presence.ts';

/** What is going on at a queue. */
export interface Overview {
  /** Jobs of this version that nobody has begun, that workers are at, and that were set aside. */
  readonly waiting: number;
  readonly running: number;
  readonly setAside: number;
  /** Of all versions. */
  readonly workers: readonly WorkerPresent[];
  readonly batches: ReadonlyMap<string, BatchPresent>;
}

/** Looks at a queue, and tells it of a batch. */
export interface Observer {
  look(): Promise<Overview>;
  /** What was told of a batch before. */
  batch(id: string): Promise<BatchPresent | undefined>;
  tell(id: string, batch: BatchPresent): Promise<void>;
  close(): void;
}

export async function openObserver(place: QueuePlace): Promise<Observer> {
  await tryConnection(place.address);
  const over = new AbortController();
  const connection = connectionTo(place.address, over.signal);
  const redis = new Redis({ ...connection, enableAutoPipelining: true });
  const queue = new Queue(queueName(place), { connection, prefix: place.prefix });
  for (const one of [redis, queue]) one.on('error', () => {});
  const [workers, batches] = [workersAt(redis, place), batchesAt(redis, place)];
  return {
    async look() {
      const [counts, present, told] = await Promise.all([
        queue.getJobCounts('wait', 'active', 'failed'),
        workers.present(),
        batches.present(),
      ]);
      return {
        waiting: counts['wait'] ?? 0,
        running: counts['active'] ?? 0,
        setAside: counts['failed'] ?? 0,
        workers: [...present.values()],
        batches: told,
      };
    },
    async batch(id) {
      return (await batches.present()).get(id);
    },
    tell: batches.tell,
    close() {
      over.abort();
      redis.disconnect();
      void queue.close().catch(() => {});
    },
  };
}
