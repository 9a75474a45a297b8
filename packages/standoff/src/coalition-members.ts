import type { CoalitionReading } from '@standoff/engine';
import { type Conflict, moversOf } from '@standoff/language';
import { MOST_IN_COALITIONS } from '@standoff/report';
import type { NotFound } from './ask.ts';

/** The positions of the members of a coalition that is named by their ids, ascending. */
export function membersOf(
  { conflict }: { readonly conflict: Conflict },
  ids: readonly string[],
  reading?: CoalitionReading,
): number[] | NotFound {
  const movers = moversOf(conflict);
  const positions = ids.map((id) => movers.findIndex((mover) => mover.id === id));
  const unknown = ids.find((_, k) => positions[k]! < 0);
  if (unknown !== undefined) return notFound(`no decision maker or body is called ${unknown}`);
  if (new Set(positions).size < positions.length) return notFound('a member is named twice');
  if (positions.length === 0) return notFound('a coalition has members');
  const problem = tooManyParts(positions, reading);
  return problem === undefined ? positions.sort((a, b) => a - b) : notFound(problem);
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

function notFound(problem: string): NotFound {
  return { status: 'not-found', what: 'decision-maker', problem };
}
