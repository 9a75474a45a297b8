import {
  type Concept,
  type Cost,
  findConcept,
  judgesImprovements,
  misfitOf,
  type Steps,
  usualConcept,
} from '@standoff/engine';
import { lackProblem } from '@standoff/wording';
import type { TooLarge } from '../analysis/open-case.ts';
import { hidden } from '../asking/beliefs.ts';
import { concept, idsThatJudge } from '../asking/concepts.ts';
import { limits, limitsAsked } from '../asking/limits.ts';
import { optional } from '../asking/option.ts';
import { judging, looks, ordering, times, together } from '../estimates/costs.ts';
import { changesOfView } from '../estimates/mistaken.ts';
import type { History } from '../history/history.ts';
import { judgeHistory } from '../history/judge-history.ts';
import { variant } from '../model/version-asked.ts';
import { defineInquiry, type Refusal, refuse } from './define-inquiry.ts';
import { doesNotFit, judgesNoMoves } from './refuse-concept.ts';

/** Whether the history of a conflict agrees with its model, step by step. */
export const history = defineInquiry({
  id: 'history',
  asks: 'replay the timeline: which steps the model expects, and what would explain the others',
  needs: 'case',
  options: {
    /** Id of a concept by which everybody judges its moves; for each that of the file, else SEQ, when left out. */
    concept: optional(concept, {
      about: `one solution concept for all, of ${idsThatJudge}`,
      otherwise: `for each that of the file, else ${usualConcept.id}`,
    }),
    /** What it means not to know of an option; `frozen` when left out. */
    hidden: optional(hidden),
    /** Id of a variant of the file. */
    variant: optional(variant),
    ...limits,
  },
  refuses({ version }, { concept }): Refusal | undefined {
    const { conflict, compiled } = version;
    if (conflict.timeline.length === 0) {
      return refuse(lackProblem('no-timeline'));
    }
    if (conflict.timeline.every(({ sets }) => sets.length === 0)) {
      return refuse(lackProblem('no-event-sets-options'));
    }
    if (conflict.statusQuo === undefined) {
      return refuse(lackProblem('no-status-quo-for-timeline'));
    }
    const asked = conceptAsked(concept);
    if (asked === undefined) return undefined;
    if (!judgesImprovements(asked)) {
      return refuse(judgesNoMoves(asked));
    }
    return misfitOf(asked, compiled.model) === undefined ? undefined : refuse(doesNotFit(asked));
  },
  estimate({ casebook }, { concept }): Cost {
    const { timeline } = casebook.conflict;
    const { games, scenes } = changesOfView(casebook);
    const concepts = [conceptAsked(concept) ?? usualConcept];
    return together(
      times(games, ordering(casebook)),
      times(scenes, { ...judging({ casebook, concepts }), bytes: 0 }),
      looks(timeline.length * casebook.space.movers.length * 1_000),
    );
  },
  *run({ opened }, asked): Steps<History | TooLarge> {
    const { hidden = 'frozen' } = asked;
    const concept = conceptAsked(asked.concept);
    const limits = limitsAsked(asked);
    return yield* judgeHistory(opened, {
      ...(concept && { concept }),
      usual: usualConcept,
      hidden,
      limits,
    });
  },
});

function conceptAsked(id: string | undefined): Concept | undefined {
  return id === undefined ? undefined : findConcept(id);
}
