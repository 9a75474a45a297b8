import { type CellSet, markedCells } from '../sets/cell-set.ts';
import type { Space } from './space.ts';

export interface States {
  /** The cells that are states, in ascending order. */
  readonly cells: Int32Array;
  /** 1 for each of these cells, 0 for those that are not states. */
  readonly marks: Uint8Array;
  readonly set: CellSet;
}

const known = new WeakMap<Space['layout'], States>();

/** The states of a space as a list: for work that would go through all cells again and again. */
export function statesOf(space: Space): States {
  const before = known.get(space.layout);
  if (before !== undefined) return before;
  const found = listStates(space);
  known.set(space.layout, found);
  return found;
}

function listStates({ cells, stateCount, isState }: Space): States {
  const marks = new Uint8Array(cells);
  const listed = new Int32Array(stateCount);
  let count = 0;
  for (let cell = 0; cell < cells; cell++) {
    if (!isState(cell)) continue;
    marks[cell] = 1;
    listed[count++] = cell;
  }
  return { cells: listed, marks, set: markedCells(marks) };
}
