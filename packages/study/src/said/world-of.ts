import type { World } from '@standoff/propositions';
import type { Analysis, ForesightOfEach } from '../analysis/analysis.ts';
import { foresightMatters } from '../analysis/foresight-matters.ts';
import type { Casebook } from '../casebook/casebook.ts';

/** The reading of preferences in which something is so, where it is not the general one. */
export function worldOf({ reading }: Pick<Analysis, 'reading'>): { readonly in?: World } {
  if (reading === undefined) return {};
  const { id, unknown, counts } = reading;
  const isReason = counts.leaves === 'better-or-unknown' ? 'leaves' : 'stays';
  const world = { treatment: unknown ?? '', counts: isReason } as const;
  return { in: { reading: id, ...(unknown !== undefined && { unknown: world }) } };
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
