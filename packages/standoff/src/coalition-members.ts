import { type ConceptId, findConcepts } from '@standoff/engine';
import { type Conflict, moversOf } from '@standoff/language';
import { hasCoalitionVersion } from '@standoff/report';
import type { NotFound } from './ask.ts';

/** The positions of the members of a coalition that is named by their ids, ascending. */
export function membersOf(
  { conflict }: { readonly conflict: Conflict },
  ids: readonly string[],
): number[] | NotFound {
  const movers = moversOf(conflict);
  const positions = ids.map((id) => movers.findIndex((mover) => mover.id === id));
  const unknown = ids.find((_, k) => positions[k]! < 0);
  if (unknown !== undefined) return notFound(`no decision maker or body is called ${unknown}`);
  if (new Set(positions).size < positions.length) return notFound('a member is named twice');
  if (positions.length === 0) return notFound('a coalition has members');
  return positions.sort((a, b) => a - b);
}

/** The same where one alone is no coalition. */
export function coalitionOf(
  conflict: { readonly conflict: Conflict },
  ids: readonly string[],
): number[] | NotFound {
  const members = membersOf(conflict, ids);
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
