import { agreementOf, type Called } from './grammar/agreement.ts';

/** What stands above parts of texts on deals. */
export const dealHeadings = {
  breaking: 'Who could gain by breaking it, and what would deter that',
  bestDeal: 'best deal',
  noDeal: 'state that is no deal',
  noDeals: 'states that are no deals',
  alone:
    'Asked about alone, a deal is told with what each step lets others do, and what could come about otherwise.',
  /** How a command lets bodies take part. */
  takesPart: (ids: readonly string[], called: readonly Called[]) =>
    `--bodies ${ids.join(',')} lets ${agreementOf(called).them} take part.`,
} as const;
