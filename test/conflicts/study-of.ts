import { runToEnd } from '@standoff/engine';
import { type CoalitionQuery, type CoalitionStudy, studyCoalitions } from '@standoff/study';
import { river } from './models.ts';
import { analyzeText } from './open-model.ts';

/** What coalitions can do in a model that few enough can move in. */
export function studyOf(query: Partial<CoalitionQuery> = {}, text = river): CoalitionStudy {
  const study = runToEnd(
    studyCoalitions(analyzeText(text), { reading: 'all', limit: 1000, ...query }),
  );
  if ('status' in study) throw new Error(study.status);
  return study;
}
