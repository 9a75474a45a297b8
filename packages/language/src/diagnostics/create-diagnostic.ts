import type { Span } from '../source/span.ts';
import { type DiagnosticCode, diagnosticCodes } from './codes.ts';
import type { Diagnostic } from './diagnostic.ts';

/** The parts of a diagnostic that not every one has. */
export type DiagnosticDetails = Pick<Diagnostic, 'label' | 'related' | 'help' | 'fix'>;

/** A diagnostic with the severity that its code has. */
export function createDiagnostic(
  code: DiagnosticCode,
  span: Span,
  message: string,
  details: DiagnosticDetails = {},
): Diagnostic {
  return { code, severity: diagnosticCodes[code].severity, message, span, ...details };
}
