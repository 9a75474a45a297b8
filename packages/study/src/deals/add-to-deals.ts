import { type Concept, judgesImprovements, type Limits, type Steps } from '@standoff/engine';
import type { Analysis } from '../analysis/analysis.ts';
import type { AddedToDeals, Additions, AdditionsAsked } from './additions.ts';
import type { Deal, Deals, RefusedDeal } from './deal.ts';
import { reachWith } from './reach-with.ts';
import { smallestAdditions } from './smallest-additions.ts';
import { termsToAdd } from './terms-to-add.ts';

export interface AdditionsQuery extends AdditionsAsked {
  /** Under which a deal is to hold. */
  readonly concepts: readonly Concept[];
  /** So many traces are looked at for a combination of terms. */
  readonly maxTraces: number;
  readonly limits: Limits;
}

/** Of states that were asked about and are no deals, so many are looked at. */
const MOST_WISHES = 4;

/** Whether the parties can bring it about, or could if somebody else voted for a step or an agreement forbade none. */
export function isWithinReach({ isReached, obstacle }: RefusedDeal): boolean {
  if (isReached) return true;
  if (obstacle === undefined || obstacle.kind === 'outside') return false;
  const { missing } = obstacle;
  return missing.length > 0 && missing.every(({ why }) => why === 'vote' || why === 'bound');
}

/**
 * For each deal of the frontier and each concept under which it does not hold: what would make it hold. The same for
 * states that were asked about, that are no deals and are or come within the reach of the parties: what would make a
 * deal of one that holds.
 */
export function* addToDeals(
  analysis: Pick<Analysis, 'casebook' | 'situation'>,
  found: Deals,
  { concepts, ...query }: AdditionsQuery,
): Steps<AddedToDeals> {
  const { casebook, deals, refused = [], parties, from: start, against: from } = found;
  const wishes = refused.filter(isWithinReach);
  const reach = reachWith(analysis, found, query.limits);
  const asked: readonly Pick<Deal, 'state' | 'holdsUnder'>[] = [
    ...deals.filter(({ frontier }) => frontier),
    ...wishes.slice(0, MOST_WISHES).map(({ state }) => ({ state, holdsUnder: [] })),
  ];
  const { means, willing, ...search } = query;
  const added: Additions[] = [];
  const unfit = new Map<string, AddedToDeals['unfit'][number]>();
  for (const { state, holdsUnder } of asked) {
    const possible = termsToAdd(casebook, { state, start, parties }, query);
    for (const one of possible.unfit) unfit.set(one.means, one);
    for (const concept of concepts.filter(judgesImprovements)) {
      if (holdsUnder.some(({ id }) => id === concept.id)) continue;
      const [statements, locks] = [means.includes('statements'), means.includes('locks')];
      const deal = { casebook, parties, from, state, concept, reach };
      added.push(yield* smallestAdditions({ ...search, ...deal, ...possible, statements, locks }));
    }
  }
  return {
    ...{ upTo: query.upTo, means, willing, found: added, concepts },
    leftOut: concepts.filter((one) => !judgesImprovements(one)),
    unfit: [...unfit.values()],
    wishes: { lookedAt: Math.min(wishes.length, MOST_WISHES), of: wishes.length },
  };
}
