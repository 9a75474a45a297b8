import { agreementCodes } from './agreement-codes.ts';
import { briefingCodes } from './briefing-codes.ts';
import type { CodeDescription } from './code-description.ts';
import { fileCodes } from './file-codes.ts';
import { formatCodes } from './format-codes.ts';
import { formulaCodes } from './formula-codes.ts';
import { modelCodes } from './model-codes.ts';
import { nameCodes } from './name-codes.ts';
import { reviewCodes } from './review-codes.ts';
import { shapeCodes } from './shape-codes.ts';
import { stateCodes } from './state-codes.ts';

export type { CodeDescription } from './code-description.ts';

/** Codes are stable: scripts and links rely on them. */
export const diagnosticCodes = {
  ...fileCodes,
  ...shapeCodes,
  ...nameCodes,
  ...agreementCodes,
  ...formulaCodes,
  ...modelCodes,
  ...stateCodes,
  ...formatCodes,
  ...reviewCodes,
  ...briefingCodes,
} as const satisfies Record<string, CodeDescription>;

export type DiagnosticCode = keyof typeof diagnosticCodes;
