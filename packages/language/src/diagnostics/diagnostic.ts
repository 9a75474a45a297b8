import type { Span } from '../source/span.ts';
import type { Severity } from './code-description.ts';
import type { DiagnosticCode } from './codes.ts';

export type { Severity };

/** Something to tell the author of a model file. Data only; one renderer turns it into text. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** What is wrong, in one sentence in the reader's terms, without a full stop. */
  readonly message: string;
  /** The place in the file; always present, so that an editor can always show it. */
  readonly span: Span;
  /** Short text under the caret. */
  readonly label?: string;
  /** Other places that belong to it, such as the first of two definitions. */
  readonly related?: readonly { readonly span: Span; readonly message: string }[];
  /** What to do about it. */
  readonly help?: string;
  /** A replacement that would mend it, for editors and for `help`. */
  readonly fix?: { readonly span: Span; readonly text: string };
}
