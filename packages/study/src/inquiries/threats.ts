import { type Concept, findConcept, judgesImprovements, type Steps } from '@standoff/engine';
import type { TooLarge } from '../analysis/open-case.ts';
import { hidden, signals } from '../asking/beliefs.ts';
import { concept } from '../asking/concepts.ts';
import { limits, limitsAsked } from '../asking/limits.ts';
import { optional } from '../asking/option.ts';
import { type Games, openGames } from '../beliefs/own-games.ts';
import { variant } from '../model/version-asked.ts';
import { judgeThreats, type ThreatVerdict } from '../threats/threat-verdicts.ts';
import { defineInquiry, type Refusal, refuse } from './define-inquiry.ts';

/** The threats and promises of a file, judged. */
export interface ThreatsJudged {
  readonly games: Games;
  readonly concept: Concept;
  readonly verdicts: readonly ThreatVerdict[];
}

/** Whether each threat is credible, to whom, and whether that matters. */
export const threats = defineInquiry({
  id: 'threats',
  asks: 'say whether each threat and promise is credible, to whom, and whether that matters',
  needs: 'case',
  options: {
    /** Id of the concept by which moves are judged. */
    concept: optional(concept, { otherwise: 'seq' }),
    /** Ids of the signals that have been received; none when left out. */
    signals: optional(signals),
    /** What it means not to know of an option; `frozen` when left out. */
    hidden: optional(hidden),
    /** Id of a variant of the file. */
    variant: optional(variant),
    ...limits,
  },
  refuses({ version }): Refusal | undefined {
    return version.conflict.threats.length === 0
      ? refuse('the file has no threats or promises')
      : undefined;
  },
  *run({ opened }, asked): Steps<ThreatsJudged | Refusal | TooLarge> {
    const { signals = [], hidden = 'frozen', concept: id = 'seq' } = asked;
    const concept = findConcept(id)!;
    if (!judgesImprovements(concept)) {
      return refuse(
        `${concept.symbol} does not say of a single move whether something deters from it`,
      );
    }
    const games = yield* openGames(opened, { signals, hidden, limits: limitsAsked(asked) });
    if ('status' in games) return games;
    const verdicts = yield* judgeThreats(games, concept, [concept]);
    return { games, concept, verdicts };
  },
});
