export { tellFinding } from './analysis/finding-told.ts';
export {
  type StateTold,
  sayWhatCounts,
  stateTold,
  type VariantTold,
  variantTold,
} from './analysis/variants-told.ts';
export { sayStoryGround } from './beliefs/misjudgements-told.ts';
export { sayCrux, sayMovedPlaces, wordsOfFinding } from './comparison/comparison-told.ts';
export { gridTold } from './comparison/grid-told.ts';
export { sayNoDeal } from './deals/deals-told.ts';
export { wordSteps } from './explain/words-of-steps.ts';
export { certificateToJson } from './json/certificate-json.ts';
export { draftCoalitionExplanation } from './json/coalition-explanation-json.ts';
export { type PlanJson, planToJson } from './json/deal-parts-json.ts';
export { decidedToJson } from './json/decided-json.ts';
export { Fields, piecesOf, writtenAtOnce, writtenOut } from './json/draft.ts';
export { draftExplanation } from './json/explanation-json.ts';
export { readCertificate } from './json/read-certificate.ts';
export { readEditSets } from './json/read-edit-sets.ts';
export { readMisjudgements } from './json/read-misjudgements.ts';
export {
  type AnsweredAndTold,
  answerAndTell,
  type LoadSolver,
  type ToldAnswer,
} from './questions/answer-and-tell.ts';
export {
  type Question,
  type QuestionModel,
  readInquiry,
  readQuestion,
} from './questions/question.ts';
export { tellAnswer, tellShare } from './questions/told.ts';
export { loadShapes } from './schemas/load-shapes.ts';
export { schemaNames, schemaOf } from './schemas/schema-of.ts';
export type * from './shapes/index.ts';
export { renderMarkdown } from './sheet/render-markdown.ts';
export { type StateSheet, stateSheet } from './sheet/state-sheet.ts';
export { sayWhyAllHeld } from './sweep/say-doubts.ts';
export type { DataColumn, DataTable } from './tables/data-table.ts';
export { tellings, tellingsWithoutSolver } from './tellings/index.ts';
export { tellingsOfFigures } from './tellings/of-figures.ts';
export {
  type AskedBy,
  documentSteps,
  draftOf,
  formatsOf,
  type Telling,
  type ToldBy,
} from './tellings/tell.ts';
export { paragraph } from './text/paragraph.ts';
export { plainStyle, type Style } from './text/style.ts';
export type { InText, Layout } from './texts/in-text.ts';
export { texts } from './texts/index.ts';
