export { type ConceptId, concepts, type Outcome, type Progress } from '@standoff/engine';
export type { Diagnostic } from '@standoff/language';
export { edits, formatModel as format } from '@standoff/language';
export { type Model, type Parsed, type ParseOptions, parse } from '@standoff/study';
export {
  analyze,
  analyzeInSlices,
  analyzeVariants,
} from './library/analyze.ts';
export { ask } from './library/ask.ts';
export {
  certificate,
  type VerdictQuery,
  verify,
  verifyEdits,
  verifyMisjudgements,
} from './library/certificates.ts';
export { compare, type ModelToCompare } from './library/compare.ts';
export type * from './library/documents.generated.ts';
export {
  type CoalitionExplanationQuery,
  explain,
  explainCoalition,
  explainProposition,
  type PropositionQuery,
  type Query,
} from './library/explain.ts';
export * from './library/inquiries.ts';
export * as judgements from './library/judgements.ts';
export {
  type OpenAnalysis,
  type OpenAnalysisOptions,
  openAnalysis,
  openAnalysisInSlices,
  type Reused,
} from './library/open-analysis.ts';
