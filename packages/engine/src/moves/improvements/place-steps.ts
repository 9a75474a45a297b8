import type { SortedGroups } from './sorted-groups.ts';

/** Where the steps of some orders stand among the numbers of a kernel. */
export interface PlacedSteps {
  /** Where they end. */
  readonly end: number;
  /** Where those of an order begin and end. */
  stepsOf(order: number): readonly [start: number, end: number];
  /** Writes them: distances from the first cell of a group, or their complements where a new, lower rank begins. */
  write(numbers: Int32Array): void;
}

/** Places the steps of the orders that are marked, from so far on. */
export function placeSteps(
  { starts, entries, offsets }: SortedGroups,
  marked: Uint8Array,
  from: number,
): PlacedSteps {
  const placeOf = new Int32Array(starts.length);
  let end = from;
  for (let order = 0; order < marked.length; order++) {
    placeOf[order] = end;
    if (marked[order] === 1) end += starts[order + 1]! - starts[order]!;
  }
  return {
    end,
    stepsOf(order) {
      const place = placeOf[order]!;
      return [place, place + starts[order + 1]! - starts[order]!];
    },
    write(numbers) {
      for (let order = 0; order < marked.length; order++) {
        if (marked[order] === 0) continue;
        const shift = placeOf[order]! - starts[order]!;
        for (let k = starts[order]!; k < starts[order + 1]!; k++) {
          const distance = offsets[entries[k]! >> 1]!;
          numbers[shift + k] = (entries[k]! & 1) === 1 ? ~distance : distance;
        }
      }
    },
  };
}
