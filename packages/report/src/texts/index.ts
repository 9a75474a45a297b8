import type { tellings } from '../tellings/index.ts';
import { analyzeInText } from './analyze.ts';
import { askInText } from './ask.ts';
import { coalitionsInText } from './coalitions.ts';
import { compareInText } from './compare.ts';
import { dealInText } from './deal.ts';
import { evidenceInText } from './evidence.ts';
import { evolveInText } from './evolve.ts';
import { explainInText } from './explain.ts';
import { historyInText } from './history.ts';
import type { InTextOf } from './in-text.ts';
import { inverseInText } from './inverse.ts';
import { misjudgeInText } from './misjudge.ts';
import { numbersInText } from './numbers.ts';
import { perceiveInText } from './perceive.ts';
import { powerInText } from './power.ts';
import { profilesInText } from './profiles.ts';
import { signalsInText } from './signals.ts';
import { sweepInText } from './sweep.ts';
import { threatsInText } from './threats.ts';
import { voteInText } from './vote.ts';

/** How every inquiry is told in text. */
export const texts: { readonly [K in keyof typeof tellings]: InTextOf<(typeof tellings)[K]> } = {
  analyze: analyzeInText,
  explain: explainInText,
  evolve: evolveInText,
  profiles: profilesInText,
  vote: voteInText,
  power: powerInText,
  numbers: numbersInText,
  coalitions: coalitionsInText,
  perceive: perceiveInText,
  misjudge: misjudgeInText,
  signals: signalsInText,
  threats: threatsInText,
  history: historyInText,
  sweep: sweepInText,
  evidence: evidenceInText,
  inverse: inverseInText,
  deal: dealInText,
  compare: compareInText,
  ask: askInText,
};
