import { NOTHING } from '../../kernels/cell-values.ts';

/**
 * The states of one group that were inserted, with their values; it answers what is the least value
 * among those that a state reaches in one move.
 */
export interface ReachableLeast {
  /** Forgets what was inserted. */
  clear(): void;
  /** Inserts a state, once at most. */
  insert(cell: number, value: number): void;
  /** The least value of the inserted states that `cell` reaches, itself left out; or NOTHING. */
  leastFrom(cell: number): number;
}

/** Where every state reaches every other: the two least values answer. */
export function leastOfAll(): ReachableLeast {
  let leastAt = -1;
  let least = NOTHING;
  let second = NOTHING;
  return {
    clear() {
      leastAt = -1;
      least = NOTHING;
      second = NOTHING;
    },
    insert(cell, value) {
      if (value < least) {
        second = least;
        least = value;
        leastAt = cell;
      } else if (value < second) second = value;
    },
    leastFrom: (cell) => (cell === leastAt ? second : least),
  };
}

/** Asks of every inserted state whether it is reached. It serves small groups. */
export function leastByLooking(
  largest: number,
  reaches: (from: number, to: number) => boolean,
): ReachableLeast {
  const cells = new Int32Array(largest);
  const values = new Int32Array(largest);
  let count = 0;
  return {
    clear() {
      count = 0;
    },
    insert(cell, value) {
      cells[count] = cell;
      values[count++] = value;
    },
    leastFrom(cell) {
      let least = NOTHING;
      for (let k = 0; k < count; k++) {
        const other = cells[k]!;
        if (values[k]! >= least || other === cell) continue;
        if (reaches(cell, other)) least = values[k]!;
      }
      return least;
    },
  };
}
