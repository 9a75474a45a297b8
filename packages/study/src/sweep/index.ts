export { type AnalysisDoubts, doubtsOfAnalysis } from './analysis-doubts.ts';
export { type BoxRow, boxRows, idInDoubt, judgementsInDoubt } from './box-rows.ts';
export {
  type Doubt,
  type DoubtGround,
  type Doubts,
  doubtOf,
  type FindingDoubt,
  type HangsOn,
  type NoDoubts,
  type ShortDoubt,
} from './doubt-of.ts';
export { type ExactShare, shareAsNumber } from './exact-share.ts';
export type { AskedFinding, Finding, NamedFinding } from './finding.ts';
export {
  choicesInOrder,
  type GivenChoices,
  modelsGiven,
  passedIn,
  standingGiven,
} from './given-choices.ts';
export { type HeldOrder, MOST_SUMMED, type PlacedOrders, placedOrders } from './placed-orders.ts';
export {
  type DoubtPart,
  partsOfDoubt,
  type Sureness,
  sayDoubt,
  sayModels,
  sayWritten,
  shareInWords,
  surenessOf,
} from './say-doubt-of.ts';
export {
  conceptOfFinding,
  isDenial,
  sayFinding,
  sayFindingApart,
  withinSentence,
} from './say-finding.ts';
export {
  judgementOf,
  judgementsInWords,
  sayChanged,
  sayChangedBriefly,
  sayWhereChanged,
} from './say-in-doubt.ts';
export {
  doubtsOfState,
  type StateDoubts,
  sayVerdictDoubted,
  type VerdictDoubt,
} from './state-doubts.ts';
export type { JudgementInDoubt, Sweep, SweptFinding, Turning } from './swept.ts';
export {
  headlineFinding,
  headlineParts,
  notFollowed,
  verdictFinding,
  verdictOf,
} from './told-findings.ts';
export { draftsTold, type VoteDoubts } from './vote-doubts.ts';
