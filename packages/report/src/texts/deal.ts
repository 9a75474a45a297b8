import { renderDealGroups } from '../deals/render-deal-groups.ts';
import { renderDeals } from '../deals/render-deals.ts';
import type { dealTold } from '../tellings/deal.ts';
import type { InTextOf } from './in-text.ts';

/** What some parties could agree on, as text. */
export const dealInText: InTextOf<typeof dealTold> = {
  details: true,
  text: ({ result }, { style, width, detail = 'default' }) =>
    'groups' in result
      ? renderDealGroups(result, style, width, detail)
      : renderDeals(result, { style, width, detail }),
};
