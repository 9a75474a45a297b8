import type { Steps } from '@standoff/engine';
import type { CompiledCase } from '../casebook/create-casebook.ts';
import type { AnalysisResult } from './analysis.ts';
import { analyzeAnew } from './analyze-anew.ts';
import { type ReanalysisOptions, reanalyze } from './reanalyze.ts';

/** Runs the engine over a compiled conflict, in the thread of the caller. */
export function* analyzeConflict(
  compiledCase: CompiledCase,
  { previous, ...options }: ReanalysisOptions = {},
): Steps<AnalysisResult> {
  const again = previous && (yield* reanalyze(compiledCase, options, previous));
  return again ?? (yield* analyzeAnew(compiledCase, options));
}
