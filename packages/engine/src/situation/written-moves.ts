import { type Arcs, turnRound, type Written, writeArcs } from '../moves/arcs.ts';
import type { Mover } from '../moves/mover.ts';
import { type Sources, visitedSources } from '../moves/sources.ts';
import type { Space } from '../space/space.ts';
import type { Situation } from './situation.ts';

/** What was written down when it was first asked for. */
const tables = new WeakMap<Mover, Sources>();
const moves = new WeakMap<readonly Mover[], Arcs>();
const improvements = new WeakMap<Situation, Arcs>();
const turned = new WeakMap<Situation, Arcs>();

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
    const ranks = Int32Array.from({ length: space.cells }, (_, c) => (space.isState(c) ? 0 : -1));
    return writeArcs(
      space.cells,
      space.movers.map((_, dm) => ({ sources: sourcesOf(space, dm), ranks, rising: false })),
    );
  });
}

/** All improvements of everybody that count as credible replies, likewise. The orders must be there. */
export function writtenImprovements(situation: Situation): Arcs {
  const { space } = situation;
  return known(improvements, situation, () =>
    writeArcs(
      space.cells,
      space.movers.map((_, dm): Written => {
        const sources = sourcesOf(space, dm);
        const order = situation.judgementOf(dm).replies;
        if (order.kind === 'ranked') return { sources, ranks: order.ranks, rising: true };
        const ranks = new Int32Array(space.cells);
        return { sources, ranks, rising: false, keeps: (from, to) => order.prefers(to, from) };
      }),
    ),
  );
}

/** All improvements of everybody, by the state in which they begin. */
export function improvementsByBeginning(situation: Situation): Arcs {
  return known(turned, situation, () => turnRound(writtenImprovements(situation)));
}

function known<K extends object, V>(all: WeakMap<K, V>, key: K, find: () => V): V {
  const before = all.get(key);
  if (before !== undefined) return before;
  const found = find();
  all.set(key, found);
  return found;
}
