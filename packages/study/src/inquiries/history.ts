import {
  type Concept,
  type Cost,
  findConcept,
  judgesImprovements,
  misfitOf,
  type Steps,
  usualConcept,
} from '@standoff/engine';
import type { TooLarge } from '../analysis/open-case.ts';
import { hidden } from '../asking/beliefs.ts';
import { concept, judgingIds } from '../asking/concepts.ts';
import { limits, limitsAsked } from '../asking/limits.ts';
import { optional } from '../asking/option.ts';
import { looks, ordering, times, together } from '../estimates/costs.ts';
import { mistaken } from '../estimates/mistaken.ts';
import type { History } from '../history/history.ts';
import { judgeHistory } from '../history/judge-history.ts';
import { variant } from '../model/version-asked.ts';
import { defineInquiry, type Refusal, refuse } from './define-inquiry.ts';

/** Whether the history of a conflict agrees with its model, step by step. */
export const history = defineInquiry({
  id: 'history',
  asks: 'replay the timeline: which steps the model expects, and what would explain the others',
  needs: 'case',
  options: {
    /** Id of a concept by which everybody judges its moves; for each that of the file, else SEQ, when left out. */
    concept: optional(concept, {
      about: { command: 'one solution concept for all', program: 'one solution concept for all' },
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
      return { ...refuse('the file has no timeline'), help: [HELP] };
    }
    if (conflict.timeline.every(({ sets }) => sets.length === 0)) {
      const problem = 'no event of the timeline sets an option, so there is no step to judge';
      return { ...refuse(problem), help: [HELP] };
    }
    if (conflict.statusQuo === undefined) {
      return refuse(
        'the status quo says how options stand that no event sets, and the file gives none',
      );
    }
    const asked = conceptAsked(concept);
    if (asked === undefined) return undefined;
    if (!judgesImprovements(asked)) {
      return refuse(
        `${asked.symbol} does not say of a single move whether something deters from it; ask under ${judgingIds.join(', ')}`,
      );
    }
    return misfitOf(asked, compiled.model) === undefined
      ? undefined
      : refuse(`${asked.symbol} cannot be applied to this model`);
  },
  estimate({ casebook }): Cost {
    const { timeline } = casebook.conflict;
    return together(
      times(mistaken(casebook, []), ordering(casebook)),
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

const HELP =
  'give events under timeline, with the levels to which they set options: { on: 2017-08-01, what: …, sets: { us.posture: talks } }';

function conceptAsked(id: string | undefined): Concept | undefined {
  return id === undefined ? undefined : findConcept(id);
}
