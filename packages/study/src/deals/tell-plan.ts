import { memberIds } from '../coalitions/tell-coalitions.ts';
import type { Deal, Deals } from './deal.ts';
import {
  agreedOn,
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

/** Whom a deal that is struck by one joint move spares from trusting others, as some of its steps would ask. */
export function tellWithoutTrust(
  found: Deals,
  { state }: Pick<Deal, 'state'>,
  trust: Deal['trust'],
): DealTelling[] {
  const agreed = agreedOn(found, state);
  return trust.map(({ who, in: others }) => ({
    says: {
      kind: 'withoutTrust',
      ...agreed,
      who: found.casebook.movers[who]!.id,
      whom: memberIds(found.casebook, others),
    },
  }));
}
