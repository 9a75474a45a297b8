import { type Casebook, changedPhrases, type Deal, type DealStep } from '@standoff/study';
import type { DealsJson } from '../shapes/deals.ts';

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
export function trustToJson(
  casebook: Casebook,
  trust: Deal['trust'],
): DealsJson['targets'][number]['trust'] {
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
): DealsJson['targets'][number]['steps'][number] {
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
      says: opening.to === to ? 'stops there' : changes(to, opening.to),
      exposed: idsOf(casebook, opening.exposed),
    })),
  };
}
