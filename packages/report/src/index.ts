export type { Analysis, AnalysisResult, ConceptsNeedOptions } from './analysis/analysis.ts';
export { analyzeConflict } from './analysis/analyze.ts';
export { analyzeInParallel } from './analysis/analyze-in-parallel.ts';
export { type ConceptChoice, chooseConcepts } from './analysis/choose-concepts.ts';
export { type OpenCase, openCase, type TooLarge, tooLarge } from './analysis/open-case.ts';
export type { AnalysisOptions } from './analysis/prepare-analysis.ts';
export { withShare } from './analysis/progress.ts';
export type { ReanalysisOptions } from './analysis/reanalyze.ts';
export { type Reuse, reuseBetween } from './analysis/reuse.ts';
export type { Casebook } from './casebook/casebook.ts';
export type { CompiledCase } from './casebook/create-casebook.ts';
export type { Destination, Evolution, Way } from './evolution/evolution.ts';
export { type EvolutionQuery, evolveFrom } from './evolution/evolve.ts';
export { renderEvolution } from './evolution/render-evolution.ts';
export { type ExplanationQuery, explainState } from './explain/explain.ts';
export type { Argument, ArgumentStep, Explanation } from './explain/explanation.ts';
export { renderExplanation } from './explain/render-explanation.ts';
export { findingOf } from './finding/finding.ts';
export type { FindingItem, FindingSentence } from './finding/sentence.ts';
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
  type ListedStates,
  type StateJson,
} from './json/analysis-json.ts';
export {
  type CertificateJson,
  certificateFromJson,
  certificateToJson,
  type SanctionJson,
  type StableCertificateJson,
  type StepJson,
  type UnstableCertificateJson,
} from './json/certificate-json.ts';
export { type EvolutionJson, evolutionToJson } from './json/evolution-json.ts';
export {
  type ArgumentJson,
  type ArgumentStepJson,
  type ClaimJson,
  type ExplanationJson,
  explanationToJson,
} from './json/explanation-json.ts';
export type { ModelIdentity } from './json/names.ts';
export { findLevels, type LevelsAnswer, statusQuoLevels } from './query/find-levels.ts';
export { findState, type StateAnswer } from './query/find-state.ts';
export { readFormula } from './query/read-formula.ts';
export { type OutcomeTable, outcomeTable } from './tables/outcome-table.ts';
export { bullet, paragraph } from './text/paragraph.ts';
export {
  type AnalysisTextOptions,
  renderAnalysis,
  type StateChoice,
} from './text/render-analysis.ts';
export { renderVariants, type VariantAnalysis } from './text/render-variants.ts';
export { plainStyle, type Style } from './text/style.ts';
export { sayDuration, saySize } from './words/amounts.ts';
export { type LevelWords, levelWords } from './words/level-words.ts';
export { count, counted, inWords, listOf } from './words/lists.ts';
export { capitalize, openingName, proseName } from './words/prose-name.ts';
