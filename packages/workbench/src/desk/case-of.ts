import { feasibleCodes } from '@standoff/engine';
import {
  type Conflict,
  type DiagnosticJson,
  diagnosticToJson,
  type parseConflict,
  reviewEmptiness,
  toModel,
} from '@standoff/language';
import type { analyzeAnew } from '@standoff/study';

type ParsedConflict = ReturnType<typeof parseConflict>;

/** What a text says: a case that can be analysed, or the errors that stand in the way. */
export interface ReadCase {
  readonly diagnostics: readonly DiagnosticJson[];
  readonly compiledCase?: Parameters<typeof analyzeAnew>[0];
  /** Where no state turns out to be feasible: which rules leave none, as errors. */
  saysEmptiness(): readonly DiagnosticJson[];
}

/** What a text is a case of by what was read of it. */
export function caseOf({ conflict, diagnostics, source }: ParsedConflict): ReadCase {
  const toJson = (each: (typeof diagnostics)[number]) => diagnosticToJson(each, source);
  if (conflict === undefined) {
    return { diagnostics: diagnostics.map(toJson), saysEmptiness: () => [] };
  }
  const { compiled, diagnostics: more } = compile(conflict);
  const all = [...diagnostics, ...more].map(toJson);
  if (compiled === undefined) return { diagnostics: all, saysEmptiness: () => [] };
  return {
    diagnostics: all,
    compiledCase: { conflict, compiled },
    // A warning elsewhere; here nothing can be shown before it is mended.
    saysEmptiness: () =>
      reviewEmptiness(conflict, compiled).map((each) => toJson({ ...each, severity: 'error' })),
  };
}

function compile(conflict: Conflict): ReturnType<typeof toModel> {
  return toModel(conflict, (model) => feasibleCodes(model));
}
