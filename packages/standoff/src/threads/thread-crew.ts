import { availableParallelism } from 'node:os';
import type { CrewOptions } from '@standoff/engine';
import { startWorker } from './start-worker.ts';

/** Threads of Node: as many as asked for, or as there are cores, as far as there is memory. */
export function threadCrew(threads = availableParallelism()): CrewOptions {
  return { threads, memory: process.availableMemory(), startWorker };
}
