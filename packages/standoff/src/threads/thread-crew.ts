import { availableParallelism } from 'node:os';
import type { CrewOptions } from '@standoff/engine';
import { startWorker } from './start-worker.ts';

/**
 * Threads of Node: as many as asked for, or as there are cores, as far as there is memory and as much
 * of it may be used.
 */
export function threadCrew(
  threads = availableParallelism(),
  maxMemory = Number.POSITIVE_INFINITY,
): CrewOptions {
  return { threads, memory: Math.min(process.availableMemory(), maxMemory), startWorker };
}
