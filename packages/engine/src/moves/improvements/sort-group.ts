/** Groups up to this size are sorted by insertion, which needs no table. */
const SMALL = 32;

/** Up to this many ranks for each state of a group a table of all ranks pays. */
const TABLE_ROOM = 8;

/** Sorts the states of one group by rank, best first. Made once, used for all groups of a mover. */
export interface GroupSorter {
  /**
   * Sorts `levels[0 … size - 1]`, which are positions in a group in ascending order, by the rank
   * beside them in `ranks`; both arrays are rearranged together.
   */
  sort(levels: Int32Array, ranks: Int32Array, size: number): void;
}

export function createGroupSorter(largest: number, rankCount: number): GroupSorter {
  if (largest <= SMALL) return { sort: sortByInsertion };
  const byTable = rankCount <= TABLE_ROOM * largest ? tableSorter(largest, rankCount) : undefined;
  const byKey = keySorter(largest);
  return {
    sort(levels, ranks, size) {
      if (size <= SMALL) sortByInsertion(levels, ranks, size);
      else if (byTable !== undefined && rankCount <= TABLE_ROOM * size)
        byTable(levels, ranks, size);
      else byKey(levels, ranks, size);
    },
  };
}

function sortByInsertion(levels: Int32Array, ranks: Int32Array, size: number): void {
  for (let k = 1; k < size; k++) {
    const level = levels[k]!;
    const rank = ranks[k]!;
    let at = k;
    for (; at > 0 && ranks[at - 1]! < rank; at--) {
      levels[at] = levels[at - 1]!;
      ranks[at] = ranks[at - 1]!;
    }
    levels[at] = level;
    ranks[at] = rank;
  }
}

type Sort = GroupSorter['sort'];

/** Counting: how many states have each rank says where those of each rank begin. */
function tableSorter(largest: number, rankCount: number): Sort {
  const starts = new Int32Array(rankCount);
  const unsortedLevels = new Int32Array(largest);
  const unsortedRanks = new Int32Array(largest);
  return (levels, ranks, size) => {
    starts.fill(0);
    for (let k = 0; k < size; k++) starts[ranks[k]!]!++;
    for (let rank = rankCount - 1, start = 0; rank >= 0; rank--) {
      const count = starts[rank]!;
      starts[rank] = start;
      start += count;
    }
    unsortedLevels.set(levels);
    unsortedRanks.set(ranks);
    for (let k = 0; k < size; k++) {
      const at = starts[unsortedRanks[k]!]!++;
      levels[at] = unsortedLevels[k]!;
      ranks[at] = unsortedRanks[k]!;
    }
  };
}

/** Rank and level as one number, which typed arrays sort without a comparison of ours. */
function keySorter(largest: number): Sort {
  const keys = new Float64Array(largest);
  return (levels, ranks, size) => {
    for (let k = 0; k < size; k++) keys[k] = levels[k]! - ranks[k]! * largest;
    keys.subarray(0, size).sort();
    for (let k = 0; k < size; k++) {
      const rank = -Math.floor(keys[k]! / largest);
      levels[k] = keys[k]! + rank * largest;
      ranks[k] = rank;
    }
  };
}
