import { agreementMeanings } from './agreement-codes.ts';
import { briefingMeanings } from './briefing-codes.ts';
import type { Meanings } from './code-description.ts';
import type { diagnosticCodes } from './codes.ts';
import { fileMeanings } from './file-codes.ts';
import { formatMeanings } from './format-codes.ts';
import { formulaMeanings } from './formula-codes.ts';
import { modelMeanings } from './model-codes.ts';
import { nameMeanings } from './name-codes.ts';
import { reviewMeanings } from './review-codes.ts';
import { shapeMeanings } from './shape-codes.ts';
import { stateMeanings } from './state-codes.ts';

/** What each code stands for; the docs page of all codes is made from these. */
export const diagnosticMeanings: Meanings<typeof diagnosticCodes> = {
  ...fileMeanings,
  ...shapeMeanings,
  ...nameMeanings,
  ...agreementMeanings,
  ...formulaMeanings,
  ...modelMeanings,
  ...stateMeanings,
  ...formatMeanings,
  ...reviewMeanings,
  ...briefingMeanings,
};
