import { batchProblem } from '@standoff/wording';
import { Tinypool } from 'tinypool';
import { failed, type ShareResult } from '../result.ts';
import type { QuestionJob } from './question-job.ts';

/** What one job may take of a worker. */
export interface JobLimits {
  /** Bytes: of an analysis by its estimate, and of what a thread holds in objects. */
  readonly memory: number;
  readonly seconds: number;
}

/** Threads, each at one job at a time. One that takes too much is ended, and another starts in its place. */
export interface ThreadCrew {
  /** Rejects where the thread was lost, or the signal says to break off. */
  answer(job: QuestionJob, stopping: AbortSignal): Promise<ShareResult>;
  end(): Promise<void>;
}

/** What a thread runs: built as this file is built, or a source as this file is one. */
const program = new URL(
  import.meta.url.endsWith('.ts') ? './job-worker.ts' : './job-worker.js',
  import.meta.url,
).href;

const MEGABYTE = 2 ** 20;
/** With less a thread does not even start. */
const LEAST_MEGABYTES = 32;

export function createThreadCrew(threads: number, { memory, seconds }: JobLimits): ThreadCrew {
  const pool = new Tinypool({
    filename: program,
    minThreads: threads,
    maxThreads: threads,
    workerData: { maxMemory: memory },
    resourceLimits: {
      maxOldGenerationSizeMb: Math.max(LEAST_MEGABYTES, Math.floor(memory / MEGABYTE)),
    },
  });
  return {
    async answer(job, stopping) {
      // A signal of its own: one that is made of another is held by that as long as the worker lives.
      const breakOff = new AbortController();
      const stop = () => breakOff.abort();
      stopping.addEventListener('abort', stop);
      const clock = setTimeout(stop, 1000 * seconds);
      try {
        // To break off ends the thread, whatever it is at.
        return await pool.run(job, { signal: breakOff.signal });
      } catch (error) {
        if (breakOff.signal.aborted && !stopping.aborted)
          return failed('limit', batchProblem('too-long-for-worker', { seconds }));
        throw new Error(sayLoss(error as NodeJS.ErrnoException, memory));
      } finally {
        clearTimeout(clock);
        stopping.removeEventListener('abort', stop);
      }
    },
    end: () => pool.destroy(),
  };
}

function sayLoss({ code, message }: NodeJS.ErrnoException, memory: number): string {
  return code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? `its thread needed more than ${Math.round(memory / MEGABYTE)} MiB`
    : `its thread ended: ${message}`;
}
