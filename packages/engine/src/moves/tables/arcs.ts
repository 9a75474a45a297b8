import type { CellValues } from '../../kernels/cell-values.ts';
import { CELLS_OF_MARK, type ChangeMarks } from '../../kernels/change-marks.ts';
import { createPace } from '../../run/pace.ts';
import type { Steps } from '../../run/steps.ts';
import type { Cells } from '../cells.ts';
import type { VisitTargets } from '../visit-targets.ts';
import type { Sources } from './sources.ts';

/** Moves of one mover written down one by one, by the cell in which they end, or in which they begin. */
export interface Arcs {
  /** Where those of each cell start in `neighbours`; one more at the end. */
  readonly starts: Int32Array;
  /** The cells on the other side. */
  readonly neighbours: Int32Array;
}

/** The cells that are states, and 1 for each of them among the marks of all cells. */
interface States {
  readonly cells: Int32Array;
  readonly marks: Uint8Array;
}

/** Writes down all moves between states, given as a table, by the cell in which they end. */
export function writeArcs(
  { cells, marks }: States,
  { listOf, starts: listStarts, distances }: Sources,
): Arcs {
  const starts = new Int32Array(marks.length + 1);
  let most = 0;
  for (let k = 0; k < cells.length; k++) {
    const list = listOf[cells[k]!]!;
    most += listStarts[list + 1]! - listStarts[list]!;
  }
  const neighbours = new Int32Array(most);
  let count = 0;
  let at = 0;
  for (let k = 0; k < cells.length; k++) {
    const cell = cells[k]!;
    while (at <= cell) starts[at++] = count;
    const list = listOf[cell]!;
    const end = listStarts[list + 1]!;
    for (let next = listStarts[list]!; next < end; next++) {
      const from = cell + distances[next]!;
      if (marks[from] === 1) neighbours[count++] = from;
    }
  }
  starts.fill(count, at);
  return { starts, neighbours: neighbours.slice(0, count) };
}

const WRITING = { what: 'writing moves down', passes: 0, share: 0 };

/** Writes down moves by visiting them from the cell in which they end, those that are allowed. */
export function* writeVisited(
  { cells, feasible }: Cells,
  forEachSource: VisitTargets,
  allows: (from: number, to: number) => boolean = () => true,
): Steps<Arcs> {
  const starts = new Int32Array(cells + 1);
  let sources = new Int32Array(2 * cells);
  let count = 0;
  let end = 0;
  let visited = 0;
  const pace = createPace();
  const write = (source: number): void => {
    visited++;
    if (!allows(source, end)) return;
    if (count === sources.length) {
      const longer = new Int32Array(2 * count + 2);
      longer.set(sources);
      sources = longer;
    }
    sources[count++] = source;
  };
  for (; end < cells; end++) {
    starts[end] = count;
    if (feasible[end] !== 0) forEachSource(end, write);
    if (pace.spend(1 + visited)) yield WRITING;
    visited = 0;
  }
  starts[cells] = count;
  return { starts, neighbours: sources.slice(0, count) };
}

/** Those of the arcs, by the cell in which they end, that lead to a higher rank. */
export function risingArcs(
  { cells }: States,
  { starts, neighbours }: Arcs,
  ranks: CellValues,
): Arcs {
  const risingStarts = new Int32Array(starts.length);
  const rising = new Int32Array(neighbours.length);
  let count = 0;
  let at = 0;
  for (let k = 0; k < cells.length; k++) {
    const cell = cells[k]!;
    while (at <= cell) risingStarts[at++] = count;
    const rank = ranks[cell]!;
    const end = starts[cell + 1]!;
    for (let arc = starts[cell]!; arc < end; arc++) {
      const from = neighbours[arc]!;
      rising[count] = from;
      count += ranks[from]! < rank ? 1 : 0;
    }
  }
  risingStarts.fill(count, at);
  return { starts: risingStarts, neighbours: rising.subarray(0, count) };
}

