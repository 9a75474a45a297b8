import { CellSet, type Concept, type StateCode } from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';
import type { ThreatEnds } from './threat-ends.ts';

/** How carrying a threat out, or keeping a promise, looks in one game. */
export interface Look {
  /** Of a threat: whether it is an improvement. Of a promise: whether it is no loss. */
  readonly credible: boolean;
  /** Of a threat: the concepts of its speaker under which nothing deters from it besides. */
  readonly safeUnder: readonly Concept[];
}

/** How it is, and looks to everybody, in some of the states in which it is at issue. */
export interface Looks {
  /** Whether it can be carried out at all: not by limits, or where that is not feasible. */
  readonly isMove: boolean;
  readonly truly: Look;
  /** For each decision maker how it looks to it, the speaker among them. */
  readonly seen: readonly Look[];
  /** In how many states it is so. */
  readonly count: number;
}

/**
 * The states in which a threat is at issue, in the order of their cells. There may be very many, most of them alike, so
 * they stand in columns.
 */
export interface ThreatStates extends ThreatEnds {
  readonly length: number;
  /** Of each state how it looks there, by its place among all looks. */
  readonly looksOf: Uint32Array;
  readonly looks: readonly Looks[];
}

/** In how many of the states it is so. */
export function countStates({ looks }: ThreatStates, is: (looks: Looks) => boolean): number {
  return looks.reduce((sum, one) => (is(one) ? sum + one.count : sum), 0);
}

/** The cells of the states in which it is so. */
export function cellsOf(
  { space }: Pick<Casebook, 'space'>,
  { cells, looksOf, looks }: ThreatStates,
  is: (looks: Looks) => boolean,
): CellSet {
  const isSo = Uint8Array.from(looks, (one) => Number(is(one)));
  const { words } = CellSet.of(space.cells, []);
  for (let k = 0; k < cells.length; k++) {
    const cell = cells[k]!;
    words[cell >>> 5]! |= isSo[looksOf[k]!]! << (cell & 31);
  }
  return new CellSet(space.cells, words);
}

/** The state to which carrying it out leads from one in which it can be. */
export function endFrom(
  { space }: Pick<Casebook, 'space'>,
  states: ThreatStates,
  cell: number,
): StateCode {
  return space.codeOf(states.ends[placeOf(states, cell)]!);
}

/** How it looks in the state of a cell. */
export function looksIn(states: ThreatStates, cell: number): Looks {
  return states.looks[states.looksOf[placeOf(states, cell)]!]!;
}

/** The place of a cell among those of the states, of which it must be one. */
function placeOf({ cells }: ThreatStates, cell: number): number {
  let [low, high] = [0, cells.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cells[middle]! < cell) low = middle + 1;
    else high = middle;
  }
  return low;
}
