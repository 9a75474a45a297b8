import { type CrewOutcome, runInSlices, type WatchOptions } from '@standoff/engine';
import type { AnalysisJson } from '@standoff/report';
import type { TooLarge } from '@standoff/study';
import { type AnalyzeOptions, answerSteps, resultInParallel } from '../analyze.ts';
import type { Model } from '../model.ts';
import { threadCrew } from './thread-crew.ts';

export interface ParallelOptions extends AnalyzeOptions, WatchOptions {
  /** Threads that may work at the same time; as many as there are cores when left out. */
  readonly threads?: number;
}

/**
 * The same as `analyze`, shared between threads of Node where it is long enough. It can be cancelled at
 * any time. A thread that fails, as for want of memory, is an answer as well.
 */
export async function analyzeInParallel(
  model: Model,
  options: ParallelOptions = {},
): Promise<CrewOutcome<AnalysisJson | TooLarge>> {
  const start = performance.now();
  const crew = threadCrew(options.threads, options.maxMemory);
  const outcome = await resultInParallel(model, options, crew, options);
  if (outcome.status !== 'done') return outcome;
  return runInSlices(answerSteps(model, outcome.value, options, start), options);
}
