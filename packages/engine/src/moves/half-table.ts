import type { Axis } from './axis.ts';
import type { LimitedLevels } from './limited-levels.ts';
import { NOTHING } from './mover.ts';
import type { ReachableLeast } from './reachable-least.ts';
import { type Half, splitLimitedAxes } from './sorted-improvements.ts';

/**
 * The least value that a state reaches, by a table over the levels of the limited options, split
 * into two halves: to insert a state, its value is spread over the levels from which its first half
 * can be reached; to ask, the levels that the second half can reach are scanned. Each entry keeps
 * the two least values, so that a state can leave itself out.
 *
 * Cost of an insertion and a question together: about the square root of the moves that the limits
 * allow. Memory: four numbers for each combination of limited levels.
 */
export function leastByHalves(limited: LimitedLevels, axes: readonly Axis[]): ReachableLeast {
  const { first, second } = splitLimitedAxes(axes);
  const rows = combinedLevels(limited, first);
  const columns = combinedLevels(limited, second);
  const table = new TwoLeast(first.size * second.size);
  return {
    clear: () => table.clear(),
    insert(cell, value) {
      const column = columns[cell]!;
      for (const source of first.predecessors[rows[cell]!]!) {
        table.lower(source * second.size + column, cell, value);
      }
    },
    leastFrom(cell) {
      const row = rows[cell]! * second.size;
      let least = NOTHING;
      for (const target of second.successors[columns[cell]!]!) {
        const found = table.leastOfOthers(row + target, cell);
        if (found < least) least = found;
      }
      return least;
    },
  };
}

/** The levels of one half of the limited options in each state, as one number. */
function combinedLevels({ axes, levels }: LimitedLevels, half: Half): Int32Array {
  const columns = half.axes.map((axis) => axes.findIndex(({ option }) => option === axis.option));
  const combined = new Int32Array(axes.length === 0 ? 0 : levels.length / axes.length);
  for (let cell = 0; cell < combined.length; cell++) {
    for (let k = columns.length - 1; k >= 0; k--) {
      const level = levels[cell * axes.length + columns[k]!]!;
      combined[cell] = combined[cell]! * half.axes[k]!.levels + level;
    }
  }
  return combined;
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
