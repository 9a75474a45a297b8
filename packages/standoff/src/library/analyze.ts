import { runToEnd, type Steps } from '@standoff/engine';
import { type AnalysesJson, type SideBySide, tellings } from '@standoff/report';
import type { Analysis, AnalysisFound, AskedOf, Model, TooLarge } from '@standoff/study';
import { answeredSteps, answering } from './library-function.ts';

const { analyze: told } = tellings;

export type AnalyzeOptions = AskedOf<typeof told.inquiry.options>;

/** Which states are stable for whom, and which are equilibria. */
export const analyze = answering(told);

/** The same in slices, between which events are handled; it can be cancelled. */
export const analyzeInSlices = analyze.inSlices;

/** The file as it stands and all its variants side by side. */
export function analyzeVariants(
  model: Model,
  options: Omit<AnalyzeOptions, 'variant'> = {},
): AnalysesJson | TooLarge {
  return runToEnd(variantSteps(model, options));
}

/** The steps of `analyzeVariants`; each variant takes over what it leaves as the file has it. */
function* variantSteps(
  model: Model,
  options: Omit<AnalyzeOptions, 'variant'>,
): Steps<AnalysesJson | TooLarge> {
  const answers: SideBySide<AnalysisFound>[number][] = [];
  let previous: Analysis | undefined;
  for (const variant of [null, ...model.variants.keys()]) {
    const own = { ...options, ...(variant !== null && { variant }) };
    const answer = yield* answeredSteps(told, model, own, { ...(previous && { previous }) });
    if (answer.status !== 'answered') return answer;
    previous ??= answer.result.analysis;
    answers.push({ variant, answered: answer });
  }
  return told.sideBySide.json(model, answers);
}
