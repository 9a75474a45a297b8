import { type Cost, mostOf, type Steps } from '@standoff/engine';
import { type Conflict, isTrue, pictureOf, type Signal } from '@standoff/language';
import { lackProblem } from '@standoff/wording';
import type { TooLarge } from '../analysis/open-case.ts';
import { hidden, signals as received, sender } from '../asking/beliefs.ts';
import { concepts } from '../asking/concepts.ts';
import { limits, limitsAsked } from '../asking/limits.ts';
import { optional } from '../asking/option.ts';
import { analysing, judging, nothing, ordering, times, together } from '../estimates/costs.ts';
import { variant } from '../model/version-asked.ts';
import { pausing } from '../signals/counted-pauses.ts';
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
    if (signals.length === 0) return refuse(lackProblem('no-signals'));
    return received.length === signals.length
      ? refuse(lackProblem('all-signals-received'))
      : refuseClosed(version.conflict, hidden);
  },
  estimate(known, { received = [], serving }): Cost {
    const { casebook, concepts } = known;
    const games = gamesSeen(casebook.conflict, received);
    // Of a game what rests on the same in another one, or seldom matters, is not found anew.
    const all = times(games, together(analysing(known), pausing(casebook, concepts)));
    const seen = { ...all, milliseconds: SELDOM * all.milliseconds, upTo: mostOf(all) };
    const told = serving === undefined ? nothing : telling(known, serving);
    return together(analysing(known), seen, told);
  },
  *run({ opened, concepts }, asked): Steps<SignalStudy | TooLarge> {
    const { received = [], serving, hidden = 'frozen' } = asked;
    const { casebook } = opened;
    const position = casebook.decisionMakers.findIndex(({ id }) => id === serving);
    return yield* studySignals(opened, {
      concepts,
      received,
      hidden,
      limits: limitsAsked(asked),
      ...(position >= 0 && {
        serving: { sender: position, cost: telling({ casebook, concepts }, serving!) },
      }),
    });
  },
});

/** The part of what it takes to judge all games anew that it takes as a rule. */
const SELDOM = 1 / 3;

/**
 * To find what somebody could be told: each order that may serve is made and judged for one viewer. As a rule these are
 * fewer than the statements, and often there are none.
 */
function telling(
  known: Pick<Parameters<typeof judging>[0], 'casebook' | 'concepts'>,
  sender: string,
): Cost {
  const { casebook, concepts } = known;
  const { decisionMakers, movers, options } = casebook;
  const each = together(judging(known), pausing(casebook, concepts), ordering(casebook));
  const one = times(1 / movers.length, each);
  const viewers = decisionMakers.filter(({ id }) => id !== sender);
  const statements = decisionMakers.reduce((sum, { preference }) => {
    return sum + (preference.kind === 'prioritized' ? preference.statements.length : 0);
  }, 0);
  const upTo = mostOf(times(viewers.length * (statements + options.length), one));
  return { milliseconds: 0, upTo, bytes: 0 };
}

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
