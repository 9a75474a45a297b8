import type { CellValues } from '../kernels/cell-values.ts';
import type { Arcs } from '../moves/tables/arcs.ts';
import type { Pace } from '../run/pace.ts';

/**
 * What the others may do at the same time as one decision maker, where a cell is the mixed-radix
 * number of its levels: since each mover changes digits of its own, moves that are made together add
 * up their changes of the number. The combinations are gone through one by one.
 */
export interface JointReplies {
  /** Forgets everybody. */
  clear(): void;
  /** Lets a mover join with any of the cells to which its arcs lead from a state. */
  join(byBeginning: Arcs, state: number): void;
  /** The combination in which nobody joins: the cell to which the decision maker moves alone. */
  begin(cell: number): void;
  /** The cell to which the next combination leads, or -1 after the last. */
  next(): number;
  /**
   * Whether one of the combinations that are left leads to a state of at most that rank; undefined
   * where it is time to pause, after which it is to be asked again.
   */
  findAtMost(rank: number, ranks: CellValues, pace: Pace): boolean | undefined;
  /** The same for a cell that is accepted, which need not be a state. */
  find(accept: (cell: number) => boolean, pace: Pace): boolean | undefined;
}

export function createJointReplies(): JointReplies {
  /** Changes of the number: for each mover in a row, first none, which is to stay. */
  let changes = new Int32Array(64);
  /** Where the changes of each mover start, and one more; and which is in the combination. */
  const starts: number[] = [0];
  const places: number[] = [];
  let movers = 0;
  let reached = 0;
  const next = (): number => {
    for (let k = 0; k < movers; k++) {
      const place = places[k]!;
      reached -= changes[place]!;
      if (place + 1 < starts[k + 1]!) {
        places[k] = place + 1;
        reached += changes[place + 1]!;
        return reached;
      }
      places[k] = starts[k]!;
    }
    return -1;
  };
  return {
    clear() {
      movers = 0;
    },
    join({ starts: arcStarts, neighbours }, state) {
      const first = arcStarts[state]!;
      const end = arcStarts[state + 1]!;
      if (first === end) return;
      let at = starts[movers]!;
      if (at + 1 + end - first > changes.length) changes = longer(changes, end - first + 1);
      changes[at++] = 0;
      for (let arc = first; arc < end; arc++) changes[at++] = neighbours[arc]! - state;
      starts[++movers] = at;
    },
    begin(cell) {
      reached = cell;
      for (let k = 0; k < movers; k++) places[k] = starts[k]!;
    },
    next,
    findAtMost(rank, ranks, pace) {
      // Compared without its sign, the rank of what is no state is large.
      for (let cell = next(); cell >= 0; cell = next()) {
        if (ranks[cell]! >>> 0 <= rank) return true;
        if (pace.spend(1)) return undefined;
      }
      return false;
    },
    find(accept, pace) {
      for (let cell = next(); cell >= 0; cell = next()) {
        if (accept(cell)) return true;
        if (pace.spend(1)) return undefined;
      }
      return false;
    },
  };
}

function longer(changes: Int32Array, more: number): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(2 * changes.length + more);
  grown.set(changes);
  return grown;
}
