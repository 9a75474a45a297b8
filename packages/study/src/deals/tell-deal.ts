import type { PathStep } from '@standoff/engine';
import type { Of, Telling } from '@standoff/propositions';
import { speakOfDeals } from '@standoff/wording';
import { isBody } from '../casebook/moves.ts';
import { memberIds } from '../coalitions/tell-coalitions.ts';
import { movesOf } from '../evolution/tell-ways.ts';
import { conceptIds } from '../said/world-of.ts';
import { groupsAlike } from '../words/groups-alike.ts';
import type { Deal, DealStep, Deals, Opening, Otherwise } from './deal.ts';

speakOfDeals();

export type DealTelling = Telling<never>;

/** Whose deals they are, and where these set out. */
export type DealsOf = Pick<Deals, 'casebook' | 'parties' | 'from'>;

/** What a deal is about by ids, and the moves in which it is carried out. */
export function agreedIn(
  { casebook, parties, from }: DealsOf,
  steps: readonly PathStep[],
): Omit<Of<'dealSteps'>, 'kind' | 'in'> {
  const { space, stateId } = casebook;
  return {
    parties: memberIds(casebook, parties),
    from: stateId(from),
    deal: stateId(space.codeOf(steps.at(-1)!.to)),
    moves: movesOf(casebook, steps),
  };
}

/** That it is one, and whether it would hold. */
export function tellVerdictOfDeal(found: Deals, { steps, holdsUnder }: Deal): DealTelling[] {
  const { moves: _, ...agreed } = agreedIn(found, steps);
  const pattern: Of<'pattern'> = {
    kind: 'pattern',
    state: agreed.deal,
    under: conceptIds(holdsUnder),
    among: conceptIds(found.concepts),
  };
  return [
    { says: { kind: 'isDeal', ...agreed, so: true }, detail: 'brief' },
    { says: pattern, mood: 'would', detail: 'brief' },
  ];
}

/** That it is entered only on trust, or could be entered without where the order of steps that is told asks for some. */
export function tellOnTrust(found: Deals, { steps, isOnTrust: so, trust }: Deal): DealTelling[] {
  if (trust.length === 0) return [];
  const { moves: _, ...agreed } = agreedIn(found, steps);
  return [{ says: { kind: 'onTrust', ...agreed, so }, detail: so ? 'brief' : 'default' }];
}

export function tellSteps(found: DealsOf, { steps }: Pick<Deal, 'steps'>): DealTelling[] {
  return [{ says: { kind: 'dealSteps', ...agreedIn(found, steps) } }];
}

/** Whoever has to trust somebody comes first; of an order of steps that somebody thought of as well. */
export function tellTrust(
  found: DealsOf,
  { steps, trust }: Pick<Deal, 'steps' | 'trust'>,
): DealTelling[] {
  const { casebook } = found;
  const carried = agreedIn(found, steps);
  // Of one step alone there is nothing in between.
  if (steps.length === 1) return [];
  if (steps.every(({ exposed }) => exposed.length === 0)) {
    const secure = steps.every(({ openings }) =>
      openings.every(({ exposed }) => exposed.length === 0),
    );
    return [{ says: { kind: 'noLossBetween', ...carried, secure } }];
  }
  const id = (mover: number) => casebook.movers[mover]!.id;
  const alone = [...new Set(steps.flatMap(({ exposed }) => exposed))].filter((who) =>
    trust.every((one) => one.who !== who),
  );
  return [
    ...tellTrusting(found, steps, trust),
    ...alone.map(
      (who): DealTelling => ({
        says: { kind: 'worseBetween', ...carried, who: id(who) },
      }),
    ),
  ];
}

/** Who has to trust whom in some steps. */
export function tellTrusting(
  found: DealsOf,
  steps: readonly PathStep[],
  trust: Deal['trust'],
): DealTelling[] {
  const carried = agreedIn(found, steps);
  return trust.map(({ who, in: others, places }): DealTelling => {
    const whom = memberIds(found.casebook, others);
    const fall = places === undefined ? {} : { places };
    return {
      says: { kind: 'trusts', ...carried, who: found.casebook.movers[who]!.id, whom, ...fall },
    };
  });
}

