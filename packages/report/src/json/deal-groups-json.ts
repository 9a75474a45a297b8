import { type DealGroups, sayState } from '@standoff/study';
import type { DealGroupsJson } from '../shapes/deals.ts';
import type { ModelIdentity } from '../shapes/model-identity.ts';
import { idsOf, placesToJson } from './deal-parts-json.ts';
import { Fields, listed } from './draft.ts';

/** What every group of parties could agree on: deals may be very many. */
export function draftDealGroups(
  { casebook, bodies, concepts, groups }: DealGroups,
  model: ModelIdentity,
  variant?: string,
): Fields<DealGroupsJson> {
  return new Fields<DealGroupsJson>({
    format: 'standoff.deal-groups/1',
    model,
    ...(variant !== undefined && { variant }),
    ...(casebook.reading && { reading: casebook.reading.id }),
    bodies: idsOf(casebook, bodies),
    concepts: concepts.map(({ id }) => id),
    groups: listed(
      groups,
      ({ parties, reached, deals, against, frontier }) =>
        new Fields<DealGroupsJson['groups'][number]>({
          parties: idsOf(casebook, parties),
          reached,
          deals,
          against: idsOf(casebook, against),
          frontier: listed(frontier, (deal) => ({
            state: casebook.stateId(deal.state),
            says: sayState(casebook, deal.state),
            places: placesToJson(casebook, deal),
            holdsUnder: deal.holdsUnder.map(({ id }) => id),
            weakest: deal.weakest.map(({ id }) => id),
          })),
        }),
    ),
  });
}
