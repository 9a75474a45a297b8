import type { Arcs } from '../moves/tables/arcs.ts';
import type { Space } from '../space/space.ts';
import { endLegalWalk, forget, startLegalWalk, walkLegally } from './legal-walk.ts';
import { borrowNumbers, giveNumbersBack } from './work-arrays.ts';

/** Searches for replies where moves are written down by the state in which they begin. */
export interface ReplySearcher {
  /**
   * Whether the others have a legal sequence from a state to an end that is accepted, each end being
   * looked at once.
   */
  reaches(from: number, accept: (end: number) => boolean): boolean;
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
    reaches(from, accept) {
      let count = 0;
      // The state itself may be reached as well, and is then there twice.
      const found = walkLegally(walk, arcs, from, (end) => {
        reached[count++] = end;
        return accept(end);
      });
      forget(walk, reached, count);
      forget(walk, Int32Array.of(from), 1);
      return found;
    },
    looks: () => walk.looks,
    close() {
      endLegalWalk(space, walk);
      giveNumbersBack(space, reached);
    },
  };
}
