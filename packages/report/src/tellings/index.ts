import { analyzeTold } from './analyze.ts';
import { askTold } from './ask.ts';
import { coalitionsTold } from './coalitions.ts';
import { compareTold } from './compare.ts';
import { dealTold } from './deal.ts';
import { evidenceTold } from './evidence.ts';
import { evolveTold } from './evolve.ts';
import { explainTold } from './explain.ts';
import { historyTold } from './history.ts';
import { inverseTold } from './inverse.ts';
import { misjudgeTold } from './misjudge.ts';
import { numbersTold } from './numbers.ts';
import { perceiveTold } from './perceive.ts';
import { powerTold } from './power.ts';
import { profilesTold } from './profiles.ts';
import { signalsTold } from './signals.ts';
import { sweepTold } from './sweep.ts';
import { threatsTold } from './threats.ts';
import { voteTold } from './vote.ts';

/** How every inquiry is told that needs no solver: a page that asks these alone loads none. */
export const tellingsWithoutSolver = {
  analyze: analyzeTold,
  explain: explainTold,
  evolve: evolveTold,
  profiles: profilesTold,
  vote: voteTold,
  power: powerTold,
  numbers: numbersTold,
  coalitions: coalitionsTold,
  perceive: perceiveTold,
  misjudge: misjudgeTold,
  signals: signalsTold,
  threats: threatsTold,
  history: historyTold,
  sweep: sweepTold,
  evidence: evidenceTold,
  inverse: inverseTold,
  deal: dealTold,
  compare: compareTold,
};

/** How every inquiry is told, in the order in which they are listed. */
export const tellings = { ...tellingsWithoutSolver, ask: askTold };
