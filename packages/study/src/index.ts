export type { Analysis, AnalysisResult } from './analysis/analysis.ts';
export { analyzeConflict } from './analysis/analyze.ts';
export { analyzeAnew } from './analysis/analyze-anew.ts';
export { analyzeAnewInParallel } from './analysis/analyze-anew-in-parallel.ts';
export { analyzeInParallel, type ParallelOptions } from './analysis/analyze-in-parallel.ts';
export type { Checked } from './analysis/checked.ts';
export { chooseConcepts, otherReading } from './analysis/choose-concepts.ts';
export { hasCoalitionVersion } from './analysis/coalition-version.ts';
export { foresightMatters } from './analysis/foresight-matters.ts';
export { type ListedStates, listedStates } from './analysis/listed-states.ts';
export { criteriaOf, mostTelling } from './analysis/most-telling.ts';
export { offeredReadings } from './analysis/offered-readings.ts';
export {
  type OpenCase,
  openCase,
  type Purpose,
  type TooLarge,
} from './analysis/open-case.ts';
export { equilibriumCells, equilibriumSet, heldUnder } from './analysis/outcomes.ts';
export {
  type AskedLook,
  foresightRead,
  givenProfile,
  profileRead,
  readAs,
} from './analysis/read-as.ts';
export {
  conceptBy,
  conditionsOf,
  idOfCondition,
  isMixed,
  leaversBy,
  type ReadBy,
  sayCondition,
  sharedConditions,
} from './analysis/read-by.ts';
export type { ReanalysisOptions } from './analysis/reanalyze.ts';
export { reuseBetween } from './analysis/reuse.ts';

/** @public Named by the types of the tellings. */
export { meansOfAdditions } from './asking/additions.ts';
export type { Party } from './asking/coalitions.ts';
export { limits, limitsAsked, threadCount } from './asking/limits.ts';
export {
  type AskedOf,
  type FoundOf,
  flagOf,
  type InquiryOption,
  type OptionKind,
  type Options,
  type Read,
  sayOption,
  sayTo,
} from './asking/option.ts';
export { readingAsked, sayReadingFlags } from './asking/preferences.ts';
export { knownNames } from './asking/words.ts';
export type { Belief, ByError } from './beliefs/belief-classes.ts';
export type { MisjudgedMove } from './beliefs/misjudged-moves.ts';
export {
  type OrderSeen,
  ordersSeen,
  type PlacedEntry,
} from './beliefs/orders-seen.ts';
export { type Games, openGames } from './beliefs/own-games.ts';
export type { Perceptions } from './beliefs/perceive.ts';
export { sayNotTaken, sayPicture } from './beliefs/picture-words.ts';
export type { PlaceRange } from './beliefs/place-range.ts';
export {
  conceptsAlike,
  type ErrorEffect,
  tellError,
  tellMisjudged,
  tellPerceptionsHeld,
  tellSeenClasses,
  tellSeenCounts,
} from './beliefs/tell-perceptions.ts';
export { tellingCells } from './beliefs/telling-states.ts';
export type { Casebook, Phrasebook } from './casebook/casebook.ts';
export { type CompiledCase, createPhrasebook } from './casebook/create-casebook.ts';
export { stateOfDeal } from './casebook/state-names.ts';
export type { CitablePart } from './claims/citable-parts.ts';
export { citedByKind, coverClaims } from './claims/claim-coverage.ts';
export {
  findPassage,
  markParagraph,
  type Passage,
  type PassageMark,
  readParagraphs,
  writePlace,
} from './claims/passages.ts';
export {
  gatherClasses,
  oneOfEach,
  readsAlike,
  type StateClasses,
  sayAlike,
  varyingOptions,
} from './classes/state-classes.ts';
export type {
  CoalitionStudy,
  JointMoveStakes,
  JointMovesOf,
  Stake,
  StudiedMove,
  Upset,
  UpsetEquilibria,
  UpsetMove,
  UpsetState,
  Wedge,
} from './coalitions/coalition-study.ts';
export {
  type CoalitionVerdicts,
  createCoalitionVerdicts,
} from './coalitions/coalition-verdicts.ts';
export { coalitionsOf, MOST_IN_COALITIONS } from './coalitions/coalitions-of.ts';
export { conceptOfCoalition, ownConceptOf } from './coalitions/concept-of-coalition.ts';
export {
  type CoalitionArgument,
  type CoalitionExplanation,
  explainCoalition,
  tellCoalitionVerdict,
} from './coalitions/explain-coalition.ts';
export { MOST_REPLACED_STATES } from './coalitions/replaced-members.ts';
export { type CoalitionQuery, studyCoalitions } from './coalitions/study-coalitions.ts';
export {
  memberIds,
  tellAsked,
  tellDeterrence,
  tellInShort,
  tellJointMethod,
  tellOthers,
  tellReplaced,
  tellStake,
  tellStandingFrom,
  tellSurvivors,
  tellUpset,
  tellUpsetBy,
  tellWayTogether,
} from './coalitions/tell-coalitions.ts';
export { takesAnything, tellOtherSplits, tellSplit } from './coalitions/tell-splits.ts';
export {
  sayCoalitionVerdicts,
  survivingEquilibria,
  tellCoalitionVerdicts,
} from './coalitions/verdict-words.ts';
export { acrossModels } from './comparison/across-models.ts';
export {
  type AnalysisComparison,
  type ConceptComparison,
  changedOutcomes,
  compareAnalyses,
  type OutcomeChange,
} from './comparison/compare-analyses.ts';
export * from './comparison/compare-versions.ts';
export { comparedClaims } from './comparison/compared-claims.ts';
export type { ComparedFinding } from './comparison/compared-finding.ts';

