import type { ClaimLink } from '@standoff/language';
import type { Telling, World } from '@standoff/propositions';
import type { Analysis, ForesightOfEach } from '../analysis/analysis.ts';
import { foresightMatters } from '../analysis/foresight-matters.ts';
import type { Casebook } from '../casebook/casebook.ts';

/** A sentence of the finding, as data: what one reads first. */
export interface FindingTelling extends Telling<ClaimLink> {
  readonly about: 'status-quo' | 'common-gains' | 'equilibria' | 'decision-makers';
}

/** Ids of what an analysis has by numbers. */
export interface Ids {
  /** Of a cell. */
  state(cell: number): string;
  mover(position: number): string;
  movers(positions: readonly number[]): string[];
}

export function idsOf({ casebook }: Pick<Analysis, 'casebook'>): Ids {
  const { space, movers } = casebook;
  const mover = (position: number) => movers[position]!.id;
  return {
    state: (cell) => casebook.stateId(space.codeOf(cell)),
    mover,
    movers: (positions) => positions.map(mover),
  };
}

/** The concepts by which everybody is read who can move, and coalitions that have one of their own. */
export function worldOfForesight(
  casebook: Casebook,
  { givenBy, profile, coalitions }: ForesightOfEach,
): World {
  const { movers, space } = casebook;
  const matters = movers.flatMap((_, k) =>
    foresightMatters(space.movers[k]!, [profile[k]!]) ? [k] : [],
  );
  const told = matters.length === 0 ? [0] : matters;
  return {
    foresight: {
      by: givenBy,
      concepts: Object.fromEntries(told.map((k) => [movers[k]!.id, profile[k]!.id])),
      together: coalitions.map(({ members, concept }) => ({
        members: members.map((k) => movers[k]!.id),
        concept: concept.id,
      })),
    },
  };
}

/** The ids of some concepts. */
export function conceptIds(concepts: readonly { readonly id: string }[]): string[] {
  return concepts.map(({ id }) => id);
}
