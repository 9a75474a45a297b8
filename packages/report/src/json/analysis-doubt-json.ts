import type { Proposition } from '@standoff/propositions';
import { type Analysis, type AnalysisDoubts, notFollowed } from '@standoff/study';
import type { AnalysisJson } from '../shapes/analysis.ts';
import type { DoubtJson } from '../shapes/doubt.ts';
import { doubtToJson, modelsToJson } from './doubt-json.ts';

/** How sure the verdicts of an analysis are, as plain data. */
export function analysisDoubtToJson(
  analysis: Analysis,
  { found, headline, statusQuo, gain, states }: AnalysisDoubts,
): NonNullable<AnalysisJson['doubt']> {
  const models = modelsToJson(found, notFollowed(analysis));
  if ('status' in found) return { models, states: {} };
  const { stateId } = analysis.casebook;
  const of = (id: string): DoubtJson =>
    doubtToJson(found, found.findings.find((one) => one.id === id)!);
  return {
    models,
    ...(headline !== undefined && { headline: of(headline) }),
    ...(statusQuo !== undefined && { statusQuo: of(statusQuo) }),
    ...(gain && { gain: { state: stateId(gain.state), doubt: of(gain.id) } }),
    states: Object.fromEntries([...states].map(([state, id]) => [stateId(state), of(id)])),
  };
}

/** All that is claimed of how sure verdicts are: what it speaks of is named in the lexicon of the document. */
export function meansOfDoubts(doubt: AnalysisJson['doubt']): readonly Proposition[] {
  if (doubt === undefined) return [];
  const { models, headline, statusQuo, gain, states } = doubt;
  const all = [models, headline, statusQuo, gain?.doubt, ...Object.values(states)];
  return all.flatMap((one) => one?.means ?? []);
}
