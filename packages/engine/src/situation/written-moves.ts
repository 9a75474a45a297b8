import type { Mover } from '../moves/movers/mover.ts';
import { type Arcs, allowedArcs, risingArcs, turnRound, writeArcs } from '../moves/tables/arcs.ts';
import { visitedSources } from '../moves/tables/sources.ts';
import type { Order } from '../orders/order.ts';
import type { Space } from '../space/space.ts';
import { statesOf } from '../space/states-of.ts';
import type { Situation } from './situation.ts';

/*
 * Moves of everybody, an entry for each mover. What was written down for a mover is kept as long as the
 * mover, and its improvements as long as the order, so that the situation of a changed model finds there
 * what the change left alone.
 */
const moves = new WeakMap<Mover, Arcs>();
const improvements = new WeakMap<Mover, WeakMap<Order, Arcs>>();
const turned = new WeakMap<Arcs, Arcs>();

/** The entries together, so that what rests on all of them can be kept by them. */
const allMoves = new WeakMap<readonly Mover[], readonly Arcs[]>();
const allImprovements = new WeakMap<Situation, readonly Arcs[]>();

/** All moves of everybody, by the state in which they end. */
export function writtenMoves(space: Space): readonly Arcs[] {
  return known(allMoves, space.movers, () => space.movers.map((mover) => movesOf(space, mover)));
}

/** All improvements of everybody that count as credible replies, likewise. The orders must be there. */
export function writtenImprovements(situation: Situation): readonly Arcs[] {
  return known(allImprovements, situation, () =>
    situation.space.movers.map((mover, dm) =>
      improvementsIn(situation.space, mover, situation.judgementOf(dm).replies),
    ),
  );
}

/** All improvements of everybody, by the state in which they begin. */
export function improvementsByBeginning(situation: Situation): readonly Arcs[] {
  return writtenImprovements(situation).map(byBeginning);
}

/** All that is a reason for a decision maker to leave a state, by the state that is left. */
export function reasonsByBeginning(situation: Situation, decisionMaker: number): Arcs {
  const { space } = situation;
  const { leaves } = situation.judgementOf(decisionMaker);
  return byBeginning(improvementsIn(space, space.movers[decisionMaker]!, leaves));
}

/** All moves of everybody, by the state in which they begin. */
export function movesByBeginning(space: Space): readonly Arcs[] {
  return writtenMoves(space).map(byBeginning);
}

/** All moves of one mover of a space, by the state in which they end. */
export function movesOf(space: Space, mover: Mover): Arcs {
  return known(moves, mover, () => {
    const [written, ends] = [mover.written?.(), mover.writtenByEnd?.()];
    if (written === undefined || ends === undefined) return writeMoves(space, mover);
    // Both sides are kept then.
    turned.set(ends, written);
    return ends;
  });
}

function writeMoves(space: Space, mover: Mover): Arcs {
  return writeArcs(
    statesOf(space),
    mover.sources?.() ?? visitedSources(space.cells, mover.forEachSource),
  );
}

/**
 * The moves of one mover, or its credible replies, by the state in which they begin: written down anew and not kept,
 * for spaces of any size.
 */
export function stepsOf(situation: Situation, dm: number, response: 'any' | 'improving'): Arcs {
  const { space } = situation;
  const mover = space.movers[dm]!;
  const written = mover.written?.();
  if (written !== undefined) return written;
  const all = mover.writtenByEnd?.() ?? writeMoves(space, mover);
  if (response === 'any' || mover.onlyImproves) return turnRound(all);
  return turnRound(allowedBy(space, all, situation.judgementOf(dm).replies));
}

/** The moves of a mover that lead to something better in an order. */
function improvementsIn(space: Space, mover: Mover, order: Order): Arcs {
  const all = movesOf(space, mover);
  if (order.kind === 'relation' && mover.onlyImproves) return all;
  const byOrder = known(improvements, mover, () => new WeakMap<Order, Arcs>());
  return known(byOrder, order, () => allowedBy(space, all, order));
}

function allowedBy(space: Space, all: Arcs, order: Order): Arcs {
  return order.kind === 'ranked'
    ? risingArcs(statesOf(space), all, order.ranks)
    : allowedArcs(statesOf(space), all, (from, to) => order.prefers(to, from));
}

function byBeginning(arcs: Arcs): Arcs {
  return known(turned, arcs, () => turnRound(arcs));
}

function known<K extends object, V>(all: WeakMap<K, V>, key: K, find: () => V): V {
  const before = all.get(key);
  if (before !== undefined) return before;
  const found = find();
  all.set(key, found);
  return found;
}
