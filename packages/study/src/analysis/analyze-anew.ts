import { performHere, type Steps } from '@standoff/engine';
import type { CompiledCase } from '../casebook/create-casebook.ts';
import type { AnalysisResult } from './analysis.ts';
import { concludeAnalysis } from './conclude-analysis.ts';
import { type AnalysisOptions, prepareAnalysis } from './prepare-analysis.ts';
import { whileConcluding, whilePerforming, whilePreparing, withShare } from './progress.ts';

/** Runs the engine over a compiled conflict from nothing, in the thread of the caller. */
export function* analyzeAnew(
  compiledCase: CompiledCase,
  options: AnalysisOptions,
): Steps<AnalysisResult> {
  const prepared = yield* withShare(prepareAnalysis(compiledCase, options), whilePreparing);
  if (prepared.status !== 'prepared') return prepared;
  const { casebook, plan } = prepared;
  const performing = performHere(plan, casebook.model, casebook.space);
  const results = yield* withShare(performing, whilePerforming);
  const concluding = concludeAnalysis(prepared, results);
  return { status: 'analysed', analysis: yield* withShare(concluding, whileConcluding) };
}
