import { type Cost, findConcepts, judgesImprovements, type Steps } from '@standoff/engine';
import { lackProblem } from '@standoff/wording';
import type { TooLarge } from '../analysis/open-case.ts';
import { hidden, signals } from '../asking/beliefs.ts';
import { concepts, idsThatJudge } from '../asking/concepts.ts';
import { limits, limitsAsked } from '../asking/limits.ts';
import { optional } from '../asking/option.ts';
import { openGames } from '../beliefs/own-games.ts';
import { mistaken } from '../estimates/mistaken.ts';
import { judgingThreats } from '../estimates/threats-cost.ts';
import { variant } from '../model/version-asked.ts';
import { judgedBy } from '../threats/judged-by.ts';
import { judgeThreats } from '../threats/threat-verdicts.ts';
import type { ThreatsJudged } from '../threats/threats-judged.ts';
import { refuseClosed } from './closed-refused.ts';
import { defineInquiry, type Refusal, refuse } from './define-inquiry.ts';
import { judgesNoMoves } from './refuse-concept.ts';

/** Whether each threat is credible, to whom, and whether that matters. */
export const threats = defineInquiry({
  id: 'threats',
  asks: 'say whether each threat and promise is credible, to whom, and whether that matters',
  needs: 'case',
  options: {
    /** Ids of concepts by which moves are judged; the foresight of the file when left out, or else those by default. */
    concepts: optional(concepts, {
      about: {
        command: `solution concepts, separated by commas, of ${idsThatJudge}`,
        program: `solution concepts, of ${idsThatJudge}`,
      },
      otherwise: 'the foresight of the file, or else those by default that judge single moves',
    }),
    /** Ids of the signals that have been received; none when left out. */
    signals: optional(signals),
    /** What it means not to know of an option; `frozen` when left out. */
    hidden: optional(hidden),
    /** Id of a variant of the file. */
    variant: optional(variant),
    ...limits,
  },
  refuses({ version }, { concepts, hidden }): Refusal | undefined {
    if (version.conflict.threats.length === 0) return refuse(lackProblem('no-threats'));
    const other = findConcepts(concepts ?? []).find((one) => !judgesImprovements(one));
    return other === undefined
      ? refuseClosed(version.conflict, hidden)
      : refuse(judgesNoMoves(other));
  },
  estimate: (known, { signals = [] }): Cost =>
    judgingThreats(known, mistaken(known.casebook, signals)),
  *run({ opened, concepts: chosen }, asked): Steps<ThreatsJudged | TooLarge> {
    const { signals = [], hidden = 'frozen', concepts } = asked;
    const limits = limitsAsked(asked);
    const games = yield* openGames(opened, { signals, hidden, limits });
    if ('status' in games) return games;
    const judged = judgedBy(opened.casebook, concepts && chosen, chosen);
    return { games, judged, verdicts: yield* judgeThreats(games, judged) };
  },
});
