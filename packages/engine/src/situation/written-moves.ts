import type { Mover } from '../moves/movers/mover.ts';
import { type Arcs, type Keeping, keepArcs, turnRound, writeArcs } from '../moves/tables/arcs.ts';
import { type Sources, visitedSources } from '../moves/tables/sources.ts';
import type { Order } from '../orders/order.ts';
import type { Space } from '../space/space.ts';
import { statesOf } from '../space/states-of.ts';
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
  return known(moves, space.movers, () =>
    writeArcs(
      statesOf(space),
      space.movers.map((_, dm) => sourcesOf(space, dm)),
    ),
  );
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

/** The moves of everybody that lead to something better in an order. */
function writeThoseIn({ space }: Situation, orderOf: (decisionMaker: number) => Order): Arcs {
  const keeping = space.movers.map(({ onlyImproves }, dm): Keeping => {
    const order = orderOf(dm);
    if (order.kind === 'ranked') return order;
    return onlyImproves ? 'all' : { keeps: (from, to) => order.prefers(to, from) };
  });
  return keepArcs(statesOf(space), writtenMoves(space), keeping);
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
