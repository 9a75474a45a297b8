import type { References } from '@standoff/propositions';
import {
  type BesideStart,
  type Casebook,
  changedPhrases,
  type Deal,
  type DealStep,
  type DealsOf,
  type PlannedSteps,
  type Temptation,
  tellOpening,
} from '@standoff/study';
import { labels } from '@standoff/wording';
import { sayPlannedTrust } from '../deals/deals-told.ts';
import { meaning, tellSentences } from '../sentences/sentences-told.ts';
import type { DealsJson } from '../shapes/deals.ts';
import { argumentToJson } from './explanation-json.ts';

type DealJson = DealsJson['targets'][number];
type ExplainedJson = NonNullable<DealJson['explained']>;

/** Ids of those who can move. */
export function idsOf({ movers }: Casebook, positions: readonly number[]): string[] {
  return positions.map((one) => movers[one]!.id);
}

/** By how many places a deal lifts each decision maker. */
export function placesToJson(
  { decisionMakers }: Casebook,
  { places }: Pick<Deal, 'places'>,
): Record<string, number | null> {
  return Object.fromEntries(decisionMakers.map(({ id }, dm) => [id, places[dm] ?? null]));
}

/** Who has to trust whom. */
export function trustToJson(casebook: Casebook, trust: Deal['trust']): DealJson['trust'] {
  return trust.map(({ who, in: others, places }) => ({
    who: casebook.movers[who]!.id,
    in: idsOf(casebook, others),
    ...(places !== undefined && { places }),
  }));
}

/** A step in which a deal is carried out. */
export function stepToJson(
  casebook: Casebook,
  { mover, from, to, exposed, openings }: DealStep,
): DealJson['steps'][number] {
  const { space, movers, stateId } = casebook;
  const changes = (one: number, other: number) =>
    changedPhrases(casebook, space.codeOf(one), space.codeOf(other)).join(', ');
  return {
    by: movers[mover]!.id,
    to: stateId(space.codeOf(to)),
    says: changes(from, to),
    exposed: idsOf(casebook, exposed),
    openings: openings.map((opening) => ({
      by: movers[opening.mover]!.id,
      to: stateId(space.codeOf(opening.to)),
      says: opening.to === to ? labels.stopsThere : changes(to, opening.to),
      exposed: idsOf(casebook, opening.exposed),
    })),
  };
}

/** How a state is for everybody beside the status quo. */
export function besideToJson(
  casebook: Casebook,
  { gainers, losers, places }: BesideStart,
): Pick<DealJson, 'gains' | 'losers' | 'places'> {
  return {
    gains: idsOf(casebook, gainers),
    losers: idsOf(casebook, losers),
    places: placesToJson(casebook, { places }),
  };
}

/** How everybody stands after each of some steps, and what others could do then; with what that claims in a document with a lexicon. */
export function afterToJson(
  found: DealsOf,
  steps: readonly DealStep[],
  after: readonly BesideStart[],
  said?: References,
): ExplainedJson['after'] {
  return steps.map((step, k) => {
    // They stand below the step, which is in mind.
    const state = found.casebook.stateId(found.casebook.space.codeOf(step.to));
    const known = { about: [], state, isOfState: true } as const;
    const told = step.openings.flatMap((opening) =>
      tellSentences(found.casebook, [tellOpening(found, steps, step, opening)], known),
    );
    return {
      ...besideToJson(found.casebook, after[k]!),
      openings: told.map(({ text }) => text),
      ...(said && { openingsMeans: told.map(({ means }) => meaning(means, said)) }),
    };
  });
}

/** Who would leave a state, and what would keep others from it. */
export function temptationsToJson(
  casebook: Casebook,
  temptations: readonly Temptation[],
): ExplainedJson['temptations'] {
  return temptations.map(({ mover, leaves, stays, improvements, arguments: all }) => ({
    mover: casebook.movers[mover]!.id,
    leaves: leaves.map(({ id }) => id),
    stays: stays.map(({ id }) => id),
    improvements: improvements.map(casebook.stateId),
    arguments: all.map((argument) => argumentToJson(casebook, argument)),
  }));
}

/** An order of steps that somebody thought of, told as that of a deal is; or the first step that cannot be taken there. */
export type PlanJson =
  | (Pick<DealJson, 'steps'> & Pick<ExplainedJson, 'after' | 'trust'>)
  | { readonly impossible: number };

/** How it fares. */
export function planToJson(found: DealsOf, planned: PlannedSteps): PlanJson {
  if (planned.status === 'impossible') return { impossible: planned.at };
  const { steps, after } = planned;
  return {
    steps: steps.map((step) => stepToJson(found.casebook, step)),
    after: afterToJson(found, steps, after),
    trust: sayPlannedTrust(found, planned),
  };
}
