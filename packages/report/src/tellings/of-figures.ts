import { analyzeTold } from './analyze.ts';
import { dealTold } from './deal.ts';
import { evolveTold } from './evolve.ts';
import { explainTold } from './explain.ts';
import { historyTold } from './history.ts';
import { inverseTold } from './inverse.ts';
import { misjudgeTold } from './misjudge.ts';
import { numbersTold } from './numbers.ts';
import { powerTold } from './power.ts';
import { signalsTold } from './signals.ts';
import { sweepTold } from './sweep.ts';
import { threatsTold } from './threats.ts';
import { voteTold } from './vote.ts';

/** How the inquiries are told that figures of briefings ask: their page loads no others. */
export const tellingsOfFigures = {
  analyze: analyzeTold,
  explain: explainTold,
  evolve: evolveTold,
  vote: voteTold,
  power: powerTold,
  numbers: numbersTold,
  misjudge: misjudgeTold,
  signals: signalsTold,
  threats: threatsTold,
  sweep: sweepTold,
  inverse: inverseTold,
  deal: dealTold,
  history: historyTold,
};
