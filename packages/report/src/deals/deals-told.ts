import {
  type Deal,
  type DealStep,
  type Deals,
  type DealsOf,
  type DealTelling,
  type PlannedSteps,
  type RefusedDeal,
  tellAfterwards,
  tellBesideStart,
  tellChoice,
  tellClosest,
  tellDealsFound,
  tellHeldOfDeals,
  tellInstalments,
  tellLeavers,
  tellNoDeal,
  tellNoOthers,
  tellObstacle,
  tellOnTrust,
  tellOpenings,
  tellOthersOfDeal,
  tellRises,
  tellSteps,
  tellTrust,
  tellVerdictOfDeal,
  tellWithoutDeal,
} from '@standoff/study';
import { type SentenceTold, tellSentences } from '../sentences/sentences-told.ts';

/** A deal in sentences, below what names it. */
export interface DealSaid {
  readonly verdict: readonly SentenceTold[];
  /** Whether it is entered only on trust, and who has to trust whom in the steps that are told. */
  readonly onTrust: readonly SentenceTold[];
  readonly steps: readonly SentenceTold[];
  readonly trust: readonly SentenceTold[];
  readonly openings: readonly SentenceTold[];
  readonly leavers: readonly SentenceTold[];
  readonly rises: readonly SentenceTold[];
  readonly others: readonly SentenceTold[];
  /** What bodies would make of it, of the first deals. */
  readonly afterwards: readonly SentenceTold[];
  /** How the parties like it beside the status quo, where it is held against something else. */
  readonly beside: readonly SentenceTold[];
  readonly without: readonly SentenceTold[];
  /** Of the first deals how they could be carried out little by little, and who has no improvement from there. */
  readonly instalments: readonly SentenceTold[];
  readonly noOthers: readonly SentenceTold[];
}

export function sayDeal(found: Deals, deal: Deal): DealSaid {
  const { casebook } = found;
  const known = { about: [], state: casebook.stateId(deal.state), isOfState: true } as const;
  const alone = (told: readonly DealTelling[]) => tellSentences(casebook, told);
  const below = (told: readonly DealTelling[]) => tellSentences(casebook, told, known);
  return {
    verdict: alone(tellVerdictOfDeal(found, deal)),
    onTrust: alone(tellOnTrust(found, deal)),
    steps: alone(tellSteps(found, deal)),
    trust: alone(tellTrust(found, deal)),
    openings: sayOpenings(found, deal.steps),
    leavers: below(tellLeavers(found, deal)),
    rises: below(tellRises(found, deal)),
    others: below(tellOthersOfDeal(found, deal)),
    afterwards: tellSentences(casebook, tellAfterwards(found, deal)),
    beside: below(tellBesideStart(found, deal)),
    without: alone(tellWithoutDeal(found, deal)),
    instalments: alone(
      deal.explained ? tellInstalments(found, deal, deal.explained.instalments) : [],
    ),
    noOthers: alone(tellNoOthers(found, deal)),
  };
}

/** What steps let others do instead of what is agreed on, each by itself. */
function sayOpenings(found: DealsOf, steps: readonly DealStep[]): SentenceTold[] {
  return tellOpenings(found, steps).flatMap((told) => tellSentences(found.casebook, [told]));
}

/** Who has to trust whom in an order of steps that somebody thought of. */
export function sayPlannedTrust(
  found: DealsOf,
  { steps, trust }: Pick<Extract<PlannedSteps, { readonly steps: unknown }>, 'steps' | 'trust'>,
): string[] {
  return tellSentences(found.casebook, tellTrust(found, { steps, trust })).map(({ text }) => text);
}

/** What is told of some deals together, before and after each. */
export interface DealsSaid {
  readonly found: readonly SentenceTold[];
  readonly closest: readonly SentenceTold[];
  readonly choice: readonly SentenceTold[];
  readonly held: readonly SentenceTold[];
}

export function sayDeals(found: Deals): DealsSaid {
  const { casebook } = found;
  return {
    found: tellSentences(casebook, tellDealsFound(found)),
    closest: tellSentences(casebook, tellClosest(found)),
    choice: tellSentences(casebook, tellChoice(found)),
    held: tellSentences(casebook, tellHeldOfDeals(found)),
  };
}

/** Why a state is no deal, and what keeps it from being brought about. */
export interface RefusedSaid {
  readonly verdict: readonly SentenceTold[];
  readonly obstacle: readonly SentenceTold[];
}

export function sayRefused(found: DealsOf, refused: RefusedDeal): RefusedSaid {
  const { state, obstacle } = refused;
  const more = obstacle === undefined ? [] : tellObstacle(found, state, obstacle);
  return {
    verdict: tellSentences(found.casebook, tellNoDeal(found, refused)),
    obstacle: more.flatMap((told) => tellSentences(found.casebook, told)),
  };
}

/** The same as a text. */
export function sayNoDeal(found: DealsOf, refused: RefusedDeal): string {
  const { verdict, obstacle } = sayRefused(found, refused);
  return [...verdict, ...obstacle].map(({ text }) => text).join(' ');
}
