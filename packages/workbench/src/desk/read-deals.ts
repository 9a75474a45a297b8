import type { StateCode } from '@standoff/engine';
import { sayNoDeal } from '@standoff/report';
import {
  type Analysis,
  type Casebook,
  type Deal,
  type Deals,
  dealOfFile,
  heldUnder,
  sayHeld,
  sayUnder,
  stateOfDeal,
} from '@standoff/study';
import { agreementOf, openingName } from '@standoff/wording';
import type { ShownDealGrounds, ShownTriedState } from './shown-deals.ts';
import { keyOf } from './state-keys.ts';

/** The deals of the file, and where they lead. */
export function readDealGrounds(casebook: Casebook): ShownDealGrounds {
  return {
    deals: casebook.conflict.deals.map((deal) => {
      const { id, name, says, because } = deal;
      const { parties, bodies, atOnce, against } = dealOfFile(casebook, deal);
      const state = stateOfDeal(casebook, deal);
      return {
        id,
        name,
        asked: {
          ...{ parties, bodies, ...(atOnce && { atOnce }) },
          ...(against !== undefined && { else: keyOf(casebook, against) }),
        },
        ...(state !== undefined && { key: keyOf(casebook, state) }),
        ...(says !== undefined && { says }),
        claims: because,
      };
    }),
  };
}

function sayLeaver(
  { casebook, concepts }: Pick<Deals, 'casebook' | 'concepts'>,
  { mover, under }: Deal['leavers'][number],
): string {
  const one = casebook.movers[mover]!;
  const when = sayUnder(under, concepts, { one: agreementOf([one]), mood: 'would' });
  return `${openingName(one.name)} would leave it ${when}.`;
}

/** How a state stands in another analysis than that of the page, as what is tried out. */
export function readTriedState(tried: Analysis, state: StateCode, found?: Deals): ShownTriedState {
  const [refused] = found?.refused ?? [];
  const { casebook, concepts, stability } = tried;
  const cell = casebook.space.cellOf(state);
  const held = heldUnder(tried, cell);
  const leavers = casebook.movers.flatMap((_, mover) => {
    const under = concepts.filter(({ id }) => !stability.get(id)![mover]!.has(cell));
    return under.length === 0 ? [] : [sayLeaver(tried, { mover, under })];
  });
  return {
    heldUnder: held.map(({ id }) => id),
    says: `It ${sayHeld(held, concepts, 'would')}.`,
    leavers,
    ...(found && refused && { noDeal: sayNoDeal(found, refused) }),
  };
}
