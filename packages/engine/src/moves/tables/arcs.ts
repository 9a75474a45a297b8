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

/** The cells that are states, and 1 for each of them among the marks of all cells. */
interface States {
  readonly cells: Int32Array;
  readonly marks: Uint8Array;
}

/** Writes down all moves between states, given as one table for each mover, by the cell in which they end. */
export function writeArcs({ cells, marks }: States, moves: readonly Sources[]): Arcs {
  const movers = moves.length;
  const most = moves.map(longestList);
  const starts = new Int32Array(marks.length * movers + 1);
  let neighbours = new Int32Array(INITIAL * cells.length);
  let count = 0;
  let at = 0;
  for (const cell of cells) {
    while (at < cell * movers) starts[at++] = count;
    for (let k = 0; k < movers; k++) {
      starts[at++] = count;
      if (count + most[k]! > neighbours.length) neighbours = longer(neighbours, most[k]!);
      count = addStates(moves[k]!, marks, cell, neighbours, count);
    }
  }
  starts.fill(count, at);
  return { movers, starts, neighbours: neighbours.subarray(0, count) };
}

/** Writes the moves into a cell behind what is there, and returns how many there are then. */
function addStates(
  { listOf, starts, distances }: Sources,
  marks: Uint8Array,
  cell: number,
  neighbours: Int32Array,
  before: number,
): number {
  const list = listOf[cell]!;
  const end = starts[list + 1]!;
  let count = before;
  for (let next = starts[list]!; next < end; next++) {
    const from = cell + distances[next]!;
    neighbours[count] = from;
    count += marks[from]!;
  }
  return count;
}

/** Which of a mover's arcs are kept: all, those to a higher rank, or those that something else allows. */
export type Keeping =
  | 'all'
  | { readonly ranks: CellValues }
  | { readonly keeps: (from: number, to: number) => boolean };

/** Those of the arcs that are to be kept, given for each mover. The arcs are by the cell in which they end. */
export function keepArcs({ cells }: States, arcs: Arcs, keeping: readonly Keeping[]): Arcs {
  const { movers } = arcs;
  const starts = new Int32Array(arcs.starts.length);
  const neighbours = new Int32Array(arcs.neighbours.length);
  let count = 0;
  let at = 0;
  for (const cell of cells) {
    while (at < cell * movers) starts[at++] = count;
    for (let k = 0; k < movers; k++) {
      starts[at++] = count;
      count = addKept(arcs, cell, k, keeping[k]!, neighbours, count);
    }
  }
  starts.fill(count, at);
  return { movers, starts, neighbours: neighbours.subarray(0, count) };
}

/** Writes those of a mover's arcs into a cell that are kept, and returns how many there are then. */
function addKept(
  { movers, starts, neighbours }: Arcs,
  cell: number,
  mover: number,
  keeping: Keeping,
  kept: Int32Array,
  before: number,
): number {
  const end = starts[cell * movers + mover + 1]!;
  let arc = starts[cell * movers + mover]!;
  let count = before;
  if (keeping === 'all') while (arc < end) kept[count++] = neighbours[arc++]!;
  else if ('ranks' in keeping) {
    const { ranks } = keeping;
    const rank = ranks[cell]!;
    for (; arc < end; arc++) {
      const from = neighbours[arc]!;
      kept[count] = from;
      count += ranks[from]! < rank ? 1 : 0;
    }
  } else {
    for (; arc < end; arc++) {
      if (keeping.keeps(neighbours[arc]!, cell)) kept[count++] = neighbours[arc]!;
    }
  }
  return count;
}

/** Whether two tables of arcs hold the same ones, in the same places. */
export function hasSameArcs(first: Arcs, second: Arcs): boolean {
  return isSameList(first.starts, second.starts) && isSameList(first.neighbours, second.neighbours);
}

function isSameList(first: Int32Array, second: Int32Array): boolean {
  if (first.length !== second.length) return false;
  for (let k = 0; k < first.length; k++) if (first[k] !== second[k]) return false;
  return true;
}

function longestList({ starts }: Sources): number {
  let longest = 0;
  for (let list = 0; list + 1 < starts.length; list++) {
    longest = Math.max(longest, starts[list + 1]! - starts[list]!);
  }
  return longest;
}

/** Arcs of each state for which there is room before more is needed. */
const INITIAL = 8;

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