export {
  changesNothing,
  sayConceptComparison,
} from './comparison/comparison-words.ts';
export * from './comparison/crux.ts';
export type { Departure } from './comparison/departures.ts';
export { type GridCell, gridOf, type Stands, type Turn } from './comparison/grid.ts';
export { isReached, sayReach, sayReachChange } from './comparison/reach.ts';
export type { SmallestMixtures } from './comparison/smallest-mixtures.ts';
export {
  isOneApart,
  tellComparison,
  tellOneApart,
  whatIsCounted,
} from './comparison/tell-comparison.ts';
export { tellCrux } from './comparison/tell-crux.ts';
export * from './deals/index.ts';
export { claimsInDecided } from './decide/claims-in-decided.ts';
export { decide, whatIsSo } from './decide/decide.ts';
export type { DecidedThat, DoubtOfClaim } from './decide/decide-that.ts';
export type { Decided, Reasons } from './decide/decided.ts';
export { questionsOf } from './decide/questions-of.ts';
export {
  type ConflictInterview,
  interviewAbout,
  type Question,
} from './elicitation/conflict-interview.ts';
export type { Answer, Verdict } from './elicitation/pair.ts';
export * from './evidence/index.ts';
export type {
  Destination,
  Evolution,
  Loss,
  SpareChange,
  Way,
  WayWithLosses,
} from './evolution/evolution.ts';
export { evolveFrom } from './evolution/evolve.ts';
export { tellAlike, tellDestination, tellNext, tellStart } from './evolution/tell-evolution.ts';
export { lossOf, movesOf } from './evolution/tell-ways.ts';
export { allSteps, consequencesElsewhere } from './explain/consequences-elsewhere.ts';
export { explainState } from './explain/explain.ts';
export type { Argument, ArgumentStep, Explanation, ReasonStep } from './explain/explanation.ts';
export { byCalm, closestMove, stepsInShort, tellCalm, tellStanding } from './explain/in-short.ts';
export { isUntempted } from './explain/no-improvement.ts';
export {
  byDecisionMaker,
  gatherIdle,
  type ToldArguments,
  tellVerdicts,
  toldArguments,
  untemptedIn,
} from './explain/told-arguments.ts';
export { findingOf } from './finding/finding.ts';
export type { FindingTelling } from './finding/telling.ts';
export * from './foresight/index.ts';
export * from './front/index.ts';
export { type Headline, tellHeadline } from './headline/tell-headline.ts';
export type { ChangesOfMind } from './history/changes-of-mind.ts';
export type { Conditions } from './history/conditions.ts';
export type { History, JudgedStep, Moment } from './history/history.ts';
export { type NearestChanges, nearestChanges } from './history/nearest-changes.ts';
export type { Snapshot } from './history/replay.ts';
export {
  isExpected,
  tellHistoryFound,
  tellHistoryHeld,
  tellMoment,
  tellStep,
} from './history/tell-history.ts';
export { linksOf, tellConditions, tellExplaining } from './history/tell-minds.ts';
export { conceptsAsked } from './inquiries/analysis-options.ts';
export {
  type Answered,
  analysisAsked,
  answerBySolver,
  answerSteps,
  concludeSteps,
  type Help,
  type InquiryAnswer,
  refusalSteps,
} from './inquiries/answer.ts';
export { answerVariants, type SideBySide, variantsOf } from './inquiries/answer-variants.ts';
export {
  type Inquiry,
  type Manner,
  type Needs,
  type Refusal,
  refuseSoMuch,
} from './inquiries/define-inquiry.ts';
export * from './inquiries/index.ts';
export { type KnownAnalyses, knownAnalyses } from './inquiries/known-analyses.ts';
export { optionsSchema } from './inquiries/options-schema.ts';
export type { PerceptionsFound } from './inquiries/perceive.ts';
export { type Understood, understand } from './inquiries/understand.ts';
export * from './inverse/index.ts';
export { orderIn, swappedOrder } from './judgements/order-entries.ts';
export {
  judgementInWords,
  sayAtPlace,
  sayEntry,
  sayJudgement,
} from './judgements/say-judgement.ts';
export type {
  ConflictMap,
  Layer,
  MapArc,
  MapGroup,
  MapState,
  Ways,
} from './map/conflict-map.ts';
export { drawMap } from './map/draw-map.ts';
export { partsOfGroup } from './map/groups.ts';
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
export { sayErrors } from './misjudgement/error-words.ts';
export { judgementsOf } from './misjudgement/judgements-of.ts';
export type { Misjudgements } from './misjudgement/misjudgements.ts';
export type { FatalStep, Story } from './misjudgement/stories.ts';
export { doubtsOfStories, type StoryDoubts } from './misjudgement/story-doubts.ts';
export {
  tellErrorSets,
  tellMisjudgementsHeld,
  tellSet,
  tellStory,
  tellStoryGround,
} from './misjudgement/tell-misjudgements.ts';
export {
  argueAgainst,
  blindSpotAt,
  errorAt,
  thoughtsAt,
} from './misjudgement/thoughts.ts';
export {
  type ClaimedMisjudgements,
  type ClaimedStory,
  verifyMisjudgements,
} from './misjudgement/verify-misjudgements.ts';
export type { NamedVersion } from './model/model.ts';
export { identityOf, type Model } from './model/model.ts';
export { createModelReader } from './model/model-reader.ts';
export { addEachOnce, type Parsed, type ParseOptions, parse } from './model/parse.ts';
export { reviewSteps, type UnreadStates } from './model/review.ts';
export { reviewGain } from './model/unnamed-gain.ts';
export { versionAsked, versionsAsked } from './model/version-asked.ts';
export {
  type PreferenceLine,
  readEntry,
  readPreference,
  type SaidEntry,
  type SaidPreference,
} from './preferences/read-preference.ts';
export { sayAsked } from './preferences/statement-words.ts';
export { findState } from './query/find-state.ts';
export { readFormula } from './query/read-formula.ts';
export * from './said/index.ts';
export type { BestSignals } from './signals/best-signals.ts';
export type { ClassOfState, SignalEffect } from './signals/signal-effects.ts';
export type { SignalChange, SignalStudy } from './signals/study-signals.ts';
export {
  tellBest,
  tellChange,
  tellSignalsHeld,
  verdictOfSignals,
} from './signals/tell-signals.ts';
export { brokenRules } from './situation/broken-rules.ts';
export { sayForesightAt, sayForesightEach } from './situation/foresight-words.ts';
export { type Institution, readBodies } from './situation/read-bodies.ts';
export { readState } from './situation/state-account.ts';
export { type WayArgument, type WhyNot, whyNot } from './situation/why-not.ts';
export type {
  AnsweredEquilibria,
  AnsweredState,
  SolverAnswer,
  VerdictAnswer,
} from './solver/ask-solver.ts';
export type { Solver } from './solver/solver.ts';
export { tellAnswer } from './solver/tell-answer.ts';
export * from './sweep/index.ts';
export {
  gatherOutcomes,
  type OutcomeGroup,
  type SectionStart,
} from './tables/gather-outcomes.ts';
export { listOutcomes, type OutcomeQuery } from './tables/outcome-list.ts';
export { outcomeRow, outcomesToCsv } from './tables/outcome-row.ts';
export type { OutcomeSection } from './tables/outcome-sections.ts';
export { tellThreat, tellThreatCounts, tellThreatsHeld } from './threats/tell-threats.ts';
export type { TellingCondition } from './threats/telling-condition.ts';
export { countStates, type Look } from './threats/threat-states.ts';
export type { ThreatVerdict } from './threats/threat-verdicts.ts';
export type { ThreatsJudged } from './threats/threats-judged.ts';
export { votesFrom } from './votes/body-votes.ts';
export { dilutionPath, type TurnedVote } from './votes/dilution-path.ts';
export { lastAdoption } from './votes/last-adoption.ts';
export {
  castBy,
  tellBallots,
  tellBody,
  tellDilutions,
  tellDraft,
  tellVerdict,
} from './votes/tell-votes.ts';
export { tellingDrafts } from './votes/telling-drafts.ts';
export type { Ballot, BodyVotes, DraftVote } from './votes/vote.ts';
export { claimsOf, gatherLinks, sayLinks } from './words/claim-links.ts';
export { coalitionId, sayMembers } from './words/coalition-names.ts';
export {
  isAboutOthers,
  sayForesight,
  sayForesightOfAll,
  sayHeld,
  sayHeldInWords,
  sayLooking,
  sayReckonedWith,
  sayUnder,
  verdictWords,
} from './words/concept-words.ts';
export type { Consequence } from './words/consequences.ts';
export { sayFormula, sayStatement } from './words/formula-words.ts';
export { groupsAlike } from './words/groups-alike.ts';
export { levelInColumn, levelWords } from './words/level-words.ts';
export { sayMisfit, sayMisfits } from './words/misfit-words.ts';
export {
  changedPhrases,
  phrasesOf,
  sayChanges,
  sayNamedState,
  sayState,
  sayStateBriefly,
  tellingPhrases,
} from './words/state-words.ts';
export { readProposition } from './written/read-proposition.ts';
export { writeProposition } from './written/write-proposition.ts';
