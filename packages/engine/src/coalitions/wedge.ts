import { equilibria } from '../analyses/equilibria.ts';
import { stabilityFor } from '../analyses/stability.ts';
import type { SanctionComputation } from '../concepts/define-concept.ts';
import { hasFewMoves } from '../moves/few-moves.ts';
import { createGraphMover } from '../moves/graph-mover.ts';
import type { Order } from '../preference/order.ts';
import { createPace } from '../run/pace.ts';
import type { Steps } from '../run/steps.ts';
import type { CellSet } from '../sets/cell-set.ts';
import { type Situation, situationOf } from '../situation/situation.ts';
import { coalitionStability } from './coalition-stability.ts';
import { type Coalition, jointMovesFrom } from './joint-moves.ts';

/** What holds while an alliance stands, and what holds once it is split. */
export interface Wedge {
  readonly intact: CellSet;
  readonly split: CellSet;
}

/**
 * An alliance as one more mover, numbered after all others, whose moves are the joint moves of its
 * members that are improvements by its reading. Undefined where these are more than `mostMoves`.
 */
export function* withAlliance(
  situation: Situation,
  alliance: Coalition,
  mostMoves: number,
): Steps<Situation | undefined> {
  const { space, orders } = situation;
  const arcs: (readonly [number, number])[] = [];
  const endsFrom = new Map<number, Set<number>>();
  const pace = createPace();
  for (let cell = 0; cell < space.cells; cell++) {
    if (pace.spend(1)) yield { what: 'listing joint moves', passes: 0, share: cell / space.cells };
    if (!space.isState(cell)) continue;
    const moves = yield* jointMovesFrom(situation, alliance, cell, pace);
    const ends = new Set(moves.map(({ to }) => to));
    for (const end of ends) arcs.push([cell, end]);
    if (arcs.length > mostMoves) return undefined;
    endsFrom.set(cell, ends);
  }
  // Whatever it does its members want, so all its moves are improvements, and it has no others.
  const order: Order = {
    kind: 'relation',
    prefers: (better, worse) => endsFrom.get(worse)?.has(better) === true,
  };
  const movers = [...space.movers, createGraphMover(space.cells, arcs)];
  const small = space.small && hasFewMoves(space.stateCount, movers);
  return situationOf({ ...space, movers, small }, [...orders, order]);
}

/**
 * What a split of an alliance changes under a concept. While it stands, it is one more mover: its joint
 * moves may upset a state, and they are among the replies that others reckon with. Its members reckon
 * with the replies of single movers, as without it; the alliance with those of outsiders. `allied`
 * is the situation with it.
 */
export function* wedge(
  situation: Situation,
  allied: Situation,
  alliance: Coalition,
  computation: SanctionComputation,
): Steps<Wedge> {
  const split: CellSet[] = [];
  const intact: CellSet[] = [yield* coalitionStability(situation, alliance, computation)];
  for (let mover = 0; mover < situation.orders.length; mover++) {
    const alone = yield* stabilityFor(situation, mover, computation);
    split.push(alone);
    const isMember = alliance.members.includes(mover);
    intact.push(isMember ? alone : yield* stabilityFor(allied, mover, computation));
  }
  return { intact: equilibria(intact), split: equilibria(split) };
}
