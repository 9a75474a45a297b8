import { type LimitedLevels, mayBecome } from './limited-levels.ts';
import { compareKeys, LARGEST_KEY, sortByKeys } from './sort-by-keys.ts';

/**
 * Some of a mover's limited options as one: the combinations of their levels that occur, numbered,
 * and which of them may become which.
 */
export interface Half {
  /** The combination in each state. */
  readonly ids: Int32Array;
  readonly successors: readonly (readonly number[])[];
  readonly predecessors: readonly (readonly number[])[];
}

export interface LimitedHalves {
  readonly first: Half;
  readonly second: Half;
  /** Mean cost of an insertion and a question together. */
  readonly cost: number;
}

/** Combinations of one half are compared pair by pair, so they must not be too many. */
const MAX_COMBINATIONS = 2048;
/** Entries of the table over both halves, for each listed state. */
const TABLE_ROOM = 16;
const SMALL_TABLE = 2 ** 16;

/**
 * Splits the limited options, in their order, where both sides have about as many combinations that
 * occur. Options that exclude each other mostly stand together, and few of their combinations occur.
 * Undefined where a table over both halves would not be in proportion to the states.
 */
export function splitLimited(limited: LimitedLevels): LimitedHalves | undefined {
  const end = limited.axes.length;
  const before = (split: number) => numberCombinations(limited, 0, split);
  const behind = (split: number) => numberCombinations(limited, split, end);
  let low = 0;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (before(middle).cells.length < behind(middle).cells.length) low = middle + 1;
    else high = middle;
  }
  const [first, second] = [before(low), behind(low)];
  const [rows, columns] = [first.cells.length, second.cells.length];
  const room = Math.max(SMALL_TABLE, TABLE_ROOM * first.ids.length);
  if (Math.max(rows, columns) > MAX_COMBINATIONS || rows * columns > room) return undefined;
  const halves = {
    first: createHalf(limited, first, 0, low),
    second: createHalf(limited, second, low, end),
  };
  const cost = meanLength(halves.first.predecessors) + meanLength(halves.second.successors);
  return { ...halves, cost };
}

interface Combinations {
  readonly ids: Int32Array;
  /** A state for each combination. */
  readonly cells: readonly number[];
}

function numberCombinations(limited: LimitedLevels, first: number, end: number): Combinations {
  const keys = packLevels(limited, first, end);
  const ids = new Int32Array(keys[0]!.length);
  const cells: number[] = [];
  for (const cell of sortByKeys(keys)) {
    if (cells.length === 0 || compareKeys(keys, cell, cells.at(-1)!) !== 0) cells.push(cell);
    ids[cell] = cells.length - 1;
  }
  return { ids, cells };
}

/** Levels as keys, as many of them in a key as a double can count. */
function packLevels({ axes, levels }: LimitedLevels, first: number, end: number): Float64Array[] {
  const count = axes.length;
  const cells = levels.length / count;
  let keys = new Float64Array(cells);
  const lists = [keys];
  let unit = 1;
  for (let k = first; k < end; k++) {
    if (unit * axes[k]!.levels > LARGEST_KEY) {
      keys = new Float64Array(cells);
      lists.push(keys);
      unit = 1;
    }
    for (let cell = 0; cell < cells; cell++) keys[cell]! += levels[cell * count + k]! * unit;
    unit *= axes[k]!.levels;
  }
  return lists;
}

function createHalf(
  limited: LimitedLevels,
  { ids, cells }: Combinations,
  first: number,
  end: number,
): Half {
  const successors: number[][] = cells.map(() => []);
  const predecessors: number[][] = cells.map(() => []);
  cells.forEach((from, a) => {
    cells.forEach((to, b) => {
      if (!mayBecome(limited, from, to, first, end)) return;
      successors[a]!.push(b);
      predecessors[b]!.push(a);
    });
  });
  return { ids, successors, predecessors };
}

function meanLength(lists: readonly (readonly number[])[]): number {
  return lists.reduce((sum, list) => sum + list.length, 0) / Math.max(1, lists.length);
}
