import type { Cost, Steps } from '@standoff/engine';
import { concepts } from '../asking/concepts.ts';
import { limits } from '../asking/limits.ts';
import { optional } from '../asking/option.ts';
import { preferencesRead } from '../asking/preferences.ts';
import { state } from '../asking/states.ts';
import { createCoalitionVerdicts } from '../coalitions/coalition-verdicts.ts';
import { nothing } from '../estimates/costs.ts';
import { type HoldingProfiles, holdingProfiles } from '../foresight/holding-profiles.ts';
import { variant } from '../model/version-asked.ts';
import { findState } from '../query/find-state.ts';
import { chosenCoalitions, coalitionsBeside, refuseBeside } from './coalitions-asked.ts';
import { defineInquiry, type Refusal, refuse } from './define-inquiry.ts';

/** Under which foresight of each decision maker a state holds. */
export const profiles = defineInquiry({
  id: 'profiles',
  asks: 'say under which foresight of each decision maker a state holds',
  needs: 'analysis',
  options: {
    /** The state, said as in `explain`; the status quo when left out. */
    state: optional(state, { otherwise: 'status-quo' }),
    /** Ids of concepts; those that are analysed by default when left out. */
    concepts: optional(concepts),
    ...coalitionsBeside,
    ...preferencesRead,
    /** Id of a variant of the file. */
    variant: optional(variant),
    ...limits,
  },
  refuses(setting, asked): Refusal | undefined {
    return refuseBeside(asked, setting);
  },
  estimate(): Cost {
    return nothing;
  },
  *run({ analysis }, asked): Steps<HoldingProfiles | Refusal> {
    const { casebook } = analysis;
    const found = findState(casebook, asked.state ?? 'status-quo');
    if (found.status === 'not-found') return refuse(found);
    const chosen = chosenCoalitions(casebook, asked);
    const verdicts = chosen && createCoalitionVerdicts(analysis, chosen);
    if (verdicts) yield* verdicts.lookAt([casebook.space.cellOf(found.state)]);
    return holdingProfiles(analysis, found.state, verdicts);
  },
});
