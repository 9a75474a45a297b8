export type { Analysis, AnalysisResult } from './analysis/analysis.ts';
export { analyzeConflict } from './analysis/analyze.ts';
export { analyzeInParallel } from './analysis/analyze-in-parallel.ts';
export {
  type ConceptChoice,
  chooseConcepts,
  type MisfittingConcept,
  otherReading,
} from './analysis/choose-concepts.ts';
export { offeredReadings } from './analysis/offered-readings.ts';
export { type OpenCase, openCase, type TooLarge, tooLarge } from './analysis/open-case.ts';
export { equilibriumCells } from './analysis/outcomes.ts';
export type { AnalysisOptions, CoalitionForesight } from './analysis/prepare-analysis.ts';
export { withShare } from './analysis/progress.ts';
export {
  type AskedLook,
  foresightRead,
  givenProfile,
  profileRead,
  readAs,
} from './analysis/read-as.ts';
export {
  conceptBy,
  idOfReading,
  isMixed,
  leaversBy,
  type ReadBy,
  readingsOf,
  sayReading,
} from './analysis/read-by.ts';
export type { ReanalysisOptions } from './analysis/reanalyze.ts';
export {
  type ConceptsMisfit,
  type RefusedConcepts,
  refuseConcepts,
} from './analysis/refuse-concepts.ts';
export { type Reuse, reuseBetween } from './analysis/reuse.ts';
export type { Casebook, Phrasebook } from './casebook/casebook.ts';
export { type CompiledCase, createPhrasebook } from './casebook/create-casebook.ts';
export type { CitableKind, CitablePart } from './claims/citable-parts.ts';
export { type ClaimCoverage, coverClaims } from './claims/claim-coverage.ts';
export {
  type FoundPassage,
  findPassage,
  type MarkedStretch,
  markParagraph,
  type Passage,
  type PassageMark,
  readParagraphs,
  writePlace,
} from './claims/passages.ts';
export {
  gatherClasses,
  type StateClasses,
  type StateClassesResult,
  sayAlike,
  varyingOptions,
} from './classes/state-classes.ts';
export { coalitionId, sayMembers } from './coalitions/coalition-names.ts';
export type {
  CoalitionStudy,
  JointMoveReading,
  JointMovesOf,
  Stake,
  UpsetEquilibria,
  UpsetState,
  WedgeReading,
} from './coalitions/coalition-study.ts';
export {
  type ChosenCoalitions,
  type CoalitionVerdicts,
  conceptOfCoalition,
  createCoalitionVerdicts,
  hasCoalitionVersion,
  ownConceptOf,
} from './coalitions/coalition-verdicts.ts';
export {
  type CoalitionArgument,
  type CoalitionExplanation,
  explainCoalition,
} from './coalitions/explain-coalition.ts';
export { sayDeterrence, sayGains, sayOthers, sayStake } from './coalitions/joint-move-words.ts';
export { jointMovesOf } from './coalitions/joint-moves-from.ts';
export { readWedge } from './coalitions/read-wedge.ts';
export {
  renderCoalitionExplanation,
  sayCoalitionVerdict,
} from './coalitions/render-coalition-explanation.ts';
export { isAbridged, renderCoalitions } from './coalitions/render-coalitions.ts';
export {
  type CoalitionQuery,
  coalitionsOf,
  MOST_IN_COALITIONS,
  studyCoalitions,
  type TooManyCoalitions,
} from './coalitions/study-coalitions.ts';
export { upsetEquilibria } from './coalitions/upset-equilibria.ts';
export { sayWedge } from './coalitions/wedge-words.ts';
export {
  type AnalysisComparison,
  type ChangedOutcomes,
  type ConceptComparison,
  changedOutcomes,
  compareAnalyses,
  type OutcomeChange,
  type WatchedState,
} from './comparison/compare-analyses.ts';
export { changesNothing, sayConceptComparison } from './comparison/comparison-words.ts';
export type { Departure } from './comparison/departures.ts';
export {
  type ConflictInterview,
  interviewAbout,
  type Question,
} from './elicitation/conflict-interview.ts';
export type { Answer, Outcome, Pair, Verdict } from './elicitation/pair.ts';
export type { Destination, Evolution, Way } from './evolution/evolution.ts';
export { type EvolutionQuery, evolveFrom } from './evolution/evolve.ts';
export { renderEvolution } from './evolution/render-evolution.ts';
export { type ExplanationQuery, explainState } from './explain/explain.ts';
export type { Argument, ArgumentStep, Explanation } from './explain/explanation.ts';
export { renderExplanation } from './explain/render-explanation.ts';
export { findingOf } from './finding/finding.ts';
export { headlineOf } from './finding/headline.ts';
export type { FindingItem, FindingSentence } from './finding/sentence.ts';
export { foresightMatters } from './foresight/foresight-matters.ts';
export {
  type HoldingProfiles,
  holdingProfiles,
} from './foresight/holding-profiles.ts';
export { type ProfileWords, sayHoldingProfiles } from './foresight/profile-words.ts';
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
  type ListedStates,
  listedStates,
  type StateJson,
} from './json/analysis-json.ts';
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
export { judgementInWords, sayJudgement } from './judgements/say-judgement.ts';
export type {
  ConflictMap,
  Layer,
  Layering,
  MapArc,
  MapGroup,
  MapState,
  Ways,
} from './map/conflict-map.ts';
export { drawMap, type MapQuery } from './map/draw-map.ts';
export { type GroupPart, partsOfGroup } from './map/groups.ts';
export { type JointArc, jointArcsBetween } from './map/joint-arcs.ts';
export {
  sayGroup,
  sayHolding,
  sayLayer,
  sayLeftTogether,
  sayLiking,
  sayWay,
  sayWays,
} from './map/map-words.ts';
export {
  type EntryReading,
  type PreferenceLine,
  type PreferenceReading,
  readEntry,
  readPreference,
  type SaidFormula,
  type StatementReading,
} from './preferences/read-preference.ts';
export { findLevels, type LevelsAnswer, statusQuoLevels } from './query/find-levels.ts';
export { findEnd, findState, type StateAnswer } from './query/find-state.ts';
export { readFormula } from './query/read-formula.ts';
export { renderMarkdown } from './sheet/render-markdown.ts';
export { type StateSheet, stateSheet } from './sheet/state-sheet.ts';
export { brokenRules } from './situation/broken-rules.ts';
export { compareTwoStates, type StateComparison } from './situation/compare-states.ts';
export { sayForesightAt, sayForesightEach } from './situation/foresight-words.ts';
export { type Institution, readBodies } from './situation/read-bodies.ts';
export {
  type Improvement,
  readState,
  type Standing,
  type StateReading,
} from './situation/state-reading.ts';
export { type WayArgument, type WayStep, type WhyNot, whyNot } from './situation/why-not.ts';
export { listOutcomes, type OutcomeOrder, type OutcomeQuery } from './tables/outcome-list.ts';
export { type OutcomeRow, outcomeRow, outcomesToCsv } from './tables/outcome-row.ts';
export { type OutcomeTable, outcomeTable } from './tables/outcome-table.ts';
export { bullet, paragraph } from './text/paragraph.ts';
export {
  type AnalysisTextOptions,
  renderAnalysis,
  type StateChoice,
} from './text/render-analysis.ts';
export { renderVariants, type VariantAnalysis } from './text/render-variants.ts';
export { plainStyle, type Style } from './text/style.ts';
export type { ToGoOn } from './text/to-go-on.ts';
export { votesFrom, votesSteps } from './votes/body-votes.ts';
export { dilutionPath, sayTurned } from './votes/dilution-path.ts';
export { renderVotes } from './votes/render-votes.ts';
export type { Ballot, BodyVotes, DraftVote } from './votes/vote.ts';
export { sayBallot, sayNeeded, sayPivots, sayResult } from './votes/vote-words.ts';
export { sayDuration, saySize } from './words/amounts.ts';
export {
  isAboutOthers,
  sayForesight,
  sayForesightOfAll,
  verdictWords,
} from './words/concept-words.ts';
export { type LevelWords, levelWords } from './words/level-words.ts';
export { count, counted, inWords, listOf } from './words/lists.ts';
export { sayMisfit, sayMisfits, sayRefused } from './words/misfit-words.ts';
export { capitalize, openingName, proseName } from './words/prose-name.ts';
export { sayChanges, sayState, tellingPhrases } from './words/state-words.ts';
