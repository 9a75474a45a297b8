export type * from './conflict/conflict.ts';
export { type CodeDescription, type DiagnosticCode, diagnosticCodes } from './diagnostics/codes.ts';
export type { Diagnostic, Severity } from './diagnostics/diagnostic.ts';
export type * from './formula/formula.ts';
export { limits } from './limits.ts';
export { type ParsedConflict, type ParseOptions, parseConflict } from './parse-conflict.ts';
export { type ModelText, readModelText } from './read-model-text.ts';
export { createSourceText, type Position, type SourceText } from './source/source-text.ts';
export type { Span } from './source/span.ts';
