import type { Cost, Steps } from '@standoff/engine';
import { type Conflict, isTrue, pictureOf, type Signal } from '@standoff/language';
import type { TooLarge } from '../analysis/open-case.ts';
import { hidden, signals as received, sender } from '../asking/beliefs.ts';
import { concepts } from '../asking/concepts.ts';
import { limits, limitsAsked } from '../asking/limits.ts';
import { optional } from '../asking/option.ts';
import { analysing, judging, times, together } from '../estimates/costs.ts';
import { variant } from '../model/version-asked.ts';
import { type SignalStudy, studySignals } from '../signals/study-signals.ts';
import { refuseClosed } from './closed-refused.ts';
import { defineInquiry, type Refusal, refuse } from './define-inquiry.ts';

/** What each signal does to those who receive it, and whether it serves who sends it. */
export const signals = defineInquiry({
  id: 'signals',
  asks: 'say what each signal changes, and whether it serves its sender',
  needs: 'case',
  options: {
    /** Ids of concepts; those that are analysed by default when left out. */
    concepts: optional(concepts),
    /** Ids of signals that have been received before; none when left out. */
    received: optional(received, { about: 'signals that have been received before' }),
    /** What it means not to know of an option; `frozen` when left out. */
    hidden: optional(hidden),
    /** Id of a decision maker whom one more signal is to serve: the single changes of what others believe that do it best. */
    serving: optional(sender, {
      about: 'find what one could be told that would serve this decision maker best',
    }),
    /** Id of a variant of the file. */
    variant: optional(variant),
    ...limits,
  },
  refuses({ version }, { received = [], serving, hidden }): Refusal | undefined {
    const { signals } = version.conflict;
    if (serving !== undefined) return refuseClosed(version.conflict, hidden);
    if (signals.length === 0) return refuse('the file has no signals');
    return received.length === signals.length
      ? refuse('all signals of the file have been received')
      : refuseClosed(version.conflict, hidden);
  },
  // What could be told to serve somebody is announced once a few of the changes were tried.
  estimate(known, { received = [] }): Cost {
    const { conflict, movers } = known.casebook;
    const games = gamesSeen(conflict, received);
    const own = times(games / movers.length, judging(known));
    const { milliseconds, upTo = milliseconds } = times(games, analysing(known));
    // Of a game what rests on the same in another one, or seldom matters, is not found anew.
    return together(analysing(known), { ...own, upTo });
  },
  *run({ opened, concepts }, asked): Steps<SignalStudy | TooLarge> {
    const { received = [], serving, hidden = 'frozen' } = asked;
    const position = opened.casebook.decisionMakers.findIndex(({ id }) => id === serving);
    return yield* studySignals(opened, {
      concepts,
      received,
      hidden,
      limits: limitsAsked(asked),
      ...(position >= 0 && { serving: position }),
    });
  },
});

/** In how many ways anybody sees a conflict at most before and after signals: alone, beside all others, and all of them. */
function gamesSeen(conflict: Conflict, received: readonly Signal[]): number {
  const left = conflict.signals.filter((signal) => !received.includes(signal));
  const games = conflict.decisionMakers.map(({ id }) => {
    const { length } = left.filter(({ to }) => to.includes(id));
    const before = isTrue(pictureOf(conflict, id, received)) ? 0 : 1;
    return before + Math.min(2 * length + 1, 2 ** length - 1);
  });
  return games.reduce((sum, count) => sum + count, 0);
}
