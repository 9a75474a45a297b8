/** So few that a look-up is quick where every state of a document is one. */
const BLOCK = 64;

/** Positions of the feasible states among the cells, both ways, with a count per block of cells. */
export interface StateNumbering {
  readonly stateCount: number;
  ordinalOf(cell: number): number;
  cellAt(ordinal: number): number;
}

/** `feasible[cell]` is 1 for states. Look-ups cost at most one block and a binary search. */
export function numberStates(feasible: Uint8Array): StateNumbering {
  const before = countBefore(feasible);
  const stateCount = before[before.length - 1]!;
  if (stateCount === feasible.length) return { stateCount, ...asTheyStand(stateCount) };
  return {
    stateCount,
    ordinalOf(cell) {
      const block = Math.floor(cell / BLOCK);
      let ordinal = before[block]!;
      for (let c = block * BLOCK; c < cell; c++) ordinal += feasible[c]!;
      return ordinal;
    },
    cellAt(ordinal) {
      if (ordinal < 0 || ordinal >= stateCount) return -1;
      const block = lastBlockAtOrBelow(before, ordinal);
      let left = ordinal - before[block]!;
      let cell = block * BLOCK;
      for (; ; cell++) {
        if (feasible[cell] === 1 && left-- === 0) return cell;
      }
    },
  };
}

/** Where every cell is a state. */
function asTheyStand(count: number): Pick<StateNumbering, 'ordinalOf' | 'cellAt'> {
  return {
    ordinalOf: (cell) => cell,
    cellAt: (ordinal) => (ordinal >= 0 && ordinal < count ? ordinal : -1),
  };
}

/** Number of states before each block, and in the last entry of all. */
function countBefore(feasible: Uint8Array): Float64Array {
  const blocks = Math.ceil(feasible.length / BLOCK);
  const before = new Float64Array(blocks + 1);
  for (let block = 0; block < blocks; block++) {
    let count = 0;
    const end = Math.min((block + 1) * BLOCK, feasible.length);
    for (let c = block * BLOCK; c < end; c++) count += feasible[c]!;
    before[block + 1] = before[block]! + count;
  }
  return before;
}

/** The block that holds the state with this ordinal. */
function lastBlockAtOrBelow(before: Float64Array, ordinal: number): number {
  let low = 0;
  let high = before.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (before[middle]! <= ordinal) low = middle;
    else high = middle;
  }
  return low;
}
