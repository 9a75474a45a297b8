import type { Arcs } from '../moves/tables/arcs.ts';
import type { Space } from '../space/space.ts';
import { endLegalWalk, forget, startLegalWalk, walkLegally } from './legal-walk.ts';
import { borrowNumbers, giveNumbersBack } from './work-arrays.ts';

/** Searches for replies where moves are written down by the state in which they begin. */
export interface ReplySearcher {
  /**
   * Whether the others have a legal sequence from a state to an end that is accepted, each end being
   * looked at once. Undefined where so many ends were looked at that nothing is known yet.
   */
  reaches(from: number, accept: (end: number) => boolean, mostEnds?: number): boolean | undefined;
  /** How many moves were looked at in all. */
  looks(): number;
  /** Lets the arrays be used again; no search may follow. */
  close(): void;
}

export function createReplySearcher(
  space: Space,
  focal: number,
  arcs: readonly Arcs[],
): ReplySearcher {
  const others = [...space.movers.keys()].filter((k) => k !== focal && space.movers[k]!.canMove);
  const walk = startLegalWalk(space, others);
  const reached = borrowNumbers(space);
  return {
    reaches(from, accept, mostEnds = Number.POSITIVE_INFINITY) {
      let count = 0;
      let accepted = false;
      // The state itself may be reached as well, and is then there twice.
      const stopped = walkLegally(walk, arcs, from, (end) => {
        reached[count++] = end;
        accepted = accept(end);
        return accepted || count > mostEnds;
      });
      forget(walk, from, reached, count);
      return accepted || !stopped ? accepted : undefined;
    },
    looks: () => walk.looks,
    close() {
      endLegalWalk(space, walk);
      giveNumbersBack(space, reached);
    },
  };
}
