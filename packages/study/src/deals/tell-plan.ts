import type { Deal, Deals } from './deal.ts';
import {
  type DealTelling,
  tellOnTrust,
  tellSteps,
  tellTrust,
  tellVerdictOfDeal,
} from './tell-deal.ts';

/**
 * What would make a deal happen, in few sentences: that it is one and when it would hold; and who has to trust whom, or in which
 * order of steps nobody has to.
 */
export function tellPlan(found: Deals, deal: Deal): DealTelling[] {
  const trust = tellTrust(found, deal);
  return [
    ...tellVerdictOfDeal(found, deal),
    ...tellOnTrust(found, deal),
    ...(deal.isOnTrust ? trust.slice(0, 1) : [...tellSteps(found, deal), ...trust]),
  ];
}
