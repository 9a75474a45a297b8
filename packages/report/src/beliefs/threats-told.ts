import {
  type ThreatsJudged,
  type ThreatVerdict,
  tellThreat,
  tellThreatCounts,
  tellThreatsHeld,
} from '@standoff/study';
import { type SentenceTold, tellSentences } from '../sentences/sentences-told.ts';

/** How many threats are credible, and what is held fixed. */
export function sayThreats(judged: ThreatsJudged): {
  readonly counts: readonly SentenceTold[];
  readonly held: readonly SentenceTold[];
} {
  const { casebook } = judged.games.truth;
  return {
    counts: tellSentences(casebook, tellThreatCounts(judged)),
    held: tellSentences(casebook, tellThreatsHeld(judged)),
  };
}

/** A threat in sentences: what it is, why it is credible or not, and what else is to be known of it. */
export interface ThreatSaid {
  readonly is: SentenceTold;
  readonly why: readonly SentenceTold[];
  readonly seen: readonly SentenceTold[];
  readonly more: readonly SentenceTold[];
}

export function sayThreat({ games }: ThreatsJudged, verdict: ThreatVerdict): ThreatSaid {
  const { is, why, seen, more } = tellThreat(games, verdict);
  const [first, ...others] = tellSentences(games.truth.casebook, [...is, ...why, ...seen, ...more]);
  return {
    is: first!,
    why: others.slice(0, why.length),
    seen: others.slice(why.length, why.length + seen.length),
    more: others.slice(why.length + seen.length),
  };
}
