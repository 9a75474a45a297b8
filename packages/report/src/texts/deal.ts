import { renderDealGroups } from '../deals/render-deal-groups.ts';
import { renderDeals } from '../deals/render-deals.ts';
import type { dealTold } from '../tellings/deal.ts';
import type { InTextOf } from './in-text.ts';

/** What some parties could agree on, as text. */
export const dealInText: InTextOf<typeof dealTold> = {
  text: ({ result }, { style, width }) =>
    'groups' in result ? renderDealGroups(result, style, width) : renderDeals(result, style, width),
};
