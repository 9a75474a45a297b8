import {
  type CoalitionReading,
  coalitionReadings,
  type StateCode,
  type Steps,
} from '@standoff/engine';
import type { Analysis } from '../analysis/analysis.ts';
import { hasCoalitionVersion } from '../analysis/coalition-version.ts';
import { between, withShare } from '../analysis/progress.ts';
import { BEYOND, withinBound } from '../analysis/within-bound.ts';
import type { Casebook } from '../casebook/casebook.ts';
import type {
  CoalitionStudy,
  JointMovesOf,
  UpsetEquilibria,
  UpsetMove,
  Wedge,
} from './coalition-study.ts';
import { coalitionsOf, type TooManyCoalitions } from './coalitions-of.ts';
import { type CoalitionsAsked, jointMovesOf } from './joint-moves-from.ts';
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
  /** The only part that is of interest; all of them when left out. */
  readonly only?: CoalitionPart;
}

/** What can be found out about coalitions by itself, without the time that the rest takes. */
export const COALITION_PARTS = ['moves', 'equilibria', 'wedges'] as const;

export type CoalitionPart = (typeof COALITION_PARTS)[number];

/** That a part of the study takes more than the bound. */
export interface TooLongForCoalitions {
  readonly status: 'too-long';
  readonly part: CoalitionPart;
  readonly coalitions: number;
}

function withoutMoves({ space, decisionMakers }: Casebook): number[] {
  return [...decisionMakers.keys()].filter((dm) => !space.movers[dm]!.canMove);
}

/**
 * Shares of a study that are done when joint moves from one state are read, and when the equilibria are:
 * seen with five who can move, from 1,000 to 8,000 states.
 */
const STARTED = 0.08;
const UPSET = 0.55;

/** Studies what coalitions can do in a conflict that was analysed; each part within a bound of work. */
export function* studyCoalitions(
  analysis: Analysis,
  { state, coalition, reading, limit, only }: CoalitionQuery,
): Steps<CoalitionStudy | TooManyCoalitions | TooLongForCoalitions> {
  const { casebook } = analysis;
  const coalitions = coalition === undefined ? coalitionsOf(casebook) : [coalition];
  if (!Array.isArray(coalitions)) return coalitions;
  const concepts = analysis.concepts.filter(hasCoalitionVersion);
  const asked = { coalitions, reading, concepts };
  const start = state ?? casebook.statusQuo;
  const isAsked = (part: CoalitionPart) => only === undefined || only === part;
  // One part alone is the whole of the work.
  const during = (begin: number, end: number) => (only ? between(0, 1) : between(begin, end));
  const from =
    start !== undefined && isAsked('moves')
      ? yield* withShare(withinBound(jointMovesOf(analysis, start, asked)), during(0, STARTED))
      : undefined;
  if (from === BEYOND) return tooLong('moves', coalitions);
  const equilibria =
    state === undefined && isAsked('equilibria')
      ? yield* withShare(
          withinBound(upsetEquilibria(analysis, asked, limit)),
          during(STARTED, UPSET),
        )
      : undefined;
  if (equilibria === BEYOND) return tooLong('equilibria', coalitions);
  const begun = only ? 0 : equilibria === undefined ? STARTED : UPSET;
  const replaced =
    coalition !== undefined && isAsked('equilibria')
      ? yield* withShare(equilibriaWithReplaced(analysis, coalition), () => begun)
      : undefined;
  const wedges = isAsked('wedges')
    ? yield* withShare(withinBound(wedgesOf(analysis, asked, start)), between(begun, 1))
    : [];
  if (wedges === BEYOND) return tooLong('wedges', coalitions);
  return {
    casebook,
    reading: coalitionReadings.find(({ id }) => id === reading)!,
    concepts,
    leftOut: analysis.concepts.filter((concept) => !hasCoalitionVersion(concept)),
    coalitions,
    passedOver: coalition === undefined && reading === 'pareto' ? withoutMoves(casebook) : [],
    ...(start !== undefined && { start }),
    ...(from && { from }),
    ...(equilibria && { equilibria: withWaysToldBefore(equilibria, from) }),
    ...(replaced && { replaced }),
    wedges,
  };
}

/** What splitting each of some alliances would change. */
function* wedgesOf(
  analysis: Analysis,
  asked: CoalitionsAsked,
  start: StateCode | undefined,
): Steps<Wedge[]> {
  const { coalitions } = asked;
  const { space } = analysis.casebook;
  const cell = start === undefined ? undefined : space.cellOf(start);
  const wedges: Wedge[] = [];
  const all = sum(coalitions.map(reachOf));
  for (const [k, alliance] of coalitions.entries()) {
    const share = sum(coalitions.slice(0, k).map(reachOf)) / all;
    wedges.push(yield* withShare(readWedge(analysis, alliance, asked, cell), () => share));
  }
  return wedges;
}

function tooLong(
  part: CoalitionPart,
  { length }: CoalitionsAsked['coalitions'],
): TooLongForCoalitions {
  return { status: 'too-long', part, coalitions: length };
}

/** A joint move that was read already from the same state, by the same members, goes the same way. */
function withWaysToldBefore(
  equilibria: UpsetEquilibria,
  from: JointMovesOf | undefined,
): UpsetEquilibria {
  if (from === undefined) return equilibria;
  const told = ({ to, party, steps }: UpsetMove) =>
    from.moves.find((move) => move.to === to && `${move.coalition}` === `${party}`)?.steps ?? steps;
  const upset = equilibria.upset.map((one) => {
    if (one.state !== from.state) return one;
    const upsets = one.upsets.map((each) => ({
      ...each,
      moves: each.moves.map((move) => ({ ...move, steps: told(move) })),
    }));
    return { ...one, upsets };
  });
  return { ...equilibria, upset };
}

/** About how much more an alliance reaches, and so takes to read, than a smaller one. */
function reachOf(alliance: readonly number[]): number {
  return 2 ** alliance.length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
