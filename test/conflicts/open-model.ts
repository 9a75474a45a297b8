import { feasibleCodes, runToEnd } from '@standoff/engine';
import { parseConflict, toModel } from '@standoff/language';
import {
  type Analysis,
  analyzeConflict,
  type CompiledCase,
  type OpenCase,
  openCase,
  type Purpose,
  type ReanalysisOptions,
} from '@standoff/study';

/** Compiles the text of a model file; throws with its errors if it has any. */
export function compileText(text: string): CompiledCase {
  const { conflict, diagnostics } = parseConflict(text);
  if (conflict === undefined) throw new Error(diagnostics.map((d) => d.message).join('; '));
  const { compiled } = toModel(conflict, feasibleCodes);
  return { conflict, compiled: compiled! };
}

/** Opens the states of a model file. */
export function openText(text: string, purpose: Purpose = {}): OpenCase {
  const opened = runToEnd(openCase(compileText(text), purpose));
  if (opened.status !== 'opened') throw new RangeError('too large');
  return opened;
}

/** Analyses a model file. */
export function analyzeText(text: string, options?: ReanalysisOptions): Analysis {
  const result = runToEnd(analyzeConflict(compileText(text), options));
  if (result.status !== 'analysed') throw new RangeError(result.status);
  return result.analysis;
}
