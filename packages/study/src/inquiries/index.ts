import { analyze } from './analyze.ts';
import { ask } from './ask.ts';
import { coalitions } from './coalitions.ts';
import { compare } from './compare.ts';
import { deal } from './deal.ts';
import { evidence } from './evidence.ts';
import { evolve } from './evolve.ts';
import { explain } from './explain.ts';
import { history } from './history.ts';
import { inverse } from './inverse.ts';
import { misjudge } from './misjudge.ts';
import { numbers } from './numbers.ts';
import { perceive } from './perceive.ts';
import { power } from './power.ts';
import { profiles } from './profiles.ts';
import { signals } from './signals.ts';
import { sweep } from './sweep.ts';
import { threats } from './threats.ts';
import { vote } from './vote.ts';

export { type AnalysisFound, analyze } from './analyze.ts';
export { ask, SECONDS_TO_ASK } from './ask.ts';
export { coalitions } from './coalitions.ts';
export { type ComparedInFull, compare } from './compare.ts';
export { deal } from './deal.ts';
export { evidence } from './evidence.ts';
export { evolve } from './evolve.ts';
export { type Explained, explain } from './explain.ts';
export { history } from './history.ts';
export { inverse } from './inverse.ts';
export { type LevelsRead, levelsRead } from './levels-read.ts';
/** @public Named by the types of the tellings. */
export type { MisjudgementsTold } from './misjudge.ts';
export { misjudge } from './misjudge.ts';
export { numbers } from './numbers.ts';
export { perceive } from './perceive.ts';
export { power } from './power.ts';
export { profiles } from './profiles.ts';
export { type Share, type Shared, shareOfWork } from './shares.ts';
export { signals } from './signals.ts';
export { sweep } from './sweep.ts';
export { threats } from './threats.ts';
/** @public Named by the types of the tellings. */
export type { VotesTaken } from './vote.ts';
export { vote } from './vote.ts';

/** Everything that can be asked about a conflict, in the order in which it is listed. */
export const inquiries = {
  analyze,
  explain,
  evolve,
  profiles,
  vote,
  power,
  numbers,
  coalitions,
  perceive,
  misjudge,
  signals,
  threats,
  history,
  sweep,
  evidence,
  inverse,
  deal,
  compare,
  ask,
};
