import {
  type CrewOutcome,
  createMeter,
  runInSlices,
  runToEnd,
  type WatchOptions,
} from '@standoff/engine';
import { tellings } from '@standoff/report';
import {
  analysisAsked,
  analyzeInParallel as analyzeWith,
  concludeSteps,
  type Model,
  refusalSteps,
} from '@standoff/study';
import type { Analysis, AnalyzeOptions } from '../library/documents.generated.ts';
import { understoodBy } from '../library/library-function.ts';
import { refused, tooLarge } from '../library/refused.ts';
import { threadCrew } from './thread-crew.ts';

export type ParallelOptions = AnalyzeOptions &
  WatchOptions & {
    /** Threads that may work at the same time; as many as there are cores when left out. */
    readonly threads?: number;
  };

/**
 * The same as `analyze`, shared between threads of Node where it is long enough. It can be cancelled at
 * any time. A thread that fails, as for want of memory, is an answer as well.
 */
export async function analyzeInParallel(
  model: Model,
  { threads, signal, onProgress, ...options }: ParallelOptions = {},
): Promise<CrewOutcome<Analysis>> {
  const start = performance.now();
  const understood = understoodBy(tellings.analyze, model, options);
  const refusal = runToEnd(refusalSteps(understood));
  if (refusal !== undefined) throw refused(refusal);
  const asked = analysisAsked(understood);
  if ('problem' in asked) throw refused(asked);
  const watch = { ...(signal && { signal }), ...(onProgress && { onProgress }) };
  const crew = threadCrew(threads, options.maxMemory);
  const meter = createMeter();
  const outcome = await analyzeWith(understood.setting.version, {
    ...asked,
    crew,
    meter,
    ...watch,
  });
  if (outcome.status !== 'done') return outcome;
  const concluding = meter.follow(concludeSteps(understood, outcome.value, start));
  const concluded = await runInSlices(concluding, watch);
  if (concluded.status !== 'done') return concluded;
  const answer = concluded.value;
  if (answer.status === 'refused') throw refused(answer);
  if (answer.status === 'too-large') throw tooLarge(answer);
  onProgress?.({ what: 'done', passes: 0, share: 1 });
  return { status: 'done', value: tellings.analyze.json(answer) };
}
