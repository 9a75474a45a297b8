import type { Coalition, CoalitionReading } from '@standoff/engine';
import { type Conflict, moversOf } from '@standoff/language';
import { askingProblem, type Problem, togetherProblem } from '@standoff/wording';
import { unknownMover } from '../asking/decision-makers.ts';

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
    return togetherProblem('one-and-coalition');
  }
  const named = coalition ?? (decisionMaker === undefined ? undefined : [decisionMaker]);
  const joined = [...(named !== undefined && named.length > 1 ? [named] : []), ...survives].flat();
  const body = joined.find((asked) => conflict.bodies.some(({ id }) => id === asked));
  if (body !== undefined) return askingProblem('body-in-coalition', { who: body });
  const whose = named && positionsOf(conflict, named);
  if (whose !== undefined && 'problem' in whose) return whose;
  const others: Coalition[] = [];
  for (const members of survives) {
    const found = positionsOf(conflict, members);
    if ('problem' in found) return found;
    if (found.length === 1) return askingProblem('few-members');
    others.push({ members: found, reading });
  }
  return {
    ...(whose?.length === 1 && { decisionMakers: whose }),
    ...(whose !== undefined && whose.length > 1 && { coalition: { members: whose, reading } }),
    survives: others,
  };
}

/** The positions of some among those who move, ascending. */
function positionsOf(conflict: Conflict, ids: readonly string[]): number[] | Problem {
  const known = moversOf(conflict);
  const positions = ids.map((asked) => known.findIndex(({ id }) => id === asked));
  const unknown = ids.find((_, k) => positions[k]! < 0);
  if (unknown !== undefined) return unknownMover(conflict, unknown);
  const twice = ids.find((id, k) => ids.indexOf(id) < k);
  if (twice !== undefined) return askingProblem('member-twice', { who: twice });
  if (positions.length === 0) return askingProblem('no-members');
  return positions.sort((a, b) => a - b);
}
