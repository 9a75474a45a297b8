import { type Answered, type DealGroups, type Deals, deal, identityOf } from '@standoff/study';
import { renderDealGroups } from '../deals/render-deal-groups.ts';
import { renderDeals } from '../deals/render-deals.ts';
import { dealGroupsToJson } from '../json/deal-groups-json.ts';
import { dealsToJson } from '../json/deals-json.ts';
import type { DealGroupsJson, DealsJson } from '../shapes/deals.ts';
import { tell, variantIn } from './tell.ts';

/** How it is told what some parties could agree on. */
export const dealTold = tell(deal, {
  formats: ['standoff.deals/1', 'standoff.deal-groups/1'],
  json(answered: Answered<Deals | DealGroups>): DealsJson | DealGroupsJson {
    const { result } = answered;
    const about = [identityOf(answered.setting.model), variantIn(answered)] as const;
    return 'groups' in result ? dealGroupsToJson(result, ...about) : dealsToJson(result, ...about);
  },
  text: ({ result }, { style, width }) =>
    'groups' in result ? renderDealGroups(result, style, width) : renderDeals(result, style, width),
});
