import type { CellArrays } from '../../kernels/cell-arrays.ts';
import type { Width } from '../../kernels/cell-values.ts';
import { BLOCK, FIRST_BLOCK, type SortedBlocks, WINDOWS } from '../../kernels/sorted-blocks.ts';
import { stretchesOf } from './batches.ts';
import { placeSteps } from './place-steps.ts';
import { createPlaces } from './places.ts';
import type { SortedGroups } from './sorted-groups.ts';

/** Room for the gaps between the windows of a block, as a multiple of the windows. */
const GAPS = 8;

/** Fewer groups are quicker swept one by one than with a whole block. */
export const NARROW = 4;

/** Sorted groups in blocks for a kernel, and what is left over. */
export interface BlockedGroups {
  readonly sorted: SortedBlocks;
  /** Positions in the bases of the groups that are in no block, ascending. */
  readonly left: Int32Array;
}

/** A block before it is written down. */
interface Draft {
  readonly order: number;
  readonly starts: readonly number[];
  readonly bits: readonly number[];
}

/** Puts groups into blocks of windows of as many cells of this width as a kernel takes at once. */
export function blockGroups(
  cells: number,
  groups: SortedGroups,
  width: Width,
  arrays: CellArrays,
): BlockedGroups {
  const lanes = arrays.vectorBytes / width;
  // Gone through twice rather than kept beside what is made of it.
  let lefts = 0;
  const places = createPlaces(cells);
  const stepped = new Uint8Array(groups.starts.length - 1);
  forEachBlock(cells, groups, lanes, {
    block({ order, starts }) {
      places.count(starts[0]!);
      stepped[order] = 1;
    },
    left: (from, end) => {
      lefts += end - from;
    },
  });
  const blocks = places.counted();
  const placed = placeSteps(groups, stepped, FIRST_BLOCK + BLOCK * blocks);
  const stretches = stretchesOf(groups.offsets);
  const end = placed.end + 2 * stretches.length;
  const numbers = arrays.values(4, end) as Int32Array;
  placed.write(numbers);
  numbers.set(stretches.flat(), placed.end);
  const left = new Int32Array(lefts);
  let leftFilled = 0;
  forEachBlock(cells, groups, lanes, {
    block({ order, starts, bits }) {
      const at = FIRST_BLOCK + BLOCK * places.next(starts[0]!);
      numbers.set(placed.stepsOf(order), at + 1);
      for (let k = 0; k < WINDOWS; k++) {
        numbers[at + 3 + 2 * k] = starts[k] ?? starts.at(-1)!;
        numbers[at + 4 + 2 * k] = bits[k] ?? 0;
      }
    },
    left(from, until) {
      for (let g = from; g < until; g++) left[leftFilled++] = g;
    },
  });
  return { sorted: { numbers, blocks, lanes, stretches: placed.end, end }, left };
}

interface Visitor {
  block(draft: Draft): void;
  /** Groups from one position in the bases up to another. */
  left(from: number, end: number): void;
}

function forEachBlock(
  cells: number,
  { bases, baseStarts, offsets }: SortedGroups,
  lanes: number,
  visit: Visitor,
): void {
  const furthest = offsets.reduce((most, offset) => Math.max(most, offset), 0);
  const span = (GAPS * WINDOWS * lanes * offsets.length) / stretchesOf(offsets).length;
  for (let order = 0; order + 1 < baseStarts.length; order++) {
    const end = baseStarts[order + 1]!;
    for (let g = baseStarts[order]!; g < end; ) {
      const from = g;
      const first = bases[g]!;
      const starts: number[] = [];
      const bits: number[] = [];
      while (starts.length < WINDOWS && g < end) {
        // At a multiple, so that no window overlaps another, and few reach over the end.
        const start = bases[g]! - (bases[g]! % lanes);
        const last = start + lanes - 1;
        if (last + furthest >= cells || last - first >= span) break;
        let set = 0;
        for (; g < end && bases[g]! <= last; g++) set |= 1 << (bases[g]! - start);
        starts.push(start);
        bits.push(set);
      }
      if (g === from) visit.left(g, ++g);
      else if (g - from < NARROW) visit.left(from, g);
      else visit.block({ order, starts, bits });
    }
  }
}
