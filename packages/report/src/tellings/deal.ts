import { type Answered, type DealGroups, type Deals, deal, identityOf } from '@standoff/study';
import { draftDealGroups } from '../json/deal-groups-json.ts';
import { draftDeals } from '../json/deals-json.ts';
import { type Draft, writtenAtOnce } from '../json/draft.ts';
import type { DealGroupsJson, DealsJson } from '../shapes/deals.ts';
import { tell, variantIn } from './tell.ts';

type Document = DealsJson | DealGroupsJson;

/** How it is told what some parties could agree on. */
export const dealTold = tell(deal, {
  formats: ['standoff.deals/1', 'standoff.deal-groups/1'],
  json: (answered): Document => writtenAtOnce<Document>(draft(answered)),
  draft,
});

function draft(answered: Answered<Deals | DealGroups>): Draft<Document> {
  const { result } = answered;
  const about = [identityOf(answered.setting.model), variantIn(answered)] as const;
  return 'groups' in result ? draftDealGroups(result, ...about) : draftDeals(result, ...about);
}
