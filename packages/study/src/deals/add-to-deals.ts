import { type Concept, judgesImprovements, type Limits, type Steps } from '@standoff/engine';
import type { AddedToDeals, Additions, AdditionsAsked } from './additions.ts';
import type { Deal, Deals } from './deal.ts';
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

/**
 * For each deal of the frontier and each concept under which it does not hold: what would make it hold. The same for
 * states that were asked about, that the parties can bring about and that not each of them prefers: what would make a
 * deal of one that holds.
 */
export function* addToDeals(
  { casebook, deals, refused = [], parties, against: from }: Deals,
  { concepts, ...query }: AdditionsQuery,
): Steps<AddedToDeals> {
  const wishes = refused.filter(({ isReached }) => isReached);
  const asked: readonly Pick<Deal, 'state' | 'holdsUnder'>[] = [
    ...deals.filter(({ frontier }) => frontier),
    ...wishes.slice(0, MOST_WISHES).map(({ state }) => ({ state, holdsUnder: [] })),
  ];
  const { means, willing, ...search } = query;
  const found: Additions[] = [];
  const unfit = new Map<string, AddedToDeals['unfit'][number]>();
  for (const { state, holdsUnder } of asked) {
    const possible = termsToAdd(casebook, state, parties, query);
    for (const one of possible.unfit) unfit.set(one.means, one);
    for (const concept of concepts.filter(judgesImprovements)) {
      if (holdsUnder.some(({ id }) => id === concept.id)) continue;
      const statements = means.includes('statements');
      const deal = { casebook, parties, from, state, concept };
      found.push(yield* smallestAdditions({ ...search, ...deal, ...possible, statements }));
    }
  }
  return {
    ...{ upTo: query.upTo, means, willing, found, concepts },
    leftOut: concepts.filter((one) => !judgesImprovements(one)),
    unfit: [...unfit.values()],
    wishes: { lookedAt: Math.min(wishes.length, MOST_WISHES), of: wishes.length },
  };
}
