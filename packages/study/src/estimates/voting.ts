import type { Casebook } from '../casebook/casebook.ts';

/** Looks that one vote takes, sorted and counted. */
const LOOKS_OF_VOTE = 5;

/** Looks that it takes to put all drafts of a body at one state to the vote. */
export function votesOn({ movers, space, model }: Casebook, body: string): number {
  const mover = movers.findIndex(({ id }) => id === body);
  const preference = model.preferences[mover];
  const members = preference?.kind === 'voting' ? preference.members.length : 0;
  return LOOKS_OF_VOTE * members * (space.movers[mover]?.mostTargets ?? 1);
}
