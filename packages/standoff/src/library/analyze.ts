import { runToEnd } from '@standoff/engine';
import { tellings } from '@standoff/report';
import { answerVariants, type Model } from '@standoff/study';
import type { Analyses, Analysis, AnalyzeOptions } from './documents.generated.ts';
import { type Answering, answering, fromProgram } from './library-function.ts';
import { refused, tooLarge } from './refused.ts';

const { analyze: told } = tellings;

/** Which states are stable for whom, and which are equilibria. */
export const analyze: Answering<AnalyzeOptions, Analysis> = answering(told);

/** The same in slices, between which events are handled; it can be cancelled. */
export const analyzeInSlices = analyze.inSlices;

/** The file as it stands and all its variants side by side. */
export function analyzeVariants(
  model: Model,
  options: Omit<AnalyzeOptions, 'variant'> = {},
): Analyses {
  const answer = runToEnd(answerVariants(told.inquiry, model, { ...options }, fromProgram));
  if (answer.status === 'refused') throw refused(answer);
  if (answer.status === 'too-large') throw tooLarge(answer);
  return told.sideBySide.json(model, answer.answers);
}
