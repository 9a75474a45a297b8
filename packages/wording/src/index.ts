export {
  doubtHeading,
  furtherHeading,
  sayQuestion,
  sayWhether,
} from './en/answers.ts';
export {
  sayCompared,
  sayDispute,
  sayFoundIn,
  sayOtherStart,
  sayOutcomesChanged,
  sayStatedOtherwise,
  sayWithOthers,
} from './en/comparing.ts';
export {
  disputeMark,
  gridWords,
  standingWords,
  turnMarks,
} from './en/comparison-grid.ts';
export { comparisonHeadings } from './en/comparison-headings.ts';
export { dealHeadings } from './en/deal-headings.ts';
export { english } from './en/english.ts';
export { type FrontAsked, sayFrontQuestion } from './en/front.ts';
export { sayFurther } from './en/further.ts';
export { type Agreement, agreementOf, isPlural } from './en/grammar/agreement.ts';
export { sayDuration, saySize } from './en/grammar/amounts.ts';
export {
  count,
  counted,
  fewOf,
  inWords,
  listOf,
  numberWord,
  roughly,
  unique,
} from './en/grammar/lists.ts';
export {
  capitalize,
  openingName,
  openingNames,
  possessiveOf,
  proseName,
} from './en/grammar/prose-name.ts';
export { setApart } from './en/grammar/quotations.ts';
export { percentInColumn, percentSure } from './en/grammar/shares.ts';
export { groupHeadings, sayMoreOf, sayNotSearched } from './en/group-headings.ts';
export { headings } from './en/headings.ts';
export { sayAdditions, type ToldAddition } from './en/judgements/say-additions.ts';
export { sayJudgement } from './en/judgements/say-judgement.ts';
export { sayJointRule } from './en/kinds/groups.ts';
export { sayStepVerdict } from './en/kinds/history.ts';
export { sayComing, sayGoal } from './en/kinds/inverse.ts';
export { sayThought } from './en/kinds/perceptions.ts';
export { sayBeside, saySent, sayServing, saySignalVerdict } from './en/kinds/signals.ts';
export { sayThreatVerdict } from './en/kinds/threats.ts';
export {
  joiners,
  labels,
  notReckoned,
  sayAlike,
  sayAvoided,
  sayClasses,
  sayDraftsTold,
  sayLegend,
  sayLevelsRead,
  sayMoreSentences,
  sayNotReckoned,
  sayNotTaken,
  sayReceived,
  saySizeOf,
  sayStandsFor,
} from './en/labels.ts';
export { speakOfBeliefs } from './en/late/beliefs.ts';
export { speakOfComparisons } from './en/late/comparisons.ts';
export { speakOfDeals } from './en/late/deals.ts';
export { speakOfDoubts } from './en/late/doubts.ts';
export { speakOfEvidence } from './en/late/evidence.ts';
export { speakOfGroups } from './en/late/groups.ts';
export { speakOfHistory } from './en/late/history.ts';
export { speakOfInverse } from './en/late/inverse.ts';
export { speakOfNumbers } from './en/late/numbers.ts';
export { speakOfPower } from './en/late/power.ts';
export { speakOfReasons } from './en/late/reasons.ts';
export { speakOfSolver } from './en/late/solver.ts';
export { speakOfTreaties } from './en/late/treaties.ts';
export { speakOfVotes } from './en/late/votes.ts';
export type { ToldBond } from './en/names/bonds.ts';
export {
  foresightWords,
  ifAllThink,
  looksBy,
  type OfWhom,
  reckonedWith,
  sayForesightOfEach,
  sayHeld,
  sayHeldAlone,
  sayReadBy,
  verdictVerbs,
} from './en/names/concepts.ts';
export { sayEntry } from './en/names/entries.ts';
export { sayAlsoInJson, sayNewSignal } from './en/names/histories.ts';
export { stateInFull } from './en/names/names.ts';
export { numbersLabels } from './en/numbers-labels.ts';
export { sayFrom, sayItPasses, sayMixed, sayStateOf, sayThat } from './en/openings.ts';
export { panelWords } from './en/panel-words.ts';
export { powerLabels } from './en/power-labels.ts';
export { askingProblem, type ExpectedValue } from './en/problems/asking.ts';
export { batchProblem } from './en/problems/batch.ts';
export { conceptProblem, lackingForConcept } from './en/problems/concepts.ts';
export { decisionProblem } from './en/problems/decisions.ts';
export {
  claimProblem,
  documentProblem,
  type ExpectedMember,
  PLACES,
} from './en/problems/documents.ts';
export { findingProblem } from './en/problems/findings.ts';
export type { Problem } from './en/problems/index.ts';
export type { KnownNames } from './en/problems/known.ts';
export { lackProblem } from './en/problems/lacks.ts';
export { limitProblem } from './en/problems/limits.ts';
export { within, withinFinding, withinText } from './en/problems/problem.ts';
export { questionProblem } from './en/problems/questions.ts';
export { stateProblem } from './en/problems/states.ts';
export { togetherProblem } from './en/problems/together.ts';
export { doing } from './en/progress.ts';
export { sayPreferenceReading } from './en/reading.ts';
export { noteConcepts, noteMissing, noteUnreached, variantHeadings } from './en/variants.ts';
export { sayBodyRule, type ToldChange } from './en/views/bodies.ts';
export { sayForesightInState } from './en/views/foresight-in-state.ts';
export {
  sayHolding,
  sayLayer,
  sayLeftTogether,
  sayLiking,
  sayMoreHolding,
} from './en/views/map.ts';
export {
  alreadyThere,
  sayDeterred,
  sayShortest,
  sayStepThere,
  sayWayBelow,
  sayWayWithLosses,
  sayWhichWay,
} from './en/views/ways-there.ts';
export { sayWhatIsPreferred } from './en/what-is-preferred.ts';
export { type Fragment, joinWords, textOf } from './interface/fragments.ts';
export {
  type ConceptName,
  type Lexicon,
  type LexiconData,
  lexiconFor,
  type OptionName,
  type PartyName,
  readLexicon,
  type StateName,
} from './interface/lexicon.ts';
export type {
  ToldEntry,
  ToldJudgement,
  ToldOrderChange,
  ToldView,
} from './interface/told-judgement.ts';
export type {
  Deterrent,
  Liking,
  ToldForesight,
  ToldLayer,
  ToldMove,
} from './interface/told-view.ts';
export type { Form, InMind, Known, Names, Register, Sentence } from './interface/wording.ts';
