import { runToEnd, type Steps } from '@standoff/engine';
import {
  type AnalysisFound,
  type Answered,
  analyze,
  identityOf,
  isReached,
  type Model,
  type SideBySide,
} from '@standoff/study';
import { analysesToJson } from '../json/analyses-json.ts';
import { analysisToJson } from '../json/analysis-json.ts';
import type { AnalysesJson } from '../shapes/analyses.ts';
import type { AnalysisJson } from '../shapes/analysis.ts';
import { tell, variantIn } from './tell.ts';

/** How the equilibria of a conflict are told. */
export const analyzeTold = tell(analyze, {
  formats: ['standoff.analysis/1'],
  json: (answered) => runToEnd(documentOf(answered)),
  jsonSteps: documentOf,
  sideBySide: {
    format: 'standoff.analyses/1',
    json: (model, answers) => analysesOf(model, answers),
  },
});

function* documentOf(answered: Answered<AnalysisFound>): Steps<AnalysisJson> {
  const { analysis, ...found } = answered.result;
  const variant = variantIn(answered);
  return yield* analysisToJson(analysis, {
    model: identityOf(answered.setting.model),
    ...(variant !== undefined && { variant }),
    ...found,
    elapsedMs: Math.round(answered.elapsed * 10) / 10,
  });
}

export function analysesOf(model: Model, answers: SideBySide<AnalysisFound>): AnalysesJson {
  return analysesToJson(
    identityOf(model),
    answers.map(({ variant, answered }) => ({ variant, analysis: runToEnd(documentOf(answered)) })),
    (variant, id) => {
      const { analysis } = answers.find((one) => one.variant === variant)!.answered.result;
      const { casebook, fromStatusQuo } = analysis;
      if (fromStatusQuo === undefined) return false;
      return !isReached(analysis, casebook.stateWithId(id)!, 'byAnyMoves');
    },
  );
}
