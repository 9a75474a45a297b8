import { type CoalitionReading, type ConceptId, findConcepts } from '@standoff/engine';
import { type Conflict, moversOf } from '@standoff/language';
import { hasCoalitionVersion, MOST_IN_COALITIONS } from '@standoff/study';
import type { NotFound } from './ask.ts';

/** The positions of the members of a coalition that is named by their ids, ascending. */
export function membersOf(
  { conflict }: { readonly conflict: Conflict },
  ids: readonly string[],
  reading?: CoalitionReading,
): number[] | NotFound {
  const found = positionsOf(moversOf(conflict), 'decision maker or body', ids);
  if ('problem' in found) return notFound(found.problem);
  const problem = tooManyParts(found, reading);
  return problem === undefined ? found : notFound(problem);
}

/** The positions of some among those who could be members, ascending. */
export function positionsOf(
  known: readonly { readonly id: string }[],
  what: string,
  ids: readonly string[],
): number[] | { readonly problem: string } {
  const positions = ids.map((asked) => known.findIndex(({ id }) => id === asked));
  const unknown = ids.find((_, k) => positions[k]! < 0);
  if (unknown !== undefined) return { problem: `no ${what} is called ${unknown}` };
  const twice = ids.find((id, k) => ids.indexOf(id) < k);
  if (twice !== undefined) return { problem: `${twice} is named twice in the coalition` };
  if (positions.length === 0) return { problem: 'a coalition has members' };
  return positions.sort((a, b) => a - b);
}

/** Why the parts of a coalition are not gone through one by one, where a reading asks for that. */
export function tooManyParts(
  { length }: readonly unknown[],
  reading: CoalitionReading | undefined,
): string | undefined {
  if (reading !== 'movers' || length <= MOST_IN_COALITIONS) return undefined;
  return `in the reading movers every part of a coalition is asked, and ${length} members have too many (at most ${MOST_IN_COALITIONS}); take the reading all or pareto`;
}

/** The same where one alone is no coalition. */
export function coalitionOf(
  conflict: { readonly conflict: Conflict },
  ids: readonly string[],
  reading?: CoalitionReading,
): number[] | NotFound {
  const members = membersOf(conflict, ids, reading);
  if ('status' in members || members.length > 1) return members;
  return notFound('a coalition has at least two members');
}

/** Why coalitions cannot be asked about under some concepts. */
export const NO_VERSION_FOR_COALITIONS = 'none of these concepts has a version for coalitions';

/** Whether some of these concepts, or of those by default, have a version for coalitions. */
export function areForCoalitions(ids: readonly ConceptId[] | undefined): boolean {
  return ids === undefined || findConcepts(ids).some(hasCoalitionVersion);
}

function notFound(problem: string): NotFound {
  return { status: 'not-found', what: 'decision-maker', problem };
}
