/** Cells that lie within so many, 2 to this power, stay in the cache while blocks of them are gone through. */
const NEAR = 12;

/**
 * Puts blocks that lie near each other together, whatever their order, so that a sweep goes through the memory once. All
 * are counted, by their first cell, before the first is placed.
 */
export interface Places {
  count(first: number): void;
  /** How many were counted. */
  counted(): number;
  /** The place of the next block that begins there. */
  next(first: number): number;
}

export function createPlaces(cells: number): Places {
  const nexts = new Int32Array((cells >> NEAR) + 2);
  return {
    count(first) {
      nexts[(first >> NEAR) + 1]!++;
    },
    counted() {
      for (let k = 1; k < nexts.length; k++) nexts[k]! += nexts[k - 1]!;
      return nexts.at(-1)!;
    },
    next: (first) => nexts[first >> NEAR]!++,
  };
}
