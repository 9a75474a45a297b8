import { limits } from '../source/limits.ts';
import type { Span } from '../source/span.ts';
import type { CodeDescription } from './code-description.ts';
import { type DiagnosticCode, diagnosticCodes } from './codes.ts';
import { createDiagnostic, type DiagnosticDetails } from './create-diagnostic.ts';
import type { Diagnostic, Severity } from './diagnostic.ts';

/** Where readers and checkers put what they find. */
export type Report = (
  code: DiagnosticCode,
  span: Span,
  message: string,
  details?: DiagnosticDetails,
) => void;

export interface DiagnosticCollector {
  readonly report: Report;
  add(diagnostics: Iterable<Diagnostic>): void;
  hasErrors(): boolean;
  /** Whether no further error will be kept, so that looking for more is of no use. */
  isFull(): boolean;
  /** In the order of the file, each once; what others follow from comes first. */
  list(): Diagnostic[];
}

/** Keeps at most `limits.diagnostics` errors and as many warnings and notes. */
export function createDiagnosticCollector(): DiagnosticCollector {
  const kept: Record<Severity, Diagnostic[]> = { error: [], warning: [], note: [] };
  const seen = new Set<string>();
  let lost: Diagnostic | undefined;
  const add = (diagnostic: Diagnostic): void => {
    const key = diagnosticKey(diagnostic);
    if (seen.has(key)) return;
    const list = kept[diagnostic.severity];
    // What is added may come from a collector that was full itself.
    const isIncomplete = diagnostic.code === 'too-many-diagnostics';
    if (isIncomplete || list.length >= limits.diagnostics) lost ??= diagnostic;
    else {
      seen.add(key);
      list.push(diagnostic);
    }
  };
  const isFull = (): boolean => kept.error.length >= limits.diagnostics;
  return {
    report: (code, span, message, details) => add(createDiagnostic(code, span, message, details)),
    add: (diagnostics) => {
      for (const diagnostic of diagnostics) add(diagnostic);
    },
    hasErrors: () => kept.error.length > 0,
    isFull,
    list: () => {
      const all = [...kept.error, ...kept.warning, ...kept.note].sort(
        (a, b) => Number(causes(b)) - Number(causes(a)) || a.span.start - b.span.start,
      );
      // Readers stop when there is no room for more, so that nothing need have been lost.
      const last = lost ?? (isFull() ? all.at(-1) : undefined);
      return last ? [...all, tooMany(last.span)] : all;
    },
  };
}

function causes({ code }: Diagnostic): boolean {
  const description: CodeDescription = diagnosticCodes[code];
  return description.causes === true;
}

/** Two diagnostics with the same key say the same about the same place. */
export function diagnosticKey({ code, span, message }: Diagnostic): string {
  return `${code} ${span.start} ${span.end} ${message}`;
}

function tooMany(span: Span): Diagnostic {
  const message = `only the first ${limits.diagnostics} errors and warnings are reported`;
  return createDiagnostic('too-many-diagnostics', span, message);
}
