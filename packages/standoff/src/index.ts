export { type ConceptId, concepts, type Outcome, type Progress } from '@standoff/engine';
export type { Diagnostic } from '@standoff/language';
export { edits, formatModel as format } from '@standoff/language';
export type {
  AnalysesJson as Analyses,
  AnalysisJson as Analysis,
  AnswerJson as Answer,
  CertificateJson as Certificate,
  CoalitionCertificateJson as CoalitionCertificate,
  CoalitionExplanationJson as CoalitionExplanation,
  CoalitionsJson as Coalitions,
  ComparisonJson as Comparison,
  DealCertificateJson as DealCertificate,
  EvidenceJson as Evidence,
  EvolutionJson as Evolution,
  ExplanationJson as Explanation,
  NumbersJson as Numbers,
  PowerJson as Power,
  ProfilesJson as Profiles,
  SweepJson as Sweep,
  VotesJson as Votes,
} from '@standoff/report';
export { type Model, type Parsed, type ParseOptions, parse, type TooLarge } from '@standoff/study';
export {
  type AnalyzeOptions,
  analyze,
  analyzeInSlices,
  analyzeVariants,
} from './library/analyze.ts';
export {
  certificate,
  type VerdictQuery,
  verify,
  verifyEdits,
  verifyMisjudgements,
} from './library/certificates.ts';
export { type CompareOptions, compare, type ModelToCompare } from './library/compare.ts';
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
