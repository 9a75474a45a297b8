import type { Cost, Steps } from '@standoff/engine';
import type { TooLarge } from '../analysis/open-case.ts';
import { hidden, signals, statesTold } from '../asking/beliefs.ts';
import { concepts } from '../asking/concepts.ts';
import { limits, limitsAsked } from '../asking/limits.ts';
import { optional } from '../asking/option.ts';
import { openGames } from '../beliefs/own-games.ts';
import { type Perceptions, perceive as perceiveGames } from '../beliefs/perceive.ts';
import { analysing, looks, times, together } from '../estimates/costs.ts';
import { mistaken } from '../estimates/mistaken.ts';
import { variant } from '../model/version-asked.ts';
import { refuseClosed } from './closed-refused.ts';
import { defineInquiry, type Refusal } from './define-inquiry.ts';

/** What everybody takes the conflict to be, and whether all states are listed where it is told. */
export interface PerceptionsFound extends Perceptions {
  readonly states: 'all' | 'few';
}

/** Looks at a state to say of somebody, as one sees it under a concept, whether it stays, and which moves are misjudged. */
const LOOKS_OF_VIEW = 2;

/** What each decision maker takes the conflict to be, and what that does to the outcomes. */
export const perceive = defineInquiry({
  id: 'perceive',
  asks: 'say what each takes the conflict to be, and which outcomes rest on an error',
  needs: 'case',
  options: {
    /** Ids of concepts; those that are analysed by default when left out. */
    concepts: optional(concepts),
    /** Ids of the signals that have been received; none when left out. */
    signals: optional(signals),
    /** What it means not to know of an option; `frozen` when left out. */
    hidden: optional(hidden),
    /** Whether every state is listed, or those alike are told together with their reasons; `all` when left out. */
    states: optional(statesTold),
    /** Id of a variant of the file. */
    variant: optional(variant),
    ...limits,
  },
  refuses({ version }, { hidden }): Refusal | undefined {
    return refuseClosed(version.conflict, hidden);
  },
  estimate(known, { signals = [] }): Cost {
    const { casebook, concepts } = known;
    const viewers = mistaken(casebook, signals);
    const views = viewers * concepts.length * casebook.movers.length;
    return together(
      times(viewers + 1, analysing(known)),
      looks(views * casebook.space.stateCount * LOOKS_OF_VIEW),
    );
  },
  *run({ opened, concepts }, asked): Steps<PerceptionsFound | TooLarge> {
    const { signals = [], hidden = 'frozen', states = 'all' } = asked;
    const games = yield* openGames(opened, { signals, hidden, limits: limitsAsked(asked) });
    if ('status' in games) return games;
    return { ...(yield* perceiveGames(games, concepts)), states };
  },
});
