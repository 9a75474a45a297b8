export {
  type Coalesced,
  coalesceStates,
} from './analyses/coalesced.ts';
export { dependenceOf } from './analyses/dependence.ts';
export { equilibria, equilibriaUnder } from './analyses/equilibria.ts';
export { averageMoves, estimateTime } from './analyses/estimate.ts';
export {
  distanceTo,
  lengthBy,
  type MovePolicy,
  type Reachability,
  reachableFrom,
} from './analyses/evolution.ts';
export { isImprovement, leastCost, lossesFrom } from './analyses/fewest-losses.ts';
export {
  type CountChanges,
  wayOfFewestLosses,
} from './analyses/fewest-losses-way.ts';
export { compareGrounds, type GroundsOf } from './analyses/grounds.ts';
export { keptVerdicts } from './analyses/kept-verdicts.ts';
export { extraBytes } from './analyses/memory.ts';
export { isAboutImprovements, type Misfit, misfitOf } from './analyses/misfit.ts';
export { type Losing, type LossQuery, mustLose, waySparing } from './analyses/must-lose.ts';
export {
  type Judged,
  judgeStability,
  reanalyzeStability,
} from './analyses/reanalyze-stability.ts';
export { type Revision, reviseSituation } from './analyses/revise-situation.ts';
export { firstMoversTo, type PathStep, shortestPaths } from './analyses/shortest-ways.ts';
export {
  analyzeStability,
  type KnownVerdicts,
  type StabilityTable,
  stabilityFor,
} from './analyses/stability.ts';
export { countGainers, isPreferredByAll, isStuck } from './analyses/stuck.ts';
export { countTruths } from './analyses/truth-counts.ts';
export {
  buildCertificate,
  buildCertificateSteps,
  certifyImprovement,
  findDeterrent,
  type Verdict,
} from './certificates/build.ts';
export { buildCoalitionCertificate } from './certificates/build-coalition.ts';
export { buildDealCertificate, type PartOfDeal } from './certificates/build-deal.ts';
export type * from './certificates/certificate.ts';
export { isAtOnce, movesOfSanction } from './certificates/certificate.ts';
export type * from './certificates/coalition-certificate.ts';
export type { DealCertificate, VotedStep } from './certificates/deal-certificate.ts';
export {
  endJudging,
  type ImprovementJudge,
  isSafe,
  isSafeByRank,
  judgeImprovements,
  judgesByRank,
} from './certificates/judge-improvements.ts';
export { searchDeterrent } from './certificates/search-deterrent.ts';
export {
  createVerifier,
  type Verification,
  verifyCertificate,
  verifyDeterrence,
} from './certificates/verify.ts';
export { verifyCoalitionCertificate } from './certificates/verify-coalition.ts';
export { verifyDealCertificate } from './certificates/verify-deal.ts';
export {
  type SeenModels,
  type SensibleStep,
  verifyClosed,
  verifyPath,
} from './certificates/verify-path.ts';
export { type Acting, actingFor, askedOf } from './coalitions/acting.ts';
export type { Coalition } from './coalitions/coalition.ts';
export {
  type CoalitionReading,
  coalitionReadings,
  type ReadingOfImprovement,
} from './coalitions/coalition-reading.ts';
export { coalitionStability } from './coalitions/coalition-stability.ts';
export { type Departures, departuresFrom } from './coalitions/departures.ts';
export { isGain, partiesOf, subsetsOf } from './coalitions/gains.ts';
export { type JointMove, jointMovesFrom, jointReach } from './coalitions/joint-moves.ts';
export { replaceMembers } from './coalitions/replace-members.ts';
export { LOOKS_OF_LISTING, type Wedge, wedge, withAlliance } from './coalitions/wedge.ts';
export {
  countsOnlyImprovements,
  ignoresReplies,
  isAboutOthers,
  isForeseen,
  isOfReplies,
  isOfSanctions,
  isSimultaneous,
  judgesImprovements,
} from './concepts/concept-kinds.ts';
export { conceptsOfOneReply, ownMoveConcept, usualConcept } from './concepts/concept-roles.ts';
export type { Concept, ConceptFamily, ConceptId } from './concepts/define-concept.ts';
export { describeIds, findConcept, findConcepts } from './concepts/find-concept.ts';
export { concepts, families } from './concepts/index.ts';
export { kernelBytes } from './kernels/pages.ts';
export type * from './model/circuit.ts';
export { childrenOf } from './model/circuit-children.ts';
export * from './model/model.ts';
export { roundSum } from './model/round-sum.ts';
export type { StateCode } from './model/state-code.ts';
export { codeOf, levelsOf, readStates, type StateReader } from './model/state-reader.ts';
export { allowsMove } from './moves/axis.ts';
export { improvementsFrom } from './operators/improvements.ts';
export type { Ends } from './operators/replies.ts';
export { endApart, keepApart } from './operators/settled-responses.ts';
export { type Order, prefers } from './orders/order.ts';
export { isStableTogether } from './played/played-coalitions.ts';
export { isSensible, isStableIn } from './played/played-stability.ts';
export {
  type Ask,
  FOLLOWING,
  isReached,
  leadsTo,
  moversIn,
  othersThan,
  type Played,
} from './played/played-walks.ts';
export {
  type Fraction,
  type MemberPower,
  type PowerIndices,
  powerIndices,
  workOfPower,
} from './power/power-indices.ts';
export { type VotingGame, votingGame } from './power/voting-game.ts';
export { haveTheVotes, partaking, ruleAsAgreed } from './preference/agreed-rule.ts';
export { type Comparison, compareStates } from './preference/compare.ts';
export { judgeByOrder } from './preference/judgement.ts';
export { idleTiers } from './preference/prioritized.ts';
export { type RearrangedOrder, rearrangeOrder } from './preference/rearranged-order.ts';
export {
  anySlack,
  isKept,
  keepAnswer,
  leftOut,
  narrow,
  type Slack,
} from './preference/slack.ts';
export { readTierBits, type TierBits } from './preference/tier-bits.ts';
export {
  addTurningPlaces,
  noTurningPlaces,
  type TurningPlaces,
  turnsBefore,
} from './preference/turning-places.ts';
export { doubtIn, type Unknown, unknownIn } from './preference/unknown-pairs.ts';
export {
  type Compared,
  holdsOfVotes,
  isCarried,
  prefersByVote,
  rulesFor,
  type Tally,
  tallyOf,
  voteOf,
  voteToward,
} from './preference/voting.ts';
export { countsYesOnly } from './preference/voting-order.ts';
export { canBeRead } from './readings/can-be-read.ts';
export type { Reading, ReadingId } from './readings/define-reading.ts';
export { findReading, readings } from './readings/index.ts';
export { expectedDivisions, inParts, startOfPart } from './run/in-parts.ts';
export { createMeter, type Meter } from './run/meter.ts';
export { countWork, createPace, millisecondsOf, type Pace, workSpent } from './run/pace.ts';
export { announcingPieces, beginPieces } from './run/pieces.ts';
export { steadily } from './run/steadily.ts';
export {
  type Cost,
  costOfBoth,
  mostOf,
  type Outcome,
  type Progress,
  runInSlices,
  runToEnd,
  type SliceOptions,
  type Steps,
} from './run/steps.ts';
export { type Work, workOn } from './run/work.ts';
export { CellSet } from './sets/cell-set.ts';
export { asAgreed } from './situation/as-agreed.ts';
export { forbidMoves } from './situation/forbid-moves.ts';
export { readSituation } from './situation/read-situation.ts';
export { rearrangedSituation } from './situation/rearranged-situation.ts';
export {
  reorderedSituation,
  votesByOrders,
} from './situation/reordered-situation.ts';
export { type Apart, createSituation, type Situation, withOrderOf } from './situation/situation.ts';
export { cellsWhere } from './space/cells-where.ts';
export {
  type Choice,
  createSpace,
  createSpaceSteps,
  defaultLimits,
  type Limits,
  limitsOf,
  type SpaceResult,
} from './space/create-space.ts';
export { feasibleCodes } from './space/feasible-codes.ts';
export { levelsByCell } from './space/levels-by-cell.ts';
export { occurrenceOf } from './space/occurrence.ts';
export { entriesBeside } from './space/room-beside.ts';
export type { Space } from './space/space.ts';
export { crewSize } from './tasks/crew-size.ts';
export { type Findings, gatherFindings } from './tasks/findings.ts';
export { performHere } from './tasks/perform-here.ts';
export { type CrewOptions, performInParallel } from './tasks/perform-in-parallel.ts';
export type { CrewOutcome, Failed, WatchOptions } from './tasks/perform-plan.ts';
export { type PlannedTask, planTasks, type Request } from './tasks/plan.ts';
export { serveTasks } from './tasks/serve-tasks.ts';
export type { TaskResult } from './tasks/task.ts';
export type { EmployerHandle, FromWorker, ToWorker, WorkerHandle } from './tasks/worker.ts';
