export type { AnalysisDoubts } from './analysis-doubts.ts';
export { type BoxRow, boxRows, idInDoubt, judgementsInDoubt } from './box-rows.ts';
export { countOrders } from './choices.ts';
export {
  type Doubt,
  type DoubtGround,
  doubtOf,
  type FindingDoubt,
  type NoDoubts,
} from './doubt-of.ts';
export { intervalByPoints } from './drawn-weights.ts';
export { shareAsNumber } from './exact-share.ts';
export type { Finding, NamedFinding } from './finding.ts';
export {
  choicesInOrder,
  type GivenChoices,
  modelsGiven,
  standingGiven,
} from './given-choices.ts';
export type { HangsOn } from './hangs-on.ts';
export { doubtOfHeadline, headlineClaims } from './headline-claims.ts';
export { type PlacedOrders, placedOrders } from './placed-orders.ts';
export { propositionOf } from './proposition-of.ts';
export {
  conceptOfFinding,
  isDenial,
  sayFinding,
  sayFindingApart,
} from './say-finding.ts';
export {
  sayChanged,
  sayChangedBriefly,
  sayWhereChanged,
  sayWritten,
} from './say-in-doubt.ts';
export {
  type StateDoubts,
  tellVerdictDoubted,
  type VerdictDoubt,
  verdictDoubted,
} from './state-doubts.ts';
export { surenessOf } from './sureness.ts';
export type { Sweep, SweptFinding, Turning } from './swept.ts';
export {
  type Grounded,
  sayDoubt,
  sayDoubtThat,
  sayTold,
  sentenceOfDoubt,
  tellDoubt,
  tellGround,
  tellHeld,
  tellInDoubt,
  wordsOfDoubt,
} from './tell-doubts.ts';
export { type SweepTold, tellFound, tellSameInAll, tellSweep } from './tell-sweep.ts';
export {
  notFollowed,
  verdictFinding,
} from './told-findings.ts';
export { judgementOf, judgementsInWords } from './turning-judgements.ts';
export { draftsTold, type VoteDoubts } from './vote-doubts.ts';
