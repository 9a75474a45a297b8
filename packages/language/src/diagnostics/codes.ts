import type { Severity } from './diagnostic.ts';
import { formulaCodes } from './formula-codes.ts';
import { reviewCodes } from './review-codes.ts';
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
  ...formulaCodes,
  ...stateCodes,
  ...reviewCodes,
  'yaml-syntax': {
    severity: 'error',
    title: 'The file is not valid YAML',
    explanation:
      'The structure of a model file is YAML 1.2. The message says what the YAML reader met; most often a colon, a quote or an indentation is missing just before the marked place.',
  },
} as const satisfies Record<string, CodeDescription>;

export type DiagnosticCode = keyof typeof diagnosticCodes;
