import {
  type BestSignals,
  judgementInWords,
  type SignalChange,
  type SignalStudy,
  tellBest,
  tellChange,
  tellSignalsHeld,
} from '@standoff/study';
import { type SentenceTold, tellSentences } from '../sentences/sentences-told.ts';

/** What is held fixed, in sentences. */
export function saySignalsHeld(study: SignalStudy): SentenceTold[] {
  return tellSentences(study.before.games.truth.casebook, tellSignalsHeld(study));
}

/** What signals change, each sentence by itself. */
export function sayChange(
  { before: { games } }: SignalStudy,
  change: SignalChange,
): SentenceTold[] {
  const { casebook } = games.truth;
  return tellChange(games, change).flatMap((one) => tellSentences(casebook, [one]));
}

/** So many changes that serve alike are told in words. */
const MOST_CHANGES = 4;

/** What could be told to somebody that would serve a decision maker best. */
export function sayBest({ before: { games } }: SignalStudy, best: BestSignals) {
  const { casebook } = games.truth;
  return tellBest(games, best).map(({ says, best: all }) => ({
    sentence: tellSentences(casebook, [{ says }])[0]!,
    changes: all
      .slice(0, MOST_CHANGES)
      .map(({ judgement }) => judgementInWords(casebook, judgement).says),
    more: Math.max(0, all.length - MOST_CHANGES),
  }));
}

/** What is tried to find what would serve somebody. */
export function sayTried(
  { before: { games } }: SignalStudy,
  { sender }: BestSignals,
): SentenceTold {
  const { casebook } = games.truth;
  const who = casebook.decisionMakers[sender]!.id;
  return tellSentences(casebook, [{ says: { kind: 'signalTried', who } }])[0]!;
}
