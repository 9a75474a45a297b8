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

/**
 * The smallest regions for moves written down by their beginnings. `cells` are the
 * states, of `size` cells, and stay in that order in each region.
 */
export function findRegions(cells: Int32Array, size: number, arcs: readonly Arcs[]): Regions {
  const above = Int32Array.from({ length: size }, (_, cell) => cell);
  for (const { starts, neighbours } of arcs) {
    for (let k = 0; k < cells.length; k++) {
      const from = cells[k]!;
      const end = starts[from + 1]!;
      for (let arc = starts[from]!; arc < end; arc++) join(above, from, neighbours[arc]!);
    }
  }
  return inRegions(cells, above);
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

function inRegions(cells: Int32Array, above: Int32Array): Regions {
  const regionOf = new Int32Array(above.length).fill(-1);
  const sizes: number[] = [];
  for (let k = 0; k < cells.length; k++) {
    const top = topOf(above, cells[k]!);
    if (regionOf[top]! < 0) regionOf[top] = sizes.push(0) - 1;
    sizes[regionOf[top]!]!++;
  }
  const starts = new Int32Array(sizes.length + 1);
  for (let region = 0; region < sizes.length; region++) {
    starts[region + 1] = starts[region]! + sizes[region]!;
  }
  const next = starts.slice();
  const members = new Int32Array(cells.length);
  const placeOf = new Int32Array(above.length);
  for (let k = 0; k < cells.length; k++) {
    const cell = cells[k]!;
    const region = regionOf[topOf(above, cell)]!;
    placeOf[cell] = next[region]! - starts[region]!;
    members[next[region]!++] = cell;
  }
  return { members, starts, placeOf };
}
