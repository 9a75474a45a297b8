import { equilibria } from '../analyses/equilibria.ts';
import { stabilityFor } from '../analyses/stability.ts';
import type { SanctionComputation } from '../concepts/define-concept.ts';
import { hasFewMoves } from '../moves/movers/few-moves.ts';
import { createWrittenMover } from '../moves/movers/written-mover.ts';
import { turnRound } from '../moves/tables/arcs.ts';
import { canAlwaysGoBack } from '../operators/worst-response.ts';
import type { Order } from '../orders/order.ts';
import { createPace } from '../run/pace.ts';
import type { Steps } from '../run/steps.ts';
import type { CellSet } from '../sets/cell-set.ts';
import { type Situation, situationOf } from '../situation/situation.ts';
import { actingFor } from './acting.ts';
import { type Coalition, checkMembers } from './coalition.ts';
import { coalitionStability, type KnownJointMoves } from './coalition-stability.ts';
import { endsByParty, type JointEnd, jointEnds } from './joint-ends.ts';
import { hasFolds, prepareFolds } from './joint-improvements.ts';

/** What holds while an alliance stands, and what holds once it is split. */
export interface Wedge {
  readonly intact: CellSet;
  readonly split: CellSet;
}

/** An alliance in a conflict. */
export interface Alliance {
  readonly coalition: Coalition;
  /** The conflict with the alliance as one more mover. */
  readonly allied: Situation;
  /** Its joint moves, where they had to be searched for. */
  readonly jointMoves: KnownJointMoves | undefined;
}

/** Looks at single moves in the time in which one end is written down, beside finding it. */
export const LOOKS_OF_LISTING = 5;

/**
 * An alliance as one more mover, numbered after all others, whose moves are the joint moves of its
 * members that are improvements by its reading. Undefined where these are more than `mostMoves`.
 */
export function* withAlliance(
  situation: Situation,
  coalition: Coalition,
  mostMoves: number,
): Steps<Alliance | undefined> {
  const { space, orders } = situation;
  checkMembers(coalition, space.movers.length);
  yield* prepareFolds(situation, coalition);
  const jointMoves = hasFolds(situation, coalition)
    ? undefined
    : new Map<number, readonly JointEnd[]>();
  const listed = yield* endsFrom(situation, coalition, jointMoves);
  const starts = new Int32Array(space.cells + 1);
  const ends: number[] = [];
  const lastFrom = new Int32Array(space.cells).fill(-1);
  const pace = createPace();
  for (let cell = 0; cell < space.cells; cell++) {
    starts[cell] = ends.length;
    const before = ends.length;
    if (space.isState(cell)) {
      // Several parties may bring about the same.
      for (const to of yield* listed(cell)) {
        if (lastFrom[to] === cell) continue;
        lastFrom[to] = cell;
        ends.push(to);
      }
    }
    if (ends.length > mostMoves) return undefined;
    if (pace.spend(1 + LOOKS_OF_LISTING * (ends.length - before))) {
      yield { what: 'listing joint moves', passes: 0, share: cell / space.cells };
    }
  }
  starts[space.cells] = ends.length;
  const byBeginning = { starts, neighbours: Int32Array.from(ends) };
  // Whatever it does its members want, so all its moves are improvements, and it has no others.
  const order: Order = {
    kind: 'relation',
    prefers: (better, worse) =>
      byBeginning.neighbours.subarray(starts[worse], starts[worse + 1]).includes(better),
  };
  const moves = createWrittenMover({ byBeginning, byEnd: turnRound(byBeginning) });
  const alliance = { ...moves, closed: isClosed(situation, coalition) };
  const movers = [...space.movers, alliance];
  const small = space.small && hasFewMoves(space.stateCount, movers);
  const allied = situationOf({ ...space, movers, small }, [...orders, order]);
  return { coalition, allied, jointMoves };
}

/** Where a coalition gets from a cell by joint moves; where those are searched for, they are kept with who makes them. */
function* endsFrom(
  situation: Situation,
  coalition: Coalition,
  kept: Map<number, readonly JointEnd[]> | undefined,
): Steps<(cell: number) => Steps<readonly number[]>> {
  if (kept === undefined) {
    const endsOf = yield* endsByParty(situation, coalition);
    return function* (cell) {
      const parties = yield* endsOf(cell);
      return parties.length === 1 ? parties[0]!.ends : parties.flatMap(({ ends }) => ends);
    };
  }
  const endsOf = yield* jointEnds(situation, coalition);
  return function* (cell) {
    const moves = yield* endsOf(cell);
    if (moves.length > 0) kept.set(cell, moves);
    return moves.map(({ to }) => to);
  };
}

/**
 * Whether two joint moves in a row always come to one: where any sequence of the members' moves is legal, and the
 * same members gain by both. Of several parties none may gain by both.
 */
function isClosed(situation: Situation, coalition: Coalition): boolean {
  return hasFolds(situation, coalition) && coalition.reading !== 'movers';
}

/**
 * What a split of an alliance changes under a concept. While it stands, it is one more mover: its joint
 * moves may upset a state, and they are among the replies that others reckon with. Its members reckon
 * with the replies of single movers, as without it; the alliance with those of outsiders. `alone`
 * holds what is stable for each mover without it.
 */
export function* wedge(
  situation: Situation,
  { coalition, allied, jointMoves }: Alliance,
  computation: SanctionComputation,
  alone: readonly CellSet[],
): Steps<Wedge> {
  const intact: CellSet[] = [
    yield* coalitionStability(situation, coalition, computation, jointMoves),
  ];
  const adds = addsReplies(situation, coalition, computation);
  const { outside } = actingFor(situation, coalition.members);
  for (const [mover, stable] of alone.entries()) {
    const isSame = !adds || !outside.includes(mover);
    intact.push(isSame ? stable : yield* stabilityFor(allied, mover, computation));
  }
  return { intact: equilibria(intact), split: equilibria(alone) };
}

/**
 * Whether outsiders have more replies to reckon with while the alliance stands. They have not where members reply by any moves and
 * can always go back on them, in turn: one after the other they bring about all that they do together.
 */
function addsReplies(
  situation: Situation,
  { members }: Coalition,
  { response }: SanctionComputation,
): boolean {
  if (response === 'none') return false;
  if (actingFor(situation, members).agreed !== situation) return true;
  const { space } = situation;
  const goBack = members.filter((member) => canAlwaysGoBack(space.movers[member]!));
  return response === 'improving' || goBack.length < members.length || goBack.length < 2;
}
