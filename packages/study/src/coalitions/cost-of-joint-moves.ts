import { averageMoves, type StateCode } from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';

/** Looks at single moves in the time in which one joint move is read, without what it is for each. */
export const LOOKS_OF_READING = 200;
/** Looks in which it is found what a joint move is for one decision maker. */
const LOOKS_OF_A_STAKE = 1_000;
/** Looks to judge where a move of a search leads. */
const LOOKS_OF_A_REPLY = 4;
/** Moves of everybody from a state, gone through so often until it is known what deters from a joint move. */
const TIMES_ASKED = 5;
/** Looks at a cell, for each who moves, until it is known with what losses a coalition gets everywhere. */
const LOOKS_OF_LOSSES = 3;
/** Moves of everybody from a state, gone through so often for the way of fewest losses to one end. */
const TIMES_GONE_BACK = 4;

/** Joint moves of some coalitions, as far as what it takes to go into them hangs on that. */
export interface CountOfMoves {
  /** All that are listed, which others may deter from. */
  readonly listed: number;
  /** Those that no part of a coalition could make, which are told. */
  readonly together: number;
  /** Coalitions that have some of these. */
  readonly coalitions: number;
}

/** To find what deters from joint moves. */
export function looksOfAsking({ space }: Casebook, { listed }: CountOfMoves): number {
  return listed * LOOKS_OF_A_REPLY * TIMES_ASKED * movesFromState({ space });
}

/** To find by which ways, with the fewest losses, joint moves lead. */
export function looksOfWays({ space }: Casebook, { together, coalitions }: CountOfMoves): number {
  const way = LOOKS_OF_A_REPLY * TIMES_GONE_BACK * movesFromState({ space });
  const everywhere = LOOKS_OF_LOSSES * space.cells;
  return space.movers.length * (coalitions * everywhere + together * way);
}

/** To read what joint moves are for everybody. */
export function looksOfReading(
  { decisionMakers }: Pick<Casebook, 'decisionMakers'>,
  { together }: CountOfMoves,
): number {
  return together * (LOOKS_OF_READING + decisionMakers.length * LOOKS_OF_A_STAKE);
}

/** To list all that some bring about together from one state. */
export function looksOfListing(casebook: Casebook, members: readonly number[]): number {
  const { space } = casebook;
  const moves = members.reduce((sum, member) => sum + averageMoves(space, member), 0);
  return LOOKS_OF_A_REPLY * moves * endsOf(casebook, members);
}

/** To find the joint moves of some coalitions from a state, and all that is told of them. */
export function looksOfJointMoves(
  casebook: Casebook,
  from: StateCode,
  coalitions: readonly (readonly number[])[],
): number {
  const listing = coalitions.reduce((sum, members) => sum + looksOfListing(casebook, members), 0);
  const count = countByDraw(casebook, from, coalitions.length);
  return (
    listing +
    looksOfAsking(casebook, count) +
    looksOfWays(casebook, count) +
    looksOfReading(casebook, count)
  );
}

/** States that some bring about together, at most. */
export function endsOf({ model, space }: Casebook, members: readonly number[]): number {
  if (model.form.kind === 'graph') return space.stateCount;
  const own = model.form.options.filter(({ owner }) => members.includes(owner));
  return Math.min(
    space.stateCount,
    own.reduce((product, { levels }) => product * levels, 1),
  );
}

/** So many states are looked at to see how many joint moves there are: most of them are passed over at once. */
const DRAWN = 2_048;

/**
 * About how many joint moves lead from a state, by what some of the states are for whose options differ: all of these have to gain, and
 * whoever gains besides may be with them. Whether somebody can get there, and what bodies would carry, is not asked.
 */
function countByDraw(casebook: Casebook, from: StateCode, all: number): CountOfMoves {
  const { model, space, states, decisionMakers } = casebook;
  if (model.form.kind === 'graph') return { listed: 0, together: 0, coalitions: 0 };
  const { options } = model.form;
  const before = states.levels(from);
  const drawn = Math.min(DRAWN, space.stateCount);
  let [listed, together] = [0, 0];
  for (let k = 0; k < drawn; k++) {
    const to = space.codeOf(space.cellAt(Math.floor(((k + 0.5) * space.stateCount) / drawn)));
    const gains = (dm: number) => casebook.compare(dm, to, from).order === 'better';
    const levels = states.levels(to);
    const changed = new Set(
      options.flatMap(({ owner }, o) => (levels[o] === before[o] ? [] : owner)),
    );
    const needed = [...changed].filter((owner) => owner < decisionMakers.length);
    if (needed.length === 0 || !needed.every(gains)) continue;
    const others = decisionMakers.filter(
      (_, dm) => !changed.has(dm) && space.movers[dm]!.canMove && gains(dm),
    );
    const joining = 2 ** others.length;
    listed += needed.length > 1 ? joining : joining - 1;
    if (needed.length > 1) together++;
  }
  const scale = space.stateCount / drawn;
  return {
    listed: listed * scale,
    together: together * scale,
    coalitions: Math.min(all, together * scale),
  };
}

/** Moves of everybody from a state. */
function movesFromState({ space }: Pick<Casebook, 'space'>): number {
  return space.movers.reduce((sum, _, mover) => sum + averageMoves(space, mover), 0);
}
