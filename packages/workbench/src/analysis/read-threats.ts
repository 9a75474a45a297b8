import { sayMoreOfThreat, sayThreatsHeld } from '@standoff/report';
import {
  sayThreat,
  sayThreatVerdict,
  sayWhereNot,
  sayWhyOfThreat,
  type ThreatsJudged,
} from '@standoff/study';
import type { ShownThreats } from './shown-beliefs.ts';

/** Each threat and promise with its verdict in a word, and why. */
export function readThreats(judged: ThreatsJudged): ShownThreats {
  const { casebook } = judged.games.truth;
  return {
    held: sayThreatsHeld(judged),
    threats: judged.verdicts.map((one) => {
      const { threat, speaker, verdict } = one;
      return {
        id: threat.id,
        by: speaker,
        ...(threat.says !== undefined && { says: threat.says }),
        means: { text: sayThreat(casebook, threat), claims: threat.because },
        verdict: sayThreatVerdict(one),
        isFirm: verdict === 'everywhere',
        why: sayWhyOfThreat(casebook, one),
        more: [
          ...sayWhereNot(casebook, one),
          ...sayMoreOfThreat(casebook, one).map((text) => ({ text, claims: [] })),
        ],
      };
    }),
  };
}
