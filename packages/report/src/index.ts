export {
  type AnalysisTextOptions,
  renderAnalysis,
  type StateChoice,
} from './analysis/render-analysis.ts';
export { renderVariants, type VariantAnalysis } from './analysis/render-variants.ts';
export {
  renderCoalitionExplanation,
  sayCoalitionVerdict,
} from './coalitions/render-coalition-explanation.ts';
export { isAbridged, renderCoalitions } from './coalitions/render-coalitions.ts';
export { renderEvolution } from './evolution/render-evolution.ts';
export { renderExplanation } from './explain/render-explanation.ts';
export { renderProfiles } from './foresight/render-profiles.ts';
export {
  type AnalysesJson,
  analysesToJson,
  type RobustnessJson,
  type VariantAnalysisJson,
} from './json/analyses-json.ts';
export {
  type AnalysisJson,
  type AnalysisJsonOptions,
  analysisToJson,
  type StateJson,
} from './json/analysis-json.ts';
export type { AnswerJson } from './json/answer-json.ts';
export {
  type CertificateJson,
  certificateToJson,
  type SanctionJson,
  type StableCertificateJson,
  type StepJson,
  type UnstableCertificateJson,
} from './json/certificate-json.ts';
export type { CoalitionCertificateJson } from './json/coalition-certificate-json.ts';
export {
  type CoalitionExplanationJson,
  coalitionExplanationToJson,
} from './json/coalition-explanation-json.ts';
export { type CoalitionsJson, coalitionsToJson } from './json/coalitions-json.ts';
export { type EvolutionJson, evolutionToJson } from './json/evolution-json.ts';
export {
  type ArgumentJson,
  type ArgumentStepJson,
  type ClaimJson,
  type ExplanationJson,
  explanationToJson,
} from './json/explanation-json.ts';
export type { ModelIdentity } from './json/names.ts';
export { type ProfilesJson, profilesToJson } from './json/profiles-json.ts';
export { type ReadCertificate, readCertificate } from './json/read-certificate.ts';
export { type VotesJson, votesToJson } from './json/votes-json.ts';
export { renderMarkdown } from './sheet/render-markdown.ts';
export { type StateSheet, stateSheet } from './sheet/state-sheet.ts';
export { type OutcomeTable, outcomeTable } from './tables/outcome-table.ts';
export { tellings } from './tellings/index.ts';
export type {
  AskedBy,
  CommandWords,
  Layout,
  Note,
  SideBySide,
  Telling,
  ToldBy,
} from './tellings/tell.ts';
export { bullet, paragraph } from './text/paragraph.ts';
export { plainStyle, type Style } from './text/style.ts';
export type { ToGoOn } from './text/to-go-on.ts';
export { renderVotes } from './votes/render-votes.ts';
