import type { Arcs } from '../moves/tables/arcs.ts';

/**
 * States in regions: no move of some movers leads from one region into another. Where the movers are all but one,
 * regions lie apart by the options of that one.
 */
export interface Regions {
  /** Cells of all regions, one region after the other. */
  readonly members: Int32Array;
  /** Where each region starts in `members`; one entry more than regions. */
  readonly starts: Int32Array;
  /** Place of each cell in its region. */
  readonly placeOf: Int32Array;
}

/** To which region each cell belongs, by its number; -1 where it is no state. */
export interface RegionOf {
  readonly regionOf: Int32Array;
  readonly sizes: readonly number[];
}

/** The smallest regions for moves written down by their beginnings. `cells` are the states, of `size` cells. */
export function findRegions(cells: Int32Array, size: number, arcs: readonly Arcs[]): RegionOf {
  const above = Int32Array.from({ length: size }, (_, cell) => cell);
  for (const { starts, neighbours } of arcs) {
    for (let k = 0; k < cells.length; k++) {
      const from = cells[k]!;
      const end = starts[from + 1]!;
      for (let arc = starts[from]!; arc < end; arc++) {
        const to = neighbours[arc]!;
        if (above[from] !== above[to]) join(above, from, to);
      }
    }
  }
  const regionOf = new Int32Array(size).fill(-1);
  const sizes: number[] = [];
  for (let k = 0; k < cells.length; k++) {
    const cell = cells[k]!;
    const top = topOf(above, cell);
    if (regionOf[top]! < 0) regionOf[top] = sizes.push(0) - 1;
    regionOf[cell] = regionOf[top]!;
    sizes[regionOf[cell]!]!++;
  }
  return { regionOf, sizes };
}

/** The cell that stands for all that are joined with one. */
function topOf(above: Int32Array, cell: number): number {
  let at = cell;
  while (above[at] !== at) {
    above[at] = above[above[at]!]!;
    at = above[at]!;
  }
  return at;
}

function join(above: Int32Array, first: number, second: number): void {
  const [one, other] = [topOf(above, first), topOf(above, second)];
  if (one < other) above[other] = one;
  else above[one] = other;
}

/** The members of all regions, which in each are in the order that the states are given in. */
export function listRegions(cells: Int32Array, { regionOf, sizes }: RegionOf): Regions {
  const starts = new Int32Array(sizes.length + 1);
  for (let region = 0; region < sizes.length; region++) {
    starts[region + 1] = starts[region]! + sizes[region]!;
  }
  const next = starts.slice();
  const members = new Int32Array(cells.length);
  const placeOf = new Int32Array(regionOf.length);
  for (let k = 0; k < cells.length; k++) {
    const cell = cells[k]!;
    const region = regionOf[cell]!;
    placeOf[cell] = next[region]! - starts[region]!;
    members[next[region]!++] = cell;
  }
  return { members, starts, placeOf };
}
