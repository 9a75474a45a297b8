import type { PathStep, StateCode } from '@standoff/engine';
import type { Of, Telling } from '@standoff/propositions';
import { speakOfDeals } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import { isBody } from '../casebook/moves.ts';
import { memberIds } from '../coalitions/tell-coalitions.ts';
import { movesOf } from '../evolution/tell-ways.ts';
import { conceptIds } from '../said/world-of.ts';
import { tellBreaches } from '../treaties/tell-treaties.ts';
import { groupsAlike } from '../words/groups-alike.ts';
import type { Deal, DealStep, Deals, Opening, Otherwise } from './deal.ts';
import { differingMovers, levelsThere } from './obstacles.ts';

speakOfDeals();

export type DealTelling = Telling<never>;

/** Whose deals they are, where these set out, and how they are struck: step by step, against that, where nothing else is said. */
export type DealsOf = Pick<Deals, 'casebook' | 'parties' | 'from'> &
  Partial<Pick<Deals, 'against' | 'atOnce'>>;

/** How deals are struck, where that is not step by step or against where they set out. */
export function struckIn({
  casebook,
  from,
  against = from,
  atOnce,
}: Omit<DealsOf, 'parties'>): Struck {
  return {
    ...(against !== from && { against: casebook.stateId(against) }),
    ...(atOnce && { atOnce }),
  };
}

type Struck = Pick<Of<'isDeal'>, 'against' | 'atOnce'>;

/** What a deal is about by ids. */
export function agreedOn(
  found: DealsOf,
  state: StateCode,
): Omit<Of<'isDeal'>, 'kind' | 'so' | 'in'> {
  const { casebook, parties, from } = found;
  return {
    parties: memberIds(casebook, parties),
    from: casebook.stateId(from),
    deal: casebook.stateId(state),
    ...struckIn(found),
  };
}

/** The same with the moves in which it is carried out, one at least. */
function carriedIn(
  found: DealsOf,
  steps: readonly PathStep[],
): Omit<Of<'dealSteps'>, 'kind' | 'in'> {
  const { casebook } = found;
  const end = casebook.space.codeOf(steps.at(-1)!.to);
  return { ...agreedOn(found, end), moves: movesOf(casebook, steps) };
}

/** That it is one, and whether it would hold. */
export function tellVerdictOfDeal(found: Deals, { state, holdsUnder }: Deal): DealTelling[] {
  const agreed = agreedOn(found, state);
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
export function tellOnTrust(found: Deals, { state, isOnTrust: so, trust }: Deal): DealTelling[] {
  if (trust.length === 0) return [];
  const agreed = agreedOn(found, state);
  return [{ says: { kind: 'onTrust', ...agreed, so }, detail: so ? 'brief' : 'default' }];
}

export function tellSteps(found: Deals, { state, steps }: Deal): DealTelling[] {
  if (found.atOnce) return tellParts(found, state);
  if (steps.length === 0) return [];
  return [{ says: { kind: 'dealSteps', ...carriedIn(found, steps) } }];
}

/** The parts of one joint move; none where all stays as it is. */
function tellParts(found: Deals, state: StateCode): DealTelling[] {
  const { casebook, from } = found;
  const movers = differingMovers(casebook, from, state);
  if (movers.length === 0) return [];
  const parts = movers.map((mover) => ({
    who: casebook.movers[mover]!.id,
    are: levelsThere(casebook, mover, from, state),
  }));
  return [{ says: { kind: 'dealParts', ...agreedOn(found, state), parts } }];
}

/** Whoever has to trust somebody comes first; of an order of steps that somebody thought of as well. */
export function tellTrust(
  found: DealsOf,
  { steps, trust }: Pick<Deal, 'steps' | 'trust'>,
): DealTelling[] {
  const { casebook } = found;
  // Of one step alone there is nothing in between.
  if (steps.length < 2) return [];
  const carried = carriedIn(found, steps);
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
  if (trust.length === 0) return [];
  const carried = carriedIn(found, steps);
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
      ...carriedIn(found, steps),
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
export function tellRises(found: Deals, deal: Deal): DealTelling[] {
  const { casebook, parties, from } = found;
  const { against } = struckIn(found);
  const of = parties.flatMap((party) => {
    const by = deal.places[party];
    return by === undefined ? [] : [{ who: casebook.movers[party]!.id, by }];
  });
  if (of.length === 0) return [];
  const ends = { from: casebook.stateId(from), deal: casebook.stateId(deal.state) };
  return [{ says: { kind: 'rises', ...ends, ...(against && { against }), of }, detail: 'full' }];
}

/** How those take it who are no parties, and who is in breach of an agreement by it. */
export function tellOthersOfDeal({ casebook, against }: Deals, deal: Deal): DealTelling[] {
  return [
    ...tellCompared(casebook, deal, [deal.state, against]),
    ...tellBreaches(casebook, deal.state).map((says) => ({ says })),
  ];
}

/** How the parties like it beside where they set out, where it is held against something else. */
export function tellBesideStart(found: Deals, { state, besideFrom }: Deal): DealTelling[] {
  const { casebook, from } = found;
  return besideFrom === undefined ? [] : tellCompared(casebook, besideFrom, [state, from]);
}

function tellCompared(
  casebook: Casebook,
  { gainers, losers }: Pick<Deal, 'gainers' | 'losers'>,
  [first, second]: readonly [StateCode, StateCode],
): DealTelling[] {
  const both = { first: casebook.stateId(first), second: casebook.stateId(second) };
  const compared = (some: readonly number[], order: 'better' | 'worse'): DealTelling[] =>
    some.length === 0
      ? []
      : [{ says: { kind: 'compares', who: memberIds(casebook, some), order, ...both, so: true } }];
  return [...compared(gainers, 'better'), ...compared(losers, 'worse')];
}

/** What could come about without it, improvements to it among that. */
export function tellWithoutDeal(found: Deals, deal: Deal): DealTelling[] {
  const { casebook, against } = found;
  const ends = { from: casebook.stateId(against), to: casebook.stateId(deal.state) };
  const leads: DealTelling[] = deal.isReachedAnyway
    ? [{ says: { kind: 'leads', ...ends, by: 'improvements', so: true } }]
    : [];
  return [...leads, ...deal.otherwise.map((one) => tellOtherwise(found, deal, one))];
}

function tellOtherwise(
  found: Deals,
  { state, isReachedAnyway, holdsUnder }: Deal,
  { concepts: under, reached, best, more }: Otherwise,
): DealTelling {
  const { casebook, concepts, parties } = found;
  const deciders = parties.filter((party) => !isBody(casebook, party));
  return {
    says: {
      kind: 'without',
      ...agreedOn({ ...found, parties: deciders }, state),
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
