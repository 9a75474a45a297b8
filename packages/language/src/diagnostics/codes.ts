import type { Severity } from './diagnostic.ts';
import { fileCodes } from './file-codes.ts';
import { formatCodes } from './format-codes.ts';
import { formulaCodes } from './formula-codes.ts';
import { modelCodes } from './model-codes.ts';
import { nameCodes } from './name-codes.ts';
import { reviewCodes } from './review-codes.ts';
import { shapeCodes } from './shape-codes.ts';
import { stateCodes } from './state-codes.ts';

/** What a diagnostic code stands for. The docs page of all codes is made from this list. */
export interface CodeDescription {
  readonly severity: Severity;
  /** One line, for lists. */
  readonly title: string;
  /** A few sentences: why this is reported and what to do. */
  readonly explanation: string;
}

/** Codes are stable: scripts and links rely on them. */
export const diagnosticCodes = {
  ...fileCodes,
  ...shapeCodes,
  ...nameCodes,
  ...formulaCodes,
  ...modelCodes,
  ...stateCodes,
  ...formatCodes,
  ...reviewCodes,
} as const satisfies Record<string, CodeDescription>;

export type DiagnosticCode = keyof typeof diagnosticCodes;
