import type { Cost, Steps } from '@standoff/engine';
import { concepts, foresight } from '../asking/concepts.ts';
import { count, limits } from '../asking/limits.ts';
import { optional } from '../asking/option.ts';
import { preferencesRead } from '../asking/preferences.ts';
import { state } from '../asking/states.ts';
import { looks } from '../estimates/costs.ts';
import type { Evolution } from '../evolution/evolution.ts';
import { evolveFrom } from '../evolution/evolve.ts';
import { variant } from '../model/version-asked.ts';
import { findState } from '../query/find-state.ts';
import { defineInquiry, type Refusal, refuse } from './define-inquiry.ts';

const DESCRIBED = 10;

/** Where moves lead from a state, and what each decision maker could do in it. */
export const evolve = defineInquiry({
  id: 'evolve',
  asks: 'follow the moves from a state: what can be reached, how, and who moves first',
  needs: 'analysis',
  options: {
    /** The state to start from, said as in `explain`; the status quo when left out. */
    from: optional(state, { about: 'where to start', otherwise: 'status-quo' }),
    /** The only state of interest; equilibria and common gains when left out. */
    to: optional(state, { about: 'one destination only' }),
    /** How many destinations to describe; 10 when left out. */
    limit: optional(count('N', 'how many destinations to describe', `${DESCRIBED}`)),
    /** Ids of concepts; those that are analysed by default when left out. */
    concepts: optional(concepts),
    /** A concept for all, or for each by id, instead of what the file gives. */
    foresight: optional(foresight),
    ...preferencesRead,
    /** Id of a variant of the file. */
    variant: optional(variant),
    ...limits,
  },
  estimate({ casebook }): Cost {
    const { space } = casebook;
    return looks(space.cells * space.movers.length);
  },
  *run({ analysis }, { from = 'status-quo', to, limit = DESCRIBED }): Steps<Evolution | Refusal> {
    const { casebook } = analysis;
    const start = findState(casebook, from);
    if (start.status === 'not-found') return refuse(start);
    const end = to === undefined ? undefined : findState(casebook, to);
    if (end?.status === 'not-found') return refuse(end);
    const query = { from: start.state, limit, ...(end && { to: end.state }) };
    return yield* evolveFrom(analysis, query);
  },
});