/** Those of the arcs, by the cell in which they end, that something else than ranks allows. */
export function allowedArcs(
  { cells }: States,
  { starts, neighbours }: Arcs,
  allows: (from: number, to: number) => boolean,
): Arcs {
  const allowedStarts = new Int32Array(starts.length);
  const allowed: number[] = [];
  let at = 0;
  for (const cell of cells) {
    while (at <= cell) allowedStarts[at++] = allowed.length;
    for (let arc = starts[cell]!; arc < starts[cell + 1]!; arc++) {
      if (allows(neighbours[arc]!, cell)) allowed.push(neighbours[arc]!);
    }
  }
  allowedStarts.fill(allowed.length, at);
  return { starts: allowedStarts, neighbours: Int32Array.from(allowed) };
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

/** The same arcs by their other side. */
export function turnRound({ starts, neighbours }: Arcs): Arcs {
  const turned = new Int32Array(starts.length);
  const others = new Int32Array(neighbours.length);
  const cells = starts.length - 1;
  for (let arc = 0; arc < neighbours.length; arc++) turned[neighbours[arc]!]!++;
  for (let cell = 0; cell < cells; cell++) turned[cell + 1]! += turned[cell]!;
  // From the last to the first, so that where each list ends becomes where it starts.
  for (let cell = cells - 1, arc = neighbours.length - 1; arc >= 0; cell--) {
    const first = starts[cell]!;
    for (; arc >= first; arc--) others[--turned[neighbours[arc]!]!] = cell;
  }
  return { starts: turned, neighbours: others };
}

/**
 * Lowers what stands in `out` where arcs begin, given by the cell in which they end, to the values where they end. Only
 * cells from `first` to before `end` are looked at whose values fell since they were put into `before`. Says whether
 * anything fell.
 */
export function lowerSources(
  { starts, neighbours }: Arcs,
  values: CellValues,
  before: CellValues,
  out: CellValues,
  first: number,
  end: number,
): boolean {
  let fell = false;
  for (let cell = first; cell < end; cell++) {
    const value = values[cell]!;
    if (value >= before[cell]!) continue;
    before[cell] = value;
    const last = starts[cell + 1]!;
    for (let arc = starts[cell]!; arc < last; arc++) {
      const source = neighbours[arc]!;
      if (out[source]! <= value) continue;
      out[source] = value;
      fell = true;
    }
  }
  return fell;
}

/** The same in place, in runs of cells in which something fell since somebody last looked, by the marks. */
export function lowerSourcesOfFallen(
  { starts, neighbours }: Arcs,
  values: CellValues,
  marks: ChangeMarks,
): boolean {
  let fell = false;
  for (let first = 0; first < values.length; first += CELLS_OF_MARK) {
    if (!marks.hasFallen(first, first)) continue;
    const end = Math.min(values.length, first + CELLS_OF_MARK);
    marks.visited += end - first + starts[end]! - starts[first]!;
    for (let cell = first; cell < end; cell++) {
      const value = values[cell]!;
      const last = starts[cell + 1]!;
      for (let arc = starts[cell]!; arc < last; arc++) {
        const source = neighbours[arc]!;
        if (values[source]! <= value) continue;
        values[source] = value;
        marks.markFallen(source, source);
        fell = true;
      }
    }
  }
  return fell;
}

/** Pairs of arcs in a row that are looked at, at most, to see through which cells they lead. */
const MOST_PAIRS = 2 ** 22;

/**
 * 1 in the cells through which two arcs in a row, given by the cell in which they end, lead from one cell to another to which
 * no single arc does. Undefined where there are too many pairs.
 */
export function relaysIn({ starts, neighbours }: Arcs): Uint8Array | undefined {
  const cells = starts.length - 1;
  const relays = new Uint8Array(cells);
  const leadsTo = new Int32Array(cells).fill(-1);
  let pairs = 0;
  for (let end = 0; end < cells; end++) {
    const last = starts[end + 1]!;
    for (let arc = starts[end]!; arc < last; arc++) leadsTo[neighbours[arc]!] = end;
    leadsTo[end] = end;
    for (let arc = starts[end]!; arc < last; arc++) {
      const middle = neighbours[arc]!;
      const stop = starts[middle + 1]!;
      pairs += stop - starts[middle]!;
      if (pairs > MOST_PAIRS) return undefined;
      for (let first = starts[middle]!; first < stop; first++) {
        if (leadsTo[neighbours[first]!] !== end) relays[middle] = 1;
      }
    }
  }
  return relays;
}
