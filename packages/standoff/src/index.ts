export { type ConceptId, concepts, type Outcome, type Progress } from '@standoff/engine';
export type { Diagnostic } from '@standoff/language';
export { edits, formatModel as format } from '@standoff/language';
export type {
  AnalysesJson as Analyses,
  AnalysisJson as Analysis,
  CertificateJson as Certificate,
  CoalitionCertificateJson as CoalitionCertificate,
  CoalitionExplanationJson as CoalitionExplanation,
  CoalitionsJson as Coalitions,
  EvolutionJson as Evolution,
  ExplanationJson as Explanation,
  ProfilesJson as Profiles,
  TooLarge,
  VotesJson as Votes,
} from '@standoff/report';
export { type AnalyzeOptions, analyze, analyzeInSlices, analyzeVariants } from './analyze.ts';
export type { AnswerJson as Answer } from './answers/answer-json.ts';
export type { Query } from './ask.ts';
export {
  type CoalitionExplanationQuery,
  type CoalitionsOptions,
  coalitions,
  explainCoalition,
} from './coalitions.ts';
export { type EvolveOptions, evolve } from './evolve.ts';
export { certificate, explain, type VerdictQuery, verify } from './explain.ts';
export * as judgements from './judgements.ts';
export type { Model } from './model.ts';
export {
  type OpenAnalysis,
  type OpenAnalysisOptions,
  openAnalysis,
  openAnalysisInSlices,
  type Reused,
} from './open-analysis.ts';
export { type Parsed, type ParseOptions, parse } from './parse.ts';
export { type ProfilesOptions, profiles } from './profiles.ts';
export { type VoteQuery, vote } from './vote.ts';
