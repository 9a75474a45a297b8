import { runToEnd } from '@standoff/engine';
import { type AnalysesJson, tellings } from '@standoff/report';
import { type AskedOf, answerVariants, type Model, type TooLarge } from '@standoff/study';
import { answering, fromProgram } from './library-function.ts';
import { refused } from './refused.ts';

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
  const answer = runToEnd(answerVariants(told.inquiry, model, { ...options }, fromProgram));
  if (answer.status === 'refused') throw refused(answer);
  return answer.status === 'answered' ? told.sideBySide.json(model, answer.answers) : answer;
}
