import {
  type CoalitionReading,
  type Cost,
  coalitionReadings,
  millisecondsOf,
  type StateCode,
  type Steps,
  steadily,
} from '@standoff/engine';
import type { Analysis } from '../analysis/analysis.ts';
import { hasCoalitionVersion } from '../analysis/coalition-version.ts';
import { between, withShare } from '../analysis/progress.ts';
import { asFarAs, BEYOND, MOST_LOOKS, withinBound } from '../analysis/within-bound.ts';
import type { Casebook } from '../casebook/casebook.ts';
import type {
  CoalitionStudy,
  JointMovesOf,
  UpsetEquilibria,
  UpsetMove,
  Wedge,
} from './coalition-study.ts';
import { coalitionsOf, type TooManyCoalitions } from './coalitions-of.ts';
import { costOfUpsets } from './cost-of-upsets.ts';
import { costOfWedges } from './cost-of-wedges.ts';
import { type CoalitionsAsked, jointMovesOf } from './joint-moves-from.ts';
import { readWedge } from './read-wedge.ts';
import { equilibriaWithReplaced } from './replaced-members.ts';
import { examinedOf, upsetEquilibria } from './upset-equilibria.ts';

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
  /** Looks that equilibria and splits may take, each; more of them are not come to. By what is asked when left out. */
  readonly mostLooks?: number;
}

/** What can be found out about coalitions by itself, without the time that the rest takes. */
export const COALITION_PARTS = ['moves', 'equilibria', 'wedges'] as const;

export type CoalitionPart = (typeof COALITION_PARTS)[number];

/** That to list joint moves takes more than the bound. */
export interface TooLongForCoalitions {
  readonly status: 'too-long';
  readonly coalitions: number;
}

/** About twenty seconds, so that a whole answer comes within a minute. */
const LOOKS_OF_A_PART = 1e9;

/** Looks that equilibria take at most, or splits: of one part alone, about five minutes. */
export function looksAllowed(only: CoalitionPart | undefined): number {
  return only === undefined ? LOOKS_OF_A_PART : MOST_LOOKS;
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

/**
 * Studies what coalitions can do in a conflict that was analysed. Where equilibria or splits take more than a bound of work, those that
 * there was no time for are left out.
 */
export function* studyCoalitions(
  analysis: Analysis,
  { state, coalition, reading, limit, only, mostLooks = looksAllowed(only) }: CoalitionQuery,
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
  const splitting = isAsked('wedges')
    ? costOfSplits({ casebook, concepts, reading }, coalitions, mostLooks)
    : 0;
  const upsetting =
    state === undefined && isAsked('equilibria')
      ? costOfUpsets(casebook, coalitions, {
          examined: examinedOf(analysis, concepts, limit),
          mostLooks,
        })
      : 0;
  const from =
    start !== undefined && isAsked('moves')
      ? yield* withShare(
          withinBound(jointMovesOf(analysis, start, asked, upsetting + splitting)),
          during(0, STARTED),
        )
      : undefined;
  if (from === BEYOND) return { status: 'too-long', coalitions: coalitions.length };
  const equilibria =
    state === undefined && isAsked('equilibria')
      ? yield* withShare(
          upsetEquilibria(analysis, asked, { limit, mostLooks, ahead: splitting }),
          during(STARTED, UPSET),
        )
      : undefined;
  const begun = only ? 0 : equilibria === undefined ? STARTED : UPSET;
  const replaced =
    coalition !== undefined && isAsked('equilibria')
      ? yield* withShare(equilibriaWithReplaced(analysis, coalition), () => begun)
      : undefined;
  const wedges = isAsked('wedges')
    ? yield* withShare(steadily(wedgesOf(analysis, asked, start, mostLooks)), between(begun, 1))
    : [];
  const notSplit = isAsked('wedges') ? coalitions.slice(wedges.length) : [];
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
    notSplit,
  };
}

/** Milliseconds to split each of some coalitions, as far as so many looks go. */
export function costOfSplits(
  known: Parameters<typeof costOfWedges>[0],
  coalitions: CoalitionsAsked['coalitions'],
  mostLooks: number,
): number {
  // Searches end soon, as a rule.
  return Math.min(costOfWedges(known, coalitions).milliseconds, millisecondsOf(mostLooks));
}

/** How many times as much that may be: of a great many ends that nothing exceeds each is held against the others. */
const ENDS_THAT_STAND = 8;

/** The same as a range. */
export function rangeOfSplits(milliseconds: number, mostLooks: number): Cost {
  const upTo = Math.min(ENDS_THAT_STAND * milliseconds, millisecondsOf(mostLooks));
  return { milliseconds, ...(upTo > milliseconds && { upTo }), bytes: 0 };
}

/** What splitting each of some alliances would change, as far as so many looks go. */
function* wedgesOf(
  analysis: Analysis,
  asked: CoalitionsAsked,
  start: StateCode | undefined,
  mostLooks: number,
): Steps<Wedge[]> {
  const { coalitions } = asked;
  const { space } = analysis.casebook;
  const cell = start === undefined ? undefined : space.cellOf(start);
  const reached = [0];
  for (const alliance of coalitions) reached.push(reached.at(-1)! + reachOf(alliance));
  return yield* asFarAs(coalitions, mostLooks, {
    look: (alliance) => readWedge(analysis, alliance, asked, cell),
    shareOf: (at) => reached[at]! / reached.at(-1)!,
  });
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