/** What steps let others do instead of what is agreed on. */
export function tellOpenings(found: DealsOf, steps: readonly DealStep[]): DealTelling[] {
  return steps.flatMap((step) =>
    step.openings.map((opening) => tellOpening(found, steps, step, opening)),
  );
}

/** What somebody could do after a step. */
export function tellOpening(
  found: DealsOf,
  steps: readonly PathStep[],
  step: DealStep,
  { mover, to, exposed }: Opening,
): DealTelling {
  const { casebook, parties } = found;
  const { space, stateId, movers } = casebook;
  const isBreaking = parties.includes(mover) && !isBody(casebook, mover);
  return {
    says: {
      kind: isBreaking ? 'breaksOff' : 'interferes',
      ...agreedIn(found, steps),
      after: movesOf(casebook, [step])[0]!,
      who: movers[mover]!.id,
      to: stateId(space.codeOf(to)),
      worse: memberIds(casebook, exposed),
    },
  };
}

/** Who would leave it under some concepts, those together who would under the same. */
export function tellLeavers({ casebook, concepts }: Deals, deal: Deal): DealTelling[] {
  const groups = groupsAlike(deal.leavers, ({ under }) => conceptIds(under).join());
  return groups.map((alike) => ({
    says: {
      kind: 'leaves',
      who: memberIds(
        casebook,
        alike.map(({ mover }) => mover),
      ),
      from: casebook.stateId(deal.state),
      under: conceptIds(alike[0]!.under),
      exactlyOf: conceptIds(concepts),
    },
  }));
}

/** How far the parties rise in their orders, as far as these have places. */
export function tellRises({ casebook, parties, from }: Deals, deal: Deal): DealTelling[] {
  const of = parties.flatMap((party) => {
    const by = deal.places[party];
    return by === undefined ? [] : [{ who: casebook.movers[party]!.id, by }];
  });
  if (of.length === 0) return [];
  const ends = { from: casebook.stateId(from), deal: casebook.stateId(deal.state) };
  return [{ says: { kind: 'rises', ...ends, of }, detail: 'full' }];
}

/** How those take it who are no parties. */
export function tellOthersOfDeal({ casebook, from }: Deals, deal: Deal): DealTelling[] {
  const both = { first: casebook.stateId(deal.state), second: casebook.stateId(from) };
  const compared = (some: readonly number[], order: 'better' | 'worse'): DealTelling[] =>
    some.length === 0
      ? []
      : [{ says: { kind: 'compares', who: memberIds(casebook, some), order, ...both, so: true } }];
  return [...compared(deal.gainers, 'better'), ...compared(deal.losers, 'worse')];
}

/** What could come about without it, improvements to it among that. */
export function tellWithoutDeal(found: Deals, deal: Deal): DealTelling[] {
  const { casebook, from } = found;
  const ends = { from: casebook.stateId(from), to: casebook.stateId(deal.state) };
  const leads: DealTelling[] = deal.isReachedAnyway
    ? [{ says: { kind: 'leads', ...ends, by: 'improvements', so: true } }]
    : [];
  return [...leads, ...deal.otherwise.map((one) => tellOtherwise(found, deal, one))];
}

function tellOtherwise(
  { casebook, concepts, parties, from }: Deals,
  { state, isReachedAnyway, holdsUnder }: Deal,
  { concepts: under, reached, best, more }: Otherwise,
): DealTelling {
  const deciders = parties.filter((party) => !isBody(casebook, party));
  return {
    says: {
      kind: 'without',
      parties: memberIds(casebook, deciders),
      from: casebook.stateId(from),
      deal: casebook.stateId(state),
      under: conceptIds(under),
      among: conceptIds(concepts),
      n: reached,
      dealToo: isReachedAnyway && under.every((one) => holdsUnder.includes(one)),
      best: best.map((one) => ({
        state: casebook.stateId(one.state),
        gainers: memberIds(casebook, one.gainers),
        losers: memberIds(casebook, one.losers),
      })),
      more,
    },
  };
}
