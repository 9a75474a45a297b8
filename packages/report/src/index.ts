export {
  type AnalysisTextOptions,
  renderAnalysis,
  type StateChoice,
} from './analysis/render-analysis.ts';
export { renderVariants } from './analysis/render-variants.ts';
export {
  type StateTold,
  sayWhatCounts,
  stateTold,
  type VariantAnalysis,
  type VariantTold,
  variantTold,
} from './analysis/variants-told.ts';
export {
  type ErrorEffect,
  type ErrorWords,
  gatherMisjudged,
  type MisjudgedMoves,
  sayByError,
} from './beliefs/by-error-words.ts';
export { sayBeliefCounts, sayPerceptionsHeld } from './beliefs/render-perceptions.ts';
export { sayStoryGround } from './beliefs/say-story-doubts.ts';
export {
  renderCoalitionExplanation,
  sayCoalitionVerdict,
} from './coalitions/render-coalition-explanation.ts';
export { isAbridged, renderCoalitions } from './coalitions/render-coalitions.ts';
export { sayOthers as sayDealOthers } from './deals/render-deals.ts';
export { sayRefused as sayNoDeal } from './deals/say-no-deal.ts';
export { sayOtherwise as sayWithoutDeal } from './deals/say-otherwise.ts';
export {
  sayInstalments,
  sayOpening as sayDealOpening,
  sayPlannedTrust,
  sayTrust as sayDealTrust,
} from './deals/say-steps.ts';
export { renderEvolution } from './evolution/render-evolution.ts';
export { renderExplanation } from './explain/render-explanation.ts';
export { renderProfiles } from './foresight/render-profiles.ts';
export { analysesToJson } from './json/analyses-json.ts';
export {
  type AnalysisJsonOptions,
  analysisToJson,
} from './json/analysis-json.ts';
export { certificateToJson } from './json/certificate-json.ts';
export { draftCoalitionExplanation } from './json/coalition-explanation-json.ts';
export { coalitionsToJson } from './json/coalitions-json.ts';
export { type Draft, Fields, piecesOf, writtenAtOnce, writtenOut } from './json/draft.ts';
export { draftExplanation } from './json/explanation-json.ts';
export { profilesToJson } from './json/profiles-json.ts';
export { type ReadCertificate, readCertificate } from './json/read-certificate.ts';
export { type ReadEditSets, readEditSets } from './json/read-edit-sets.ts';
export { type ReadMisjudgements, readMisjudgements } from './json/read-misjudgements.ts';
export { votesToJson } from './json/votes-json.ts';
export {
  type Question,
  type QuestionModel,
  readInquiry,
  readQuestion,
} from './questions/question.ts';
export {
  type LoadSolver,
  type ToldAnswer,
  type ToldShare,
  tellAnswer,
  tellShare,
} from './questions/told.ts';
export { loadShapes } from './schemas/load-shapes.ts';
export { schemaNames, schemaOf } from './schemas/schema-of.ts';
export type * from './shapes/index.ts';
export { renderMarkdown } from './sheet/render-markdown.ts';
export { type StateSheet, stateSheet } from './sheet/state-sheet.ts';
export { sayInDoubt, sayWhyAllHeld } from './sweep/say-doubts.ts';
export type { DataColumn, DataTable } from './tables/data-table.ts';
export { type OutcomeTable, outcomeTable } from './tables/outcome-table.ts';
export { tellings, tellingsWithoutSolver } from './tellings/index.ts';
export {
  type AskedBy,
  type CommandWords,
  documentSteps,
  draftOf,
  formatsOf,
  type Layout,
  type Note,
  type SideBySide,
  type Telling,
  type ToldBy,
} from './tellings/tell.ts';
export { bullet, paragraph } from './text/paragraph.ts';
export { plainStyle, type Style } from './text/style.ts';
export type { ToGoOn } from './text/to-go-on.ts';
export { renderVotes } from './votes/render-votes.ts';
