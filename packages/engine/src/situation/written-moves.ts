import type { Mover } from '../moves/movers/mover.ts';
import { type Arcs, turnRound, type Written, writeArcs } from '../moves/tables/arcs.ts';
import { type Sources, visitedSources } from '../moves/tables/sources.ts';
import type { Order } from '../orders/order.ts';
import type { Space } from '../space/space.ts';
import type { Situation } from './situation.ts';

/** What was written down when it was first asked for. */
const tables = new WeakMap<Mover, Sources>();
const moves = new WeakMap<readonly Mover[], Arcs>();
const improvements = new WeakMap<Situation, Arcs>();
const reasons = new WeakMap<Situation, Arcs>();
const turned = new WeakMap<Arcs, Arcs>();

/** The moves of a decision maker as a table. */
function sourcesOf({ cells, movers }: Space, decisionMaker: number): Sources {
  const mover = movers[decisionMaker]!;
  return known(
    tables,
    mover,
    () => mover.sources?.() ?? visitedSources(cells, mover.forEachSource),
  );
}

/** All moves of everybody, by the state in which they end. */
export function writtenMoves(space: Space): Arcs {
  return known(moves, space.movers, () => {
    const ranks = ranksOfStates(space);
    return writeArcs(
      space.cells,
      space.movers.map((_, dm) => ({ sources: sourcesOf(space, dm), ranks, rising: false })),
    );
  });
}

/** All improvements of everybody that count as credible replies, likewise. The orders must be there. */
export function writtenImprovements(situation: Situation): Arcs {
  return known(improvements, situation, () =>
    writeThoseIn(situation, (dm) => situation.judgementOf(dm).replies),
  );
}

/** All improvements of everybody, by the state in which they begin. */
export function improvementsByBeginning(situation: Situation): Arcs {
  return byBeginning(writtenImprovements(situation));
}

/** All that is a reason to leave a state, for everybody, by the state that is left. */
export function reasonsByBeginning(situation: Situation): Arcs {
  const judgements = situation.space.movers.map((_, dm) => situation.judgementOf(dm));
  if (judgements.every(({ leaves, replies }) => leaves === replies)) {
    return improvementsByBeginning(situation);
  }
  return byBeginning(
    known(reasons, situation, () => writeThoseIn(situation, (dm) => judgements[dm]!.leaves)),
  );
}

/** One rank for all states, and none for cells that are not states. */
function ranksOfStates({ cells, isState }: Space): Int32Array {
  return Int32Array.from({ length: cells }, (_, c) => (isState(c) ? 0 : -1));
}

/** The moves of everybody that lead to something better in an order. */
function writeThoseIn({ space }: Situation, orderOf: (decisionMaker: number) => Order): Arcs {
  // A relation may say something of cells that are not states as well.
  const ofStates = ranksOfStates(space);
  return writeArcs(
    space.cells,
    space.movers.map(({ onlyImproves }, dm): Written => {
      const sources = sourcesOf(space, dm);
      const order = orderOf(dm);
      if (order.kind === 'ranked') return { sources, ranks: order.ranks, rising: true };
      const those = { sources, ranks: ofStates, rising: false };
      return onlyImproves ? those : { ...those, keeps: (from, to) => order.prefers(to, from) };
    }),
  );
}

/** All moves of everybody, by the state in which they begin. */
export function movesByBeginning(space: Space): Arcs {
  return byBeginning(writtenMoves(space));
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
