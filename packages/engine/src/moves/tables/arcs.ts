import type { CellValues } from '../../kernels/cell-values.ts';
import type { Sources } from './sources.ts';

/**
 * Moves of all movers written down one by one, by the cell in which they end, or in which they begin.
 * Those of one cell stand together, mover after mover.
 */
export interface Arcs {
  readonly movers: number;
  /** Where those of mover k at cell c start in `neighbours`: at `c * movers + k`; one more at the end. */
  readonly starts: Int32Array;
  /** The cells on the other side. */
  readonly neighbours: Int32Array;
}

/** Which of a mover's moves are written down. */
export interface Written {
  readonly sources: Sources;
  /** -1 in cells that are not states. */
  readonly ranks: CellValues;
  /** Whether only those to a higher rank are. */
  readonly rising: boolean;
  /** What decides in place of the ranks, if anything does. */
  readonly keeps?: (from: number, to: number) => boolean;
}

/** Writes down moves by the cell in which they end. */
export function writeArcs(cells: number, moves: readonly Written[]): Arcs {
  const movers = moves.length;
  const most = moves.map(({ sources }) => longestList(sources));
  const starts = new Int32Array(cells * movers + 1);
  let neighbours = new Int32Array(INITIAL * cells);
  let count = 0;
  for (let cell = 0, at = 0; cell < cells; cell++) {
    for (let k = 0; k < movers; k++) {
      starts[at++] = count;
      if (count + most[k]! > neighbours.length) neighbours = longer(neighbours, most[k]!);
      const move = moves[k]!;
      const add = move.keeps === undefined ? addByRank : addKept;
      count = add(move, cell, neighbours, count);
    }
  }
  starts[cells * movers] = count;
  return { movers, starts, neighbours: neighbours.subarray(0, count) };
}

/** Writes the arcs into a cell behind the others that are there, and returns how many there are then. */
function addByRank(
  { sources, ranks, rising }: Written,
  cell: number,
  neighbours: Int32Array,
  before: number,
): number {
  const rank = ranks[cell]!;
  if (rank < 0) return before;
  // Ranks count from 0; compared without their sign, those of cells that are no states are large.
  const below = rising ? rank : ANY;
  const { listOf, starts, distances } = sources;
  const list = listOf[cell]!;
  const end = starts[list + 1]!;
  let count = before;
  for (let next = starts[list]!; next < end; next++) {
    const from = cell + distances[next]!;
    neighbours[count] = from;
    count += ranks[from]! >>> 0 < below ? 1 : 0;
  }
  return count;
}

/** The same where something else than ranks decides. */
function addKept(
  { sources: { listOf, starts, distances }, ranks, keeps }: Written,
  cell: number,
  neighbours: Int32Array,
  before: number,
): number {
  const list = listOf[cell]!;
  let count = before;
  for (let next = starts[list]!; next < starts[list + 1]!; next++) {
    const from = cell + distances[next]!;
    if (ranks[cell]! >= 0 && ranks[from]! >= 0 && keeps?.(from, cell)) neighbours[count++] = from;
  }
  return count;
}

function longestList({ starts }: Sources): number {
  let longest = 0;
  for (let list = 0; list + 1 < starts.length; list++) {
    longest = Math.max(longest, starts[list + 1]! - starts[list]!);
  }
  return longest;
}

/** Arcs of each cell for which there is room before more is needed. */
const INITIAL = 8;

/** Above all ranks. */
const ANY = 0x7fffffff;

function longer(neighbours: Int32Array, more: number): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(2 * neighbours.length + more);
  grown.set(neighbours);
  return grown;
}

/** The same arcs by their other side. */
export function turnRound({ movers, starts, neighbours }: Arcs): Arcs {
  const turned = new Int32Array(starts.length);
  const others = new Int32Array(neighbours.length);
  const places = starts.length - 1;
  for (let at = 0; at < places; at++) {
    const mover = at % movers;
    for (let arc = starts[at]!; arc < starts[at + 1]!; arc++) {
      turned[neighbours[arc]! * movers + mover + 1]!++;
    }
  }
  for (let at = 0; at < places; at++) turned[at + 1]! += turned[at]!;
  const next = turned.slice();
  for (let at = 0; at < places; at++) {
    const mover = at % movers;
    for (let arc = starts[at]!; arc < starts[at + 1]!; arc++) {
      others[next[neighbours[arc]! * movers + mover]!++] = (at - mover) / movers;
    }
  }
  return { movers, starts: turned, neighbours: others };
}
