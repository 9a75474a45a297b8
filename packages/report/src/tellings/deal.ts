import { deal, identityOf } from '@standoff/study';
import { renderDeals } from '../deals/render-deals.ts';
import { dealsToJson } from '../json/deals-json.ts';
import { tell, variantIn } from './tell.ts';

/** How it is told what some parties could agree on. */
export const dealTold = tell(deal, {
  formats: ['standoff.deals/1'],
  json: (answered) =>
    dealsToJson(answered.result, identityOf(answered.setting.model), variantIn(answered)),
  text: ({ result }, { style, width }) => renderDeals(result, style, width),
});
