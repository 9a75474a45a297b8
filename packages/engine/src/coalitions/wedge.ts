import { equilibria } from '../analyses/equilibria.ts';
import { stabilityFor } from '../analyses/stability.ts';
import type { SanctionComputation } from '../concepts/define-concept.ts';
import { hasFewMoves } from '../moves/movers/few-moves.ts';
import { createGraphMover } from '../moves/movers/graph-mover.ts';
import { canAlwaysGoBack } from '../operators/worst-response.ts';
import type { Order } from '../orders/order.ts';
import { createPace } from '../run/pace.ts';
import type { Steps } from '../run/steps.ts';
import type { CellSet } from '../sets/cell-set.ts';
import { type Situation, situationOf } from '../situation/situation.ts';
import { actingFor } from './acting.ts';
import type { Coalition } from './coalition.ts';
import { coalitionStability, type KnownJointMoves } from './coalition-stability.ts';
import { type JointEnd, jointEnds } from './joint-ends.ts';
import { hasFolds } from './joint-improvements.ts';

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
  readonly jointMoves: KnownJointMoves;
}

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
  const arcs: (readonly [number, number])[] = [];
  const endsFrom = new Map<number, Set<number>>();
  const jointMoves = new Map<number, readonly JointEnd[]>();
  const endsOf = yield* jointEnds(situation, coalition);
  const pace = createPace();
  for (let cell = 0; cell < space.cells; cell++) {
    if (pace.spend(1)) yield { what: 'listing joint moves', passes: 0, share: cell / space.cells };
    if (!space.isState(cell)) continue;
    const moves = yield* endsOf(cell);
    if (moves.length === 0) continue;
    const ends = new Set(moves.map(({ to }) => to));
    for (const end of ends) arcs.push([cell, end]);
    if (arcs.length > mostMoves) return undefined;
    endsFrom.set(cell, ends);
    jointMoves.set(cell, moves);
  }
  // Whatever it does its members want, so all its moves are improvements, and it has no others.
  const order: Order = {
    kind: 'relation',
    prefers: (better, worse) => endsFrom.get(worse)?.has(better) === true,
  };
  const moves = createGraphMover(space.cells, arcs);
  const alliance = { ...moves, onlyImproves: true, closed: isClosed(situation, coalition) };
  const movers = [...space.movers, alliance];
  const small = space.small && hasFewMoves(space.stateCount, movers);
  const allied = situationOf({ ...space, movers, small }, [...orders, order]);
  return { coalition, allied, jointMoves };
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
