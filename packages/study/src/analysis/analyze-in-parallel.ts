import {
  type CrewOptions,
  type CrewOutcome,
  performInParallel,
  runInSlices,
  type WatchOptions,
} from '@standoff/engine';
import type { CompiledCase } from '../casebook/create-casebook.ts';
import type { AnalysisResult } from './analysis.ts';
import { concludeAnalysis } from './conclude-analysis.ts';
import { prepareAnalysis } from './prepare-analysis.ts';
import { whileConcluding, whilePerforming, whilePreparing, withShare } from './progress.ts';
import { type ReanalysisOptions, reanalyze } from './reanalyze.ts';

export interface ParallelOptions extends ReanalysisOptions, WatchOptions {
  readonly crew: CrewOptions;
}

/**
 * The same as `analyzeConflict`, with the work shared between workers where it is long enough. The
 * workers are gone when this is done. What is left to do where an earlier analysis has the same states
 * and moves is done by the caller's thread.
 */
export async function analyzeInParallel(
  compiledCase: CompiledCase,
  options: ParallelOptions,
): Promise<CrewOutcome<AnalysisResult>> {
  const { previous } = options;
  if (previous !== undefined) {
    const again = await runInSlices(reanalyze(compiledCase, options, previous), options);
    if (again.status !== 'done') return again;
    if (again.value !== undefined) return { status: 'done', value: again.value };
  }
  const preparing = withShare(prepareAnalysis(compiledCase, options), whilePreparing);
  const preparation = await runInSlices(preparing, options);
  if (preparation.status !== 'done') return preparation;
  const prepared = preparation.value;
  if (prepared.status !== 'prepared') return { status: 'done', value: prepared };
  const { model, space } = prepared.casebook;
  const performed = await performInParallel(prepared.plan, model, space, options.crew, {
    ...(options.signal && { signal: options.signal }),
    onProgress: (progress) =>
      options.onProgress?.({ ...progress, share: whilePerforming(progress) }),
  });
  if (performed.status !== 'done') return performed;
  const concluding = withShare(concludeAnalysis(prepared, performed.value), whileConcluding);
  const conclusion = await runInSlices(concluding, options);
  if (conclusion.status !== 'done') return conclusion;
  return { status: 'done', value: { status: 'analysed', analysis: conclusion.value } };
}
