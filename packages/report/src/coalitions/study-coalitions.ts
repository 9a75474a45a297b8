import {
  type CoalitionReading,
  coalitionReadings,
  type Progress,
  type StateCode,
  type Steps,
  subsetsOf,
} from '@standoff/engine';
import type { Analysis } from '../analysis/analysis.ts';
import { withShare } from '../analysis/progress.ts';
import type { Casebook } from '../casebook/casebook.ts';
import type { CoalitionStudy, WedgeReading } from './coalition-study.ts';
import { hasCoalitionVersion } from './coalition-verdicts.ts';
import { jointMovesOf } from './joint-moves-from.ts';
import { readWedge } from './read-wedge.ts';
import { equilibriaWithReplaced } from './replaced-members.ts';
import { upsetEquilibria } from './upset-equilibria.ts';

/** What is asked about coalitions. */
export interface CoalitionQuery {
  /** Code of the state that is asked about; the equilibria and the status quo when left out. */
  readonly state?: StateCode;
  /** Positions of the members of the only coalition that is asked about, ascending. */
  readonly coalition?: readonly number[];
  readonly reading: CoalitionReading;
  /** How many equilibria to look at. */
  readonly limit: number;
}

/** All coalitions of so many are gone through, and of no more: their number doubles with each. */
export const MOST_IN_COALITIONS = 10;

/** That there are too many who could join forces. */
export interface TooManyCoalitions {
  readonly status: 'too-many-coalitions';
  /** How many can move. */
  readonly movers: number;
}

/**
 * The coalitions of two or more of the decision makers that can move. One that cannot move adds nothing
 * that a coalition could do, only one more that it has to please; a body has no interest of its own.
 */
export function coalitionsOf({
  space,
  decisionMakers,
}: Pick<Casebook, 'space' | 'decisionMakers'>): number[][] | TooManyCoalitions {
  const movers = [...decisionMakers.keys()].filter((dm) => space.movers[dm]!.canMove);
  if (movers.length > MOST_IN_COALITIONS) {
    return { status: 'too-many-coalitions', movers: movers.length };
  }
  return subsetsOf(movers).filter(({ length }) => length > 1);
}

function withoutMoves({ space, decisionMakers }: Casebook): number[] {
  return [...decisionMakers.keys()].filter((dm) => !space.movers[dm]!.canMove);
}

/** Studies what coalitions can do in a conflict that was analysed. */
export function* studyCoalitions(
  analysis: Analysis,
  { state, coalition, reading, limit }: CoalitionQuery,
): Steps<CoalitionStudy | TooManyCoalitions> {
  const { casebook } = analysis;
  const coalitions = coalition === undefined ? coalitionsOf(casebook) : [coalition];
  if (!Array.isArray(coalitions)) return coalitions;
  const concepts = analysis.concepts.filter(hasCoalitionVersion);
  const asked = { coalitions, reading, concepts };
  const start = state ?? casebook.statusQuo;
  const from =
    start === undefined
      ? undefined
      : yield* withShare(jointMovesOf(analysis, start, asked), part(0, 0.1));
  const equilibria =
    state === undefined
      ? yield* withShare(upsetEquilibria(analysis, asked, limit), part(0.1, 0.6))
      : undefined;
  const replaced =
    coalition === undefined
      ? undefined
      : yield* withShare(equilibriaWithReplaced(analysis, coalition), () => 0.6);
  const wedges: WedgeReading[] = [];
  const cell = start === undefined ? undefined : casebook.space.cellOf(start);
  for (const [k, alliance] of coalitions.entries()) {
    const share = 0.6 + (0.4 * k) / coalitions.length;
    wedges.push(yield* withShare(readWedge(analysis, alliance, asked, cell), () => share));
  }
  return {
    casebook,
    reading: coalitionReadings.find(({ id }) => id === reading)!,
    concepts,
    leftOut: analysis.concepts.filter((concept) => !hasCoalitionVersion(concept)),
    coalitions,
    passedOver: coalition === undefined && reading === 'pareto' ? withoutMoves(casebook) : [],
    ...(from && { from }),
    ...(equilibria && { equilibria }),
    ...(replaced && { replaced }),
    wedges,
  };
}

/** The share of the whole while a part of it is done. */
function part(begin: number, end: number) {
  return ({ share }: Progress) => begin + (end - begin) * share;
}
