import { NOTHING } from '../../kernels/cell-values.ts';
import type { Half, LimitedHalves } from './limited-halves.ts';
import type { ReachableLeast } from './reachable-least.ts';

/**
 * The least value that a state reaches, by a table over two halves of the limited options: to insert
 * a state, its value is spread over the combinations of the first half that may become its own; to
 * ask, the combinations of the second half that its own may become are scanned. Each entry keeps the
 * two least values, so that a state can leave itself out.
 *
 * Where the states of a group are about all combinations of what occurs in both halves, insertion and
 * question together cost about the square root of the group, at most.
 */
export function leastByHalves({ first, second }: LimitedHalves): ReachableLeast {
  const width = second.successors.length;
  const table = new TwoLeast(first.successors.length * width);
  return {
    clear: () => table.clear(),
    insert(cell, value) {
      const column = second.ids[cell]!;
      for (const source of first.predecessors[first.ids[cell]!]!) {
        table.lower(source * width + column, cell, value);
      }
    },
    leastFrom(cell) {
      const row = first.ids[cell]! * width;
      let least = NOTHING;
      for (const target of second.successors[second.ids[cell]!]!) {
        const found = table.leastOfOthers(row + target, cell);
        if (found < least) least = found;
      }
      return least;
    },
  };
}

/** The halves with all moves turned round. */
export function reverseHalves({ first, second, cost }: LimitedHalves): LimitedHalves {
  return { first: reverseHalf(first), second: reverseHalf(second), cost };
}

function reverseHalf({ ids, successors, predecessors }: Half): Half {
  return { ids, successors: predecessors, predecessors: successors };
}

/** Entries that keep the least value, whose it is, and the least of all others. */
class TwoLeast {
  readonly #least: Int32Array;
  readonly #whose: Int32Array;
  readonly #second: Int32Array;
  /** The last clearing that an entry has seen: entries are emptied when they are next written. */
  readonly #seen: Int32Array;
  #clearings = 1;

  constructor(entries: number) {
    this.#least = new Int32Array(entries);
    this.#whose = new Int32Array(entries);
    this.#second = new Int32Array(entries);
    this.#seen = new Int32Array(entries);
  }

  clear(): void {
    this.#clearings++;
  }

  lower(entry: number, cell: number, value: number): void {
    if (this.#seen[entry] !== this.#clearings) {
      this.#seen[entry] = this.#clearings;
      this.#least[entry] = value;
      this.#whose[entry] = cell;
      this.#second[entry] = NOTHING;
    } else if (value < this.#least[entry]!) {
      this.#second[entry] = this.#least[entry]!;
      this.#least[entry] = value;
      this.#whose[entry] = cell;
    } else if (value < this.#second[entry]!) this.#second[entry] = value;
  }

  leastOfOthers(entry: number, cell: number): number {
    if (this.#seen[entry] !== this.#clearings) return NOTHING;
    return this.#whose[entry] === cell ? this.#second[entry]! : this.#least[entry]!;
  }
}
