import type { Span } from '../source/span.ts';
import type { CodeDescription } from './code-description.ts';
import { type DiagnosticCode, diagnosticCodes } from './codes.ts';
import type { Diagnostic } from './diagnostic.ts';

/** The parts of a diagnostic that not every one has. */
export type DiagnosticDetails = Pick<Diagnostic, 'label' | 'related' | 'help' | 'fix'>;

/** A diagnostic with the severity that its code has, and with its help where none is given. */
export function createDiagnostic(
  code: DiagnosticCode,
  span: Span,
  message: string,
  details: DiagnosticDetails = {},
): Diagnostic {
  const { severity, help }: CodeDescription = diagnosticCodes[code];
  return { code, severity, message, span, ...(help !== undefined && { help }), ...details };
}
