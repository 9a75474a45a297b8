import { type CrewOutcome, createMeter, runInSlices } from '@standoff/engine';
import type { CompiledCase } from '../casebook/create-casebook.ts';
import { nothingAhead } from './ahead.ts';
import type { AnalysisResult } from './analysis.ts';
import { analyzeAnewInParallel, type ParallelAnewOptions } from './analyze-anew-in-parallel.ts';
import { type ReanalysisOptions, reanalyze } from './reanalyze.ts';

export interface ParallelOptions extends ParallelAnewOptions, ReanalysisOptions {}

/**
 * The same as `analyzeConflict`, with the work shared between workers where it is long enough. The
 * workers are gone when this is done. What is left to do where an earlier analysis has the same states
 * and moves is done by the caller's thread.
 */
export async function analyzeInParallel(
  compiledCase: CompiledCase,
  { previous, ...options }: ParallelOptions,
): Promise<CrewOutcome<AnalysisResult>> {
  const { meter = createMeter(), ahead = nothingAhead } = options;
  if (previous !== undefined) {
    const asked = { ...options, ahead };
    const again = await runInSlices(
      meter.follow(reanalyze(compiledCase, asked, previous)),
      options,
    );
    if (again.status !== 'done') return again;
    if (again.value !== undefined) return { status: 'done', value: again.value };
  }
  return await analyzeAnewInParallel(compiledCase, { ...options, meter });
}
