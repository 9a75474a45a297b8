export type * from './conflict/conflict.ts';
export type { DiagnosticCode } from './diagnostics/codes.ts';
export type { Diagnostic, Severity } from './diagnostics/diagnostic.ts';
export type * from './formula/formula.ts';
export { createSourceText, type Position, type SourceText } from './source/source-text.ts';
export type { Span } from './source/span.ts';
