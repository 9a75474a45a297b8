import type { Of } from '@standoff/propositions';
import { speakOfDeals } from '@standoff/wording';
import { isBody } from '../casebook/moves.ts';
import { memberIds } from '../coalitions/tell-coalitions.ts';
import { movesOf } from '../evolution/tell-ways.ts';
import { conceptIds } from '../said/world-of.ts';
import type { Deal, Deals, Instalments, NoInstalments } from './deal.ts';
import { agreedOn, type DealsOf, type DealTelling, struckIn, tellTrusting } from './tell-deal.ts';

speakOfDeals();

/** A deal in steps of one level each; nothing of a model without options. */
export function tellInstalments(
  found: DealsOf,
  { state }: Pick<Deal, 'state'>,
  instalments: Instalments | NoInstalments,
): DealTelling[] {
  const { casebook } = found;
  const agreed = agreedOn(found, state);
  if (instalments.status === 'none') {
    if (instalments.why === 'no-options' || instalments.why === 'at-once') return [];
    if (instalments.why === 'too-many') return [{ says: { kind: 'instalmentsNotSought' } }];
    const why = instalments.why === 'one-step-each' ? 'short' : 'impossible';
    return [{ says: { kind: 'noInstalments', ...agreed, why } }];
  }
  const { rounds, isEven, trust } = instalments;
  const split = { ...agreed, rounds: rounds.map((round) => movesOf(casebook, round)) };
  return [
    { says: { kind: 'inInstalments', ...split } },
    ...(isEven
      ? [
          { says: { kind: 'noLossAfterRounds', ...split } } as const,
          ...tellTrusting(found, rounds.flat(), trust),
        ]
      : tellLosses(found, rounds).map(
          (one) => ({ says: { kind: 'lossesAfterRounds', ...split, ...one } }) as const,
        )),
  ];
}

/** After which rounds each is worse off. */
function tellLosses(
  { casebook, parties }: DealsOf,
  rounds: Instalments['rounds'],
): Pick<Of<'lossesAfterRounds'>, 'who' | 'after'>[] {
  return parties.flatMap((party) => {
    const after = rounds.flatMap((round, k) =>
      round.at(-1)!.exposed.includes(party) ? [k + 1] : [],
    );
    return after.length === 0 ? [] : [{ who: casebook.movers[party]!.id, after }];
  });
}

/** What the rules of bargaining choose, where all parties have numbers and there is something to choose. */
export function tellChoice(found: Deals): DealTelling[] {
  const { casebook, choice, deals, parties, from } = found;
  const { against } = struckIn(found);
  if (choice?.status !== 'chosen' || deals.length < 2) return [];
  const [nash, kalai] = choice.solutions.map(({ states }) => states.map(casebook.stateId));
  const deciders = parties.filter((party) => !isBody(casebook, party));
  return [
    {
      says: {
        kind: 'bargained',
        parties: memberIds(casebook, deciders),
        from: casebook.stateId(from),
        ...(against && { against }),
        deals: deals.map(({ state }) => casebook.stateId(state)),
        nash: nash!,
        kalai: kalai!,
      },
    },
    { says: { kind: 'gainsAsAmounts' }, detail: 'full' },
  ];
}

/** How many deals there are; of the only one also which it is, and under which concepts that would hold. */
export function tellDealsFound(found: Deals): DealTelling[] {
  const { casebook, deals, parties, from, reached, sought, concepts } = found;
  const [only, ...others] = deals;
  const isOne = only !== undefined && others.length === 0;
  const count: Of<'dealsCount'> = {
    kind: 'dealsCount',
    parties: memberIds(casebook, parties),
    from: casebook.stateId(from),
    ...struckIn(found),
    ...(sought && { asked: sought.by }),
    reached,
    n: deals.length,
    best: isOne ? [casebook.stateId(only.state)] : [],
    more: isOne ? 0 : deals.filter(({ frontier }) => frontier).length,
  };
  if (!isOne) return [{ says: count, detail: 'brief' }];
  const says: Of<'pattern'> = {
    kind: 'pattern',
    state: casebook.stateId(only.state),
    under: conceptIds(only.holdsUnder),
    among: conceptIds(concepts),
  };
  return [
    { says: count, detail: 'brief' },
    { says, mood: 'would' },
  ];
}

/** What a deal is here, and which are best. */
export function tellHeldOfDeals(found: Deals): DealTelling[] {
  const { casebook, parties, from, deals } = found;
  const { against, atOnce } = struckIn(found);
  return [
    ...(deals.length > 1 ? [{ says: { kind: 'bestMeans' } } as const] : []),
    {
      says: {
        kind: 'dealMeans',
        parties: memberIds(casebook, parties),
        bodies: [],
        ...struckIn(found),
      },
      detail: 'full',
    },
    { says: { kind: 'gainsInDeals' }, detail: 'full' },
    ...(atOnce
      ? []
      : [
          {
            says: {
              kind: 'lossesInDeals',
              from: casebook.stateId(from),
              ...(against && { against }),
            },
            detail: 'full',
          } as const,
        ]),
  ];
}

/** That nobody, or nobody but those who could gain by breaking a deal, has an improvement from it. */
export function tellNoOthers({ casebook }: Deals, { state, explained }: Deal): DealTelling[] {
  const tempted = explained?.temptations.map(({ mover }) => mover) ?? [];
  const others = casebook.movers.map((_, mover) => mover).filter((one) => !tempted.includes(one));
  if (others.length === 0) return [];
  return [
    {
      says: {
        kind: 'noneTempted',
        who: memberIds(casebook, others),
        from: casebook.stateId(state),
        so: true,
      },
    },
  ];
}
