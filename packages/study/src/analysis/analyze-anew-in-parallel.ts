import {
  type CrewOptions,
  type CrewOutcome,
  createMeter,
  crewSize,
  type Meter,
  performHere,
  performInParallel,
  runInSlices,
  type TaskResult,
  type WatchOptions,
} from '@standoff/engine';
import type { CompiledCase } from '../casebook/create-casebook.ts';
import { nothingAhead } from './ahead.ts';
import type { AnalysisResult } from './analysis.ts';
import { concludeAnalysis } from './conclude-analysis.ts';
import {
  type AnalysisOptions,
  type PreparedAnalysis,
  prepareAnalysis,
} from './prepare-analysis.ts';

export interface ParallelAnewOptions extends AnalysisOptions, WatchOptions {
  readonly crew: CrewOptions;
  /** Says how far the whole is of which this is a part; the whole is this analysis when left out. */
  readonly meter?: Meter;
}

/**
 * The same as `analyzeAnew`, with the work shared between workers where it is long enough. The workers are gone when this is
 * done.
 */
export async function analyzeAnewInParallel(
  compiledCase: CompiledCase,
  options: ParallelAnewOptions,
): Promise<CrewOutcome<AnalysisResult>> {
  const { meter = createMeter(), ahead = nothingAhead } = options;
  const preparing = prepareAnalysis(compiledCase, { ...options, ahead });
  const preparation = await runInSlices(meter.follow(preparing), options);
  if (preparation.status !== 'done') return preparation;
  const prepared = preparation.value;
  if (prepared.status !== 'prepared') return { status: 'done', value: prepared };
  const performed = await perform(prepared, options, meter);
  if (performed.status !== 'done') return performed;
  const concluding = concludeAnalysis(prepared, performed.value);
  const conclusion = await runInSlices(meter.follow(concluding), options);
  if (conclusion.status !== 'done') return conclusion;
  return { status: 'done', value: { status: 'analysed', analysis: conclusion.value } };
}

/** Has the plan done by workers, whose work is known by its share alone, or in slices here where that does not pay. */
function perform(
  { casebook: { model, space }, plan, cost }: PreparedAnalysis,
  { crew, signal, onProgress }: ParallelAnewOptions,
  meter: Meter,
): Promise<CrewOutcome<readonly TaskResult[]>> {
  const watch = { ...(signal && { signal }) };
  if (crewSize(plan, space, crew) === 0) {
    const steps = meter.follow(performHere(plan, model, space));
    return runInSlices(steps, { ...watch, ...(onProgress && { onProgress }) });
  }
  return performInParallel(plan, model, space, crew, {
    ...watch,
    onProgress(progress) {
      const elsewhere = progress.share * cost.milliseconds;
      onProgress?.(meter.read({ ...progress, elsewhere }));
    },
  });
}
