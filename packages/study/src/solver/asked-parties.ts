import type { Coalition, CoalitionReading } from '@standoff/engine';
import { type Conflict, moversOf } from '@standoff/language';
import type { Problem } from '../asking/option.ts';

/** Whom a question is about, or whom it brings in, by ids. */
export interface PartiesNamed {
  /** The decision maker or body for whom states are to be stable; all when left out. */
  readonly decisionMaker?: string;
  /** Instead: the members of a coalition that is not to leave them. */
  readonly coalition?: readonly string[];
  /** The members of coalitions that are not to upset the equilibria that are looked for. */
  readonly survives?: readonly (readonly string[])[];
  /** What an improvement of these coalitions is; `all` when left out. */
  readonly reading?: CoalitionReading;
}

/** The same by positions; a coalition of one is its member. */
export interface PartiesAsked {
  /** Absent where a coalition is asked about. */
  readonly decisionMakers?: readonly number[];
  readonly coalition?: Coalition;
  readonly survives: readonly Coalition[];
}

/** Looks up whom a question is about. A body is asked about alone: it joins no coalition. */
export function partiesAsked(
  conflict: Conflict,
  { decisionMaker, coalition, survives = [], reading = 'all' }: PartiesNamed,
): PartiesAsked | Problem {
  if (decisionMaker !== undefined && coalition !== undefined) {
    return { problem: 'ask about a decision maker or a coalition, not both' };
  }
  const named = coalition ?? (decisionMaker === undefined ? undefined : [decisionMaker]);
  const joined = [...(named !== undefined && named.length > 1 ? [named] : []), ...survives].flat();
  const body = joined.find((asked) => conflict.bodies.some(({ id }) => id === asked));
  if (body !== undefined) return { problem: `${body} is a body, and a body joins no coalition` };
  const known = moversOf(conflict);
  const whose = named && positionsOf(known, named);
  if (whose !== undefined && 'problem' in whose) return whose;
  const others: Coalition[] = [];
  for (const members of survives) {
    const found = positionsOf(known, members);
    if ('problem' in found) return found;
    if (found.length === 1) return { problem: 'a coalition has at least two members' };
    others.push({ members: found, reading });
  }
  return {
    ...(whose?.length === 1 && { decisionMakers: whose }),
    ...(whose !== undefined && whose.length > 1 && { coalition: { members: whose, reading } }),
    survives: others,
  };
}

/** The positions of some among those who move, ascending. */
function positionsOf(
  known: readonly { readonly id: string }[],
  ids: readonly string[],
): number[] | Problem {
  const positions = ids.map((asked) => known.findIndex(({ id }) => id === asked));
  const unknown = ids.find((_, k) => positions[k]! < 0);
  if (unknown !== undefined) return { problem: `no decision maker is called ${unknown}` };
  const twice = ids.find((id, k) => ids.indexOf(id) < k);
  if (twice !== undefined) return { problem: `${twice} is named twice in the coalition` };
  if (positions.length === 0) return { problem: 'a coalition has members' };
  return positions.sort((a, b) => a - b);
}
